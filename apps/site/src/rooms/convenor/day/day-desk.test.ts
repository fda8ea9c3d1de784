import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GatheringId } from '@daylight/basics'
import { type Actor, placeTopic, postTopic, steps } from '@daylight/gather'
import { makeDaybooks } from '../../../daybook/store.ts'
import { idIn, makeGathering, seatPeople, testHouse } from '../house.test.ts'

const ID = (words: string) => words.replaceAll(' ', '-').padEnd(22, '0')
const [MORNING, NOON, TREE, HALL] = ['morning', 'noon', 'tree', 'hall'].map(ID) as [
  string,
  string,
  string,
  string,
]
const WATER = ID('water')
const NOOR: Actor = { kind: 'seat', markOf: (thing) => `noor/${thing}`, side: null }

/** Rows of a form: a time a row, and a place a row with its names in English and Arabic. */
const rows = (
  slots: readonly (readonly [string, string, string])[],
  places: readonly (readonly [string, string, string])[],
  more: readonly (readonly [string, string])[] = [],
): (readonly [string, string])[] => [
  ...slots.flatMap(([slot, from, to]): [string, string][] => [
    ['slot', slot],
    ['date', '2026-12-03'],
    ['from', from],
    ['to', to],
  ]),
  ...places.flatMap(([place, en, ar]): [string, string][] => [
    ['place', place],
    ['name-en', en],
    ['name-ar', ar],
  ]),
  ['entry', ID('shape')],
  ...more,
]
const BOARD = rows(
  [
    [MORNING, '09:00', '10:30'],
    [NOON, '14:30', '15:30'],
  ],
  [
    [TREE, 'The tree', 'الشجرة'],
    [HALL, 'The hall', ''],
  ],
)

/** A facilitator's browser at the day of a gathering in English and Arabic. */
async function desk(changes: Record<string, string> = {}) {
  const house = await testHouse()
  const at = await house.desk()
  const overview = await makeGathering(at, changes)
  const id = idIn(overview) as GatheringId
  const books = makeDaybooks(house.db)
  const path = (page: string) => `${overview}/day${page && `/${page}`}`
  return {
    ...{ house, at, id, books },
    get: (page = '') => at.get(path(page)),
    post: (page: string, fields: readonly (readonly [string, string])[]) => at.post(path(page), fields),
    path,
    day: async () => (await books.book(id)).day,
    lines: async () => (await house.db.selectFrom('entry').select('line').execute()).length,
    turn: (step: string, entry: string) =>
      at.post(path('step'), [
        ['step', step],
        ['entry', entry],
      ]),
  }
}
const current = (html: string) => /<li aria-current="step">([^<]+)</.exec(html)?.[1]

test('the day begins with arriving, and the desk offers the next step and a way to everything in the hall', async () => {
  const { get, path } = await desk()
  const { status, text } = await get()
  assert.equal(status, 200)
  assert.equal(current(text), 'Arriving')
  assert.match(text, /Go on to: \u2068Market\u2069/)
  for (const page of ['shape', 'board', 'wall']) assert.ok(text.includes(`href="${path(page)}"`), page)
})
test('a facilitator goes on through the day and may go back, and every page of the desk says where it stands', async () => {
  const { turn, get, path } = await desk()
  for (const [i, step] of steps.entries()) {
    const { status, to } = await turn(step, ID(`turn ${i}`))
    assert.deepEqual([status, to], [303, `${path('')}?turned`])
  }
  const closing = await get()
  assert.equal(current(closing.text), 'Closing')
  assert.doesNotMatch(closing.text, /Go on to:/)
  await turn('market', ID('back'))
  assert.equal(current((await get()).text), 'Market')
})
test('a turn that is sent twice is taken once, and a step that does not exist is none', async () => {
  const { turn, day, lines } = await desk()
  await turn('market', ID('turn'))
  const written = await lines()
  await turn('closing', ID('turn'))
  assert.deepEqual([(await day()).step, await lines()], ['market', written])
  assert.equal((await turn('lunch', ID('other'))).status, 404)
  assert.equal((await turn('dots', 'x')).status, 404)
  assert.equal((await day()).step, 'market')
})
test('going on from the dots counts them once, nobody sees a count before, and closing the day forgets whose they were', async () => {
  const { house, id, books, turn, day, lines } = await desk()
  const topic = { topic: WATER, words: 'Water', language: 'en', convenor: '' }
  await books.write(id, WATER, (now) => postTopic(now, topic, NOOR))
  await seatPeople(house, id, [null, null])
  const dots = (await house.db.selectFrom('seat').select('id').execute()).map((seat) => ({
    ...{ gathering_id: id, seat_id: seat.id, revision: 1 },
    topics: JSON.stringify([WATER, WATER]),
  }))
  await turn('dots', ID('to dots'))
  await house.db.insertInto('dots').values(dots).execute()
  assert.equal((await day()).dots, null)
  await turn('clusters', ID('go on'))
  assert.deepEqual((await day()).dots, { [WATER]: 4 })
  const written = await lines()
  await turn('clusters', ID('go on'))
  const kept = () => house.db.selectFrom('dots').select('seat_id').execute()
  assert.equal((await kept()).length, 2)
  await turn('closing', ID('go on more'))
  assert.deepEqual(await kept(), [], 'nobody’s any more')
  const counts = (await house.db.selectFrom('entry').select('line').execute()).filter(({ line }) =>
    line.includes('"dots-counted"'),
  )
  assert.deepEqual([counts.length, await lines()], [1, written + 1])
  assert.deepEqual((await day()).dots, { [WATER]: 4 })
})
test('times and places that were typed hang on the board at the desk, in both languages of the gathering', async () => {
  const { post, get, day, path, at } = await desk()
  const { status, to } = await post('shape', BOARD)
  assert.deepEqual([status, to], [303, path('board')])
  assert.deepEqual((await day()).places, [
    { id: TREE, names: { en: 'The tree', ar: 'الشجرة' } },
    { id: HALL, names: { en: 'The hall' } },
  ])
  const board = (await get('board')).text
  for (const words of ['The tree', 'The hall', '09:00–10:30', '14:30–15:30'])
    assert.ok(board.includes(words), words)
  const arabic = (await at.get(path('board').replace('/en/', '/ar/'))).text
  assert.match(arabic, /الشجرة/)
  assert.match(arabic, /<bdi lang="en"[^>]*>The hall<\/bdi>/)
})
test('a board that was put up comes back as it was, with empty rows below it', async () => {
  const { post, get } = await desk()
  await post('shape', BOARD)
  const { text } = await get('shape')
  for (const value of ['09:00', '15:30', 'The tree', 'الشجرة'])
    assert.ok(text.includes(`value="${value}"`), value)
  assert.equal(text.match(/name="slot"/g)?.length, 5)
  assert.equal(text.match(/name="place"/g)?.length, 5)
})
test('whoever mistypes a time keeps every row, and is told beside the row that is wrong', async () => {
  const { post, day } = await desk()
  const wrong = rows(
    [
      [MORNING, '09:00', '10:30'],
      [NOON, '15:30', '14:30'],
    ],
    [[TREE, 'The tree', 'الشجرة']],
  )
  const { status, text } = await post('shape', wrong)
  assert.equal(status, 422)
  assert.match(text, /id="from-1-reason"[^>]*>\s*This time ends before it begins/)
  assert.match(text, /id="from-1"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*id="from-1"/)
  assert.match(text, /href="#from-1"/)
  for (const value of ['09:00', '10:30', '15:30', '14:30', 'The tree', 'الشجرة', MORNING, TREE])
    assert.ok(text.includes(`value="${value}"`), value)
  assert.deepEqual((await day()).slots, [])
})
test('each thing that is wrong with a board is said in words, in the language of whoever typed it', async () => {
  const { at, path } = await desk()
  const fine: [string, string, string][] = [[TREE, 'The tree', '']]
  for (const [slots, places, english, arabic] of [
    [[], fine, /Give at least one time/, 'from-0'],
    [[[MORNING, '09:00', '10:30']], [], /Give at least one place/, 'place-0'],
    [[[MORNING, '09:00', '']], fine, /Give a date and both times/, 'from-0'],
    [
      [
        [MORNING, '09:00', '10:30'],
        [NOON, '10:00', '11:00'],
      ],
      fine,
      /overlaps one above it/,
      'from-1',
    ],
  ] as [[string, string, string][], [string, string, string][], RegExp, string][]) {
    const form = rows(slots, places)
    const page = await at.post(path('shape'), form)
    assert.equal(page.status, 422)
    assert.match(page.text, english)
    assert.ok(page.text.includes(`href="#${arabic}"`), arabic)
    const other = await at.post(path('shape').replace('/en/', '/ar/'), form)
    assert.equal(other.status, 422)
    assert.doesNotMatch(other.text, english)
    assert.match(other.text, /class="reason"[^>]*>\s*[^<]*\p{Script=Arabic}/u)
  }
})
test('"More rows" keeps what was typed, writes nothing, and adds rows', async () => {
  const { post, lines } = await desk()
  const { status, text } = await post('shape', [...BOARD, ['act', 'more']])
  assert.equal(status, 200)
  assert.equal(text.match(/name="slot"/g)?.length, 5)
  for (const value of ['14:30', 'The hall']) assert.ok(text.includes(`value="${value}"`), value)
  assert.equal(await lines(), 0)
})
test('a time with a topic stays until its convenor has moved it, and the board is as it was', async () => {
  const { post, books, id, day } = await desk()
  await post('shape', BOARD)
  const topic = { topic: WATER, words: 'Water', language: 'en', convenor: '' }
  await books.write(id, WATER, (now) => postTopic(now, topic, NOOR))
  const at = { slot: NOON, place: TREE }
  await books.write(id, ID('place'), (now) => placeTopic(now, { topic: WATER, at, moves: 0 }, NOOR))
  const less = rows([[MORNING, '09:00', '10:30']], [[TREE, 'The tree', 'الشجرة']]).map(
    ([name, value]): [string, string] => [name, name === 'entry' ? ID('again') : value],
  )
  const { status, text } = await post('shape', less)
  assert.equal(status, 422)
  assert.match(text, /One topic hangs on what you took away/)
  assert.equal((await day()).slots.length, 2)
})
test('a topic from paper is posted and placed at the desk by any facilitator, and no seat can move it', async () => {
  const { house, post, get, books, id, day, path } = await desk()
  await post('shape', BOARD)
  const posted = await post(`topics/${WATER}`, [
    ['words', 'من يحرس البئر؟'],
    ['language', 'ar'],
    ['convenor', 'Salma'],
  ])
  assert.deepEqual([posted.status, posted.to], [303, path(`topics/${WATER}`)])
  const other = await house.desk()
  const moved = await other.post(path(`topics/${WATER}/place`), [
    ['entry', ID('place')],
    ['moves', '0'],
    ['at', `${NOON}/${TREE}`],
  ])
  assert.equal(moved.status, 303)
  assert.match((await get('board')).text, /<bdi lang="ar" dir="rtl">من يحرس البئر؟<\/bdi>/)
  const tried = await books.write(id, ID('theft'), (now) =>
    placeTopic(now, { topic: WATER, at: null, moves: 1 }, NOOR),
  )
  assert.deepEqual(tried, { ok: false, error: { kind: 'not-yours' } })
  assert.deepEqual((await day()).topics.get(WATER)?.at, { slot: NOON, place: TREE })
})
test('a facilitator does not move what a phone has posted, and is told whose it is', async () => {
  const { post, get, books, id, day } = await desk()
  await post('shape', BOARD)
  const topic = { topic: WATER, words: 'Water', language: 'en', convenor: '' }
  await books.write(id, WATER, (now) => postTopic(now, topic, NOOR))
  assert.doesNotMatch((await get(`topics/${WATER}`)).text, /Place topic/)
  const { status, text } = await post(`topics/${WATER}/place`, [
    ['entry', ID('place')],
    ['moves', '0'],
    ['at', `${NOON}/${TREE}`],
  ])
  assert.equal(status, 403)
  assert.match(text, /Only whoever brought this topic in can move it/)
  assert.equal((await day()).topics.get(WATER)?.at, null)
})
test('a topic that is too long for its card stays in the form at the desk with the reason', async () => {
  const { post } = await desk()
  const words = 'water '.repeat(40).trim()
  const { status, text } = await post(`topics/${WATER}`, [
    ['words', words],
    ['language', 'ar'],
    ['convenor', 'Salma'],
  ])
  assert.equal(status, 422)
  assert.match(text, /This has 239 characters; up to 140 fit here/)
  for (const kept of [words, 'Salma']) assert.ok(text.includes(`value="${kept}"`))
})
test('the wall speaks every language of the gathering at once, with topics as they were written', async () => {
  const { at, path, post, books, id, turn } = await desk({
    'other-languages': 'he',
    'title-he': 'מפגש האביב',
    'side-name-0-he': 'חוף הקנים',
    'side-name-1-he': 'חוף האבן',
  })
  await post('shape', [...BOARD, ['name-he', 'העץ'], ['name-he', 'האולם']])
  await turn('market', ID('market'))
  for (const [n, words, language] of [
    [1, 'Who guards the well?', 'en'],
    [2, 'מי שומר על הבאר?', 'he'],
    [3, 'من يحرس البئر؟', 'ar'],
  ] as const)
    await books.write(id, ID(`topic ${n}`), (now) =>
      postTopic(now, { topic: ID(`topic ${n}`), words, language, convenor: '' }, NOOR),
    )
  for (const reader of ['en', 'he', 'ar']) {
    const { status, text } = await at.get(path('wall').replace('/en/', `/${reader}/`))
    assert.equal(status, 200)
    for (const [language, direction, words] of [
      ['en', 'ltr', 'Market'],
      ['he', 'rtl', 'שוק'],
      ['ar', 'rtl', 'السوق'],
      ['en', 'ltr', 'The tree'],
      ['he', 'rtl', 'העץ'],
      ['ar', 'rtl', 'الشجرة'],
      ['en', 'ltr', 'Who guards the well?'],
      ['he', 'rtl', 'מי שומר על הבאר?'],
      ['ar', 'rtl', 'من يحرس البئر؟'],
    ])
      assert.ok(
        text.includes(`<bdi lang="${language}" dir="${direction}">${words}</bdi>`),
        `${reader}: ${words}`,
      )
    assert.doesNotMatch(text, /<form/, 'a wall is read, and nothing is done on it')
  }
})
test('a desk of another organisation finds no day here', async () => {
  const { house, path } = await desk()
  const other = await house.otherDesk()
  for (const page of ['', 'shape', 'board', 'wall'])
    assert.equal((await other.get(path(page))).status, 404, page)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readGathering } from '../../../db/gatherings.ts'
import { GATHERING, gatheringWith, HOUR, idIn, makeGathering, seatPeople, testHouse } from '../house.test.ts'

const inAll = async <T>(act: (language: string) => Promise<T>) => Promise.all(['en', 'he', 'ar'].map(act))

test('an empty desk offers the one thing to begin with, in every language', async () => {
  const at = await (await testHouse()).desk()
  await inAll(async (language) => {
    const { status, text } = await at.get(`/${language}/convenor`)
    assert.equal(status, 200)
    assert.ok(text.includes(`href="/${language}/convenor/new"`))
    assert.ok(text.includes(`lang="${language}" dir="${language === 'en' ? 'ltr' : 'rtl'}"`))
  })
})
test('a gathering is made as it was written, and its times are read in its own zone', async () => {
  const house = await testHouse()
  const at = await house.desk()
  const overview = await makeGathering(at, { opens: '2026-12-04T18:00', closes: '2026-12-05T18:00' })
  const gathering = await readGathering(house.db, idIn(overview))
  assert.deepEqual(gathering?.title, { en: 'The spring meeting', ar: 'لقاء الربيع' })
  assert.deepEqual(gathering?.languages, ['en', 'ar'])
  assert.deepEqual(
    gathering?.sides.map((side) => side.names['ar']),
    ['شاطئ القصب', 'شاطئ الحجر'],
  )
  assert.equal(gathering?.opensAt, Date.parse('2026-12-04T15:00Z'))
  assert.equal(gathering?.closesAt, Date.parse('2026-12-05T15:00Z'))
  const { text } = await at.get(overview)
  assert.match(text, /opens by itself on .*Friday,? 4 December 2026.*18:00 \(Asia\/Amman\)/)
})
test('languages beyond ours are given by their tags, with the direction of their script', async () => {
  const house = await testHouse()
  const at = await house.desk()
  const fields = gatheringWith({ 'other-languages': 'ku, TK-arab', act: 'show' })
  const { text } = await at.post('/en/convenor/new', fields)
  assert.match(text, /<input[^>]*name="title-tk-Arab"[^>]*dir="rtl"/)
  assert.match(text, /<input[^>]*name="title-ku"[^>]*dir="ltr"/)
})
test('a button adds a side and another takes one away, without script, and nothing typed is lost', async () => {
  const at = await (await testHouse()).desk()
  const more = await at.post('/en/convenor/new', gatheringWith({ act: 'add-side' }))
  assert.equal(more.status, 200)
  assert.match(more.text, /name="sides" value="3"/)
  assert.match(more.text, /value="Stone Shore"/)
  const less = await at.post(
    '/en/convenor/new',
    gatheringWith({ act: 'remove-side-0', sides: '3', 'side-name-2-en': 'Island' }),
  )
  assert.match(less.text, /name="sides" value="2"/)
  assert.ok(!less.text.includes('Reed Shore'))
  assert.match(less.text, /name="side-name-1-en"[^>]*value="Island"/)
})
test('there are never fewer than two sides nor more than six', async () => {
  const at = await (await testHouse()).desk()
  const two = await at.post('/en/convenor/new', gatheringWith({ act: 'remove-side-0' }))
  assert.match(two.text, /name="sides" value="2"/)
  const six = await at.post('/en/convenor/new', gatheringWith({ act: 'add-side', sides: '6' }))
  assert.match(six.text, /name="sides" value="6"/)
  assert.ok(!six.text.includes('value="add-side"'))
})
test('words in a language that is not ticked at present stay in the form', async () => {
  const at = await (await testHouse()).desk()
  const fields = gatheringWith({ act: 'show', 'title-he': 'מפגש האביב' })
  assert.match(
    (await at.post('/en/convenor/new', fields)).text,
    /type="hidden" name="title-he" value="מפגש האביב"/,
  )
})
test('what is missing is named, field by field, and all that was typed is still there', async () => {
  const house = await testHouse()
  const at = await house.desk()
  const wrong: [Record<string, string>, RegExp][] = [
    [{ 'title-en': ' ' }, /href="#title-en">Write the title/],
    [{ 'purpose-en': '' }, /href="#purpose-en">Write the purpose/],
    [{ 'side-name-1-ar': '' }, /href="#side-name-1-ar">Give side 2 a name in this language: .*Arabic/],
    [{ 'side-name-1-en': 'Reed Shore' }, /href="#side-name-1-en">Two sides have the same name/],
    [{ 'title-en': 'x'.repeat(121) }, /href="#title-en">Shorten this to 120 characters/],
    [{ 'other-languages': 'not a tag!' }, /href="#other-languages">.*is no language tag/],
    [{ opens: 'soon' }, /href="#opens">Give a day and a time/],
    [{ opens: '2026-12-01T10:00' }, /href="#opens">This time has passed/],
    [{ opens: '2026-12-09T10:00', closes: '2026-12-08T10:00' }, /href="#closes">The vote closes before/],
    [{ zone: 'Europe/London', opens: '2027-03-28T01:30' }, /href="#opens">.*skip this time/],
    [{ zone: 'Moon/Sea' }, /href="#zone">Choose a time zone/],
  ]
  for (const [changes, reason] of wrong) {
    const { status, text } = await at.post(
      '/en/convenor/new',
      gatheringWith({ 'title-ar': 'ربيعنا', ...changes }),
    )
    assert.equal(status, 422, JSON.stringify(changes))
    assert.match(text, reason)
    assert.ok(text.includes('ربيعنا') && text.includes('شاطئ القصب'))
  }
  const none = GATHERING.filter(([name]) => name !== 'languages')
  assert.match((await at.post('/en/convenor/new', none)).text, /href="#languages">Choose at least one/)
  assert.deepEqual(await house.db.selectFrom('gathering').selectAll().execute(), [])
})
test('direction controls in a title are taken out, and markup is text', async () => {
  const house = await testHouse()
  const at = await house.desk()
  const overview = await makeGathering(at, { 'title-en': 'Peace\u202e <b>now</b>' })
  assert.deepEqual((await readGathering(house.db, idIn(overview)))?.title['en'], 'Peace <b>now</b>')
  assert.ok((await at.get(overview)).text.includes('Peace &lt;b&gt;now&lt;/b&gt;'))
})
test('before the vote opens everything may change, and sides keep who they are', async () => {
  const house = await testHouse()
  const at = await house.desk()
  const overview = await makeGathering(at)
  const before = await readGathering(house.db, idIn(overview))
  const [reed, stone] = before?.sides ?? []
  const ids = { 'side-id-0': stone?.id ?? '', 'side-id-1': reed?.id ?? '' }
  const { to } = await at.post(
    `${overview}/edit`,
    gatheringWith({ 'title-en': 'The summer meeting', ...ids }),
  )
  assert.equal(to, `${overview}?done=changed`)
  const after = await readGathering(house.db, idIn(overview))
  assert.equal(after?.title['en'], 'The summer meeting')
  assert.deepEqual(
    after?.sides.map((side) => side.id),
    [stone?.id, reed?.id],
  )
})
test('once somebody has a seat, sides may be renamed but none may come or go', async () => {
  const house = await testHouse()
  const at = await house.desk()
  const overview = await makeGathering(at)
  const sides = (await readGathering(house.db, idIn(overview)))?.sides ?? []
  await seatPeople(house, idIn(overview), [sides[0]?.id ?? null])
  assert.ok(!(await at.get(`${overview}/edit`)).text.includes('value="add-side"'))
  const ids = { 'side-id-0': sides[0]?.id ?? '', 'side-id-1': sides[1]?.id ?? '' }
  const renamed = gatheringWith({ ...ids, 'side-name-0-en': 'The Reeds' })
  assert.equal((await at.post(`${overview}/edit`, renamed)).status, 303)
  const replaced = gatheringWith({ ...ids, 'side-id-1': '', 'side-name-0-en': 'Typed just now' })
  const { status, text } = await at.post(`${overview}/edit`, replaced)
  assert.equal(status, 422)
  assert.match(text, /no side can be added or removed/)
  assert.ok(text.includes('Typed just now'))
})
test('a form cannot give a side the name of another row: unknown and repeated ids are new sides', async () => {
  const house = await testHouse()
  const at = await house.desk()
  const overview = await makeGathering(at, { 'side-id-0': 'chosen', 'side-id-1': 'chosen' })
  const sides = async () =>
    (await readGathering(house.db, idIn(overview)))?.sides.map((side) => side.id) ?? []
  const [first] = await sides()
  assert.ok(first && first !== 'chosen')
  await at.post(`${overview}/edit`, gatheringWith({ 'side-id-0': first, 'side-id-1': first }))
  const after = await sides()
  assert.equal(after[0], first)
  assert.equal(new Set(after).size, 2)
})
test('what is no language tag gets no fields, and stays where it was typed', async () => {
  const at = await (await testHouse()).desk()
  const { status, text } = await at.post(
    '/en/convenor/new',
    gatheringWith({ 'other-languages': 'ku zz! en-a-b' }),
  )
  assert.equal(status, 422)
  assert.ok(text.includes('value="ku zz! en-a-b"') && text.includes('name="title-ku"'))
  assert.ok(!text.includes('name="title-zz!"') && !text.includes('lang="en-a-b"'))
})
test('opening says what will happen before it happens, and afterwards the words are fixed', async () => {
  const house = await testHouse()
  const at = await house.desk()
  const overview = await makeGathering(at)
  const ask = await at.get(`${overview}/vote`)
  assert.match(ask.text, /From this moment everybody with a seat can vote/)
  assert.match(ask.text, /No statement is listed yet/)
  assert.equal((await readGathering(house.db, idIn(overview)))?.opensAt, null)
  assert.equal((await at.post(`${overview}/vote`, [['turn', 'open']])).to, `${overview}?done=open`)
  assert.equal((await readGathering(house.db, idIn(overview)))?.opensAt, house.now())
  assert.match((await at.get(`${overview}/edit`)).text, /can no longer be changed/)
  const late = await at.post(`${overview}/edit`, gatheringWith({ 'title-en': 'Written meanwhile' }))
  assert.equal(late.status, 409)
  assert.ok(late.text.includes('Written meanwhile'))
  assert.equal((await readGathering(house.db, idIn(overview)))?.title['en'], 'The spring meeting')
})
test('a vote is closed, and opened again from the same first moment', async () => {
  const house = await testHouse()
  const at = await house.desk()
  const overview = await makeGathering(at)
  await at.post(`${overview}/vote`, [['turn', 'open']])
  const opened = house.now()
  house.wait(HOUR)
  await at.post(`${overview}/vote`, [['turn', 'close']])
  const closed = await readGathering(house.db, idIn(overview))
  assert.deepEqual([closed?.opensAt, closed?.closesAt], [opened, house.now()])
  assert.match((await at.get(overview)).text, /The vote has been closed since/)
  house.wait(HOUR)
  await at.post(`${overview}/vote`, [['turn', 'reopen']])
  const again = await readGathering(house.db, idIn(overview))
  assert.deepEqual([again?.opensAt, again?.closesAt], [opened, null])
})
test('of two people who press the same button only the first changes anything', async () => {
  const house = await testHouse()
  const at = await house.desk()
  const overview = await makeGathering(at)
  await at.post(`${overview}/vote`, [['turn', 'open']])
  const second = await at.post(`${overview}/vote`, [['turn', 'open']])
  assert.equal(second.status, 409)
  assert.match(second.text, /so nothing was done/)
  assert.equal((await readGathering(house.db, idIn(overview)))?.closesAt, null)
})
test('a scheduled opening may be brought forward, and then stays open until it is closed by hand', async () => {
  const house = await testHouse()
  const at = await house.desk()
  const overview = await makeGathering(at, { opens: '2026-12-09T10:00', closes: '2026-12-09T12:00' })
  await at.post(`${overview}/vote`, [['turn', 'open']])
  const gathering = await readGathering(house.db, idIn(overview))
  assert.deepEqual([gathering?.opensAt, gathering?.closesAt], [house.now(), null])
})

/**
 * A hall on a bad network: 150 phones write 3,000 things while a fifth of all requests and a fifth of all answers are
 * lost, streams break off, every third clock is a day early and another third a day late, and the server is killed
 * twice. At the end everybody has read the same, byte for byte.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { seededRandom } from '@daylight/basics'
import { dayOf, type Entry } from '@daylight/gather'
import { actsOf, type DayHall, endOf, openDayHall, TOPICS_EACH } from './support/day-hall.ts'
import { DayPhone } from './support/day-phone.ts'
import { startHouse, temporaryFolder } from './support/house.ts'

const PHONES = 150
const ACTS = 20
// The board and the step, written by the convenor.
const ALL = PHONES * ACTS + 2
const KILLED_AT = [1000, 2000]
const DAY = 24 * 60 * 60 * 1000

test(`${PHONES} phones, ${PHONES * ACTS} acts, two fifths lost on the way and ${KILLED_AT.length} kills: one daybook`, {
  timeout: 300_000,
}, async (t) => {
  const dataDir = temporaryFolder()
  let house = await startHouse({ dataDir, args: ['--empty'] })
  t.after(() => house.kill())
  const { port } = new URL(house.origin)
  const hall = await openDayHall(house, PHONES)
  const phones = hall.cookies.map((cookie, i) => {
    const random = seededRandom(`hall ${i}`)
    return new DayPhone(hall.base, cookie, { loses: 0.2, losesAnswers: 0.2, random })
  })
  t.after(() => {
    for (const phone of phones) phone.close()
  })

  for (const phone of phones) void phone.listen()
  const writing = Promise.all(phones.map((phone, i) => writeAll(phone, i)))
  for (const count of KILLED_AT) {
    while (phones.every(({ log }) => log.length < count)) await sleep(20)
    await house.kill()
    house = await startHouse({ dataDir, args: ['--empty'], env: { PORT: port } })
  }
  await writing
  while (phones.some(({ log }) => log.length < ALL)) await sleep(20)
  // Whatever came twice would come now.
  await sleep(500)

  const lines = await fileOf(hall)
  assert.equal(
    new Set(lines.map((line) => (JSON.parse(line) as Entry).id)).size,
    ALL,
    'none lost, none doubled',
  )
  for (const { log, held } of phones) {
    assert.deepEqual(held.all(), [], 'nothing waits in a phone')
    const places = log.map(({ ordinal }) => ordinal)
    assert.ok(
      places.every((place, i) => i === 0 || place > (places[i - 1] as number)),
      'every line once and in its place',
    )
    assert.equal(log.map(({ line }) => line).join('\n'), lines.join('\n'), 'every phone has read the file')
  }
  assertAsLeft(lines)
  assert.equal(await joinAgain(hall, lines), 0, 'and the file brings nothing that is not there')
})

async function writeAll(phone: DayPhone, i: number): Promise<void> {
  const clock = () => Date.now() + ((i % 3) - 1) * DAY
  for (const act of actsOf(i)) await phone.write(act, clock())
}

/** The entries of the file that a facilitator carries away. */
async function fileOf({ convenor, desk }: DayHall): Promise<string[]> {
  const text = await (await convenor.ask(`${desk}/daybook.ndjson`)).text()
  return text.trimEnd().split('\n').slice(1)
}

/** Joins the file to where it comes from; gives the number of new entries. */
async function joinAgain({ convenor, desk }: DayHall, lines: readonly string[]): Promise<number> {
  const whole = await (await convenor.ask(`${desk}/daybook.ndjson`)).text()
  assert.equal(whole.trimEnd().split('\n').length, lines.length + 1)
  const form = new FormData()
  form.set('file', new File([whole], 'daybook.ndjson'))
  const to = await convenor.send(`${desk}/daybook`, form)
  return Number(new URL(to, 'http://hall').searchParams.get('new'))
}

/** Every topic hangs where its phone has left it, whatever was sent how often. */
function assertAsLeft(lines: readonly string[]): void {
  const { topics } = dayOf(lines.map((line) => JSON.parse(line) as Entry))
  for (let phone = 0; phone < PHONES; phone++)
    for (let i = 0; i < TOPICS_EACH; i++) {
      const at = topics.get(`topic-of-phone-${String(phone).padStart(3, '0')}-${i}`)?.at
      assert.equal(at ? `${at.slot}/${at.place}` : null, endOf(phone, i))
    }
}

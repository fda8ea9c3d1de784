import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hash53, type SideId, type StatementId, seededRandom, voteCode } from '@daylight/basics'
import { mirrorReport, type Publication, packCodes, publish, type Room } from '@daylight/mirror'
import { routed } from './route.ts'
import { NORTH, SOUTH } from './test-report.ts'

const STATEMENTS = Array.from({ length: 30 }, (_, i) => ({ id: `s${i}` as StatementId }))
const VOTES_EACH = 10
type Person = {
  readonly key: string
  readonly side: SideId
  readonly codes: number[]
  readonly queue: number[]
}

const roomOf = (people: readonly Person[]): Room => ({
  sides: [NORTH, SOUTH],
  statements: STATEMENTS.map(({ id }) => id),
  people: people.map(({ key, side }) => ({ key, side })),
  votes: packCodes(
    STATEMENTS.length,
    people.map(({ codes }) => codes.toSorted((a, b) => a - b)),
  ),
  guesses: [],
  totals: 'by-five',
})
const chanceOf = (key: string) => (draw: number) => hash53(`${key} ${draw}`) / 2 ** 53

/** A hall in which people vote one after another, and what is published decides what each meets. */
function hall(size: number): { seen: Record<SideId, number[]>; drawn: number[] } {
  const random = seededRandom(`hall of ${size}`)
  const people = Array.from({ length: size }, (_, i): Person => {
    return { key: `p${i}`, side: i % 2 === 0 ? NORTH : SOUTH, codes: [], queue: [] }
  })
  let publication: Publication | null = null
  const seen = { [NORTH]: new Array<number>(30).fill(0), [SOUTH]: new Array<number>(30).fill(0) }
  const drawn: number[] = []
  for (let turn = 0; turn < size * VOTES_EACH; turn++) {
    const { key, side, codes } = people[turn % size]!
    if (turn % 20 === 0)
      publication = publish(roomOf(people.filter((one) => one.codes.length > 0)), publication)
    const answered = new Set(codes.map((code) => Math.floor(code / 3)))
    const open = STATEMENTS.filter((_, i) => !answered.has(i))
    const [first] = routed(mirrorReport(publication!.published), open, {
      side,
      answered: codes.length,
      most: 1,
      chance: chanceOf(key),
    })
    const ordinal = STATEMENTS.indexOf(first!.statement)
    drawn.push(first!.probability)
    // The later a statement stands, the more refuse it.
    codes.push(voteCode(ordinal, random() < ordinal / 30 ? 'disagree' : 'agree'))
    seen[side]![ordinal]!++
  }
  return { seen, drawn }
}

test('in a hall routed by published figures alone no statement starves, on neither side, however it is refused', () => {
  for (const size of [40, 100]) {
    const { seen, drawn } = hall(size)
    const even = (size / 2) * (VOTES_EACH / STATEMENTS.length)
    for (const counts of Object.values(seen)) {
      assert.ok(Math.min(...counts) >= 0.3 * even, `${Math.min(...counts)} of ${even}`)
      assert.ok(Math.max(...counts) <= 2.5 * even, `${Math.max(...counts)} of ${even}`)
    }
    assert.ok(drawn.every((probability) => probability > 0 && probability <= 1))
  }
})
test('a page that is loaded again after some answers goes on in the order that it had', () => {
  const report = mirrorReport(publish(roomOf([]), null).published)
  const asked = { side: NORTH, most: 41, chance: chanceOf('somebody') }
  const whole = routed(report, STATEMENTS, { ...asked, answered: 0 })
  assert.equal(new Set(whole.map(({ statement }) => statement.id)).size, 30)
  const done = new Set(whole.slice(0, 4).map(({ statement }) => statement))
  const open = STATEMENTS.filter((statement) => !done.has(statement))
  assert.deepEqual(routed(report, open, { ...asked, answered: 4 }), whole.slice(4))
  assert.equal(whole.at(-1)?.probability, 1)
})
test('two seats meet statements in different orders', () => {
  const report = mirrorReport(publish(roomOf([]), null).published)
  const firsts = Array.from({ length: 40 }, (_, i) => {
    const asked = { side: SOUTH, answered: 0, most: 1, chance: chanceOf(`seat ${i}`) }
    return routed(report, STATEMENTS, asked)[0]?.statement.id
  })
  assert.ok(new Set(firsts).size > 15)
})

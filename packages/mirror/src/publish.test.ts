import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Choice, SideId } from '@daylight/basics'
import fc from 'fast-check'
import type { CellState } from './cell-state.ts'
import type { Publication } from './kept.ts'
import { publish } from './publish.ts'
import { publishOnce } from './publish-once.ts'
import type { Published } from './published.ts'
import type { Range } from './range.ts'
import { roomOf, sidesNamed, type Voice } from './test-room.ts'

const runs = process.env['SLOW'] ? 2000 : 60
const choices: readonly Choice[] = ['agree', 'disagree', 'pass']

/** What happens at a gathering between two looks at the mirror. Small numbers name people, so that many come back. */
type Event =
  | { readonly kind: 'vote'; readonly person: number; readonly statement: number; readonly choice: Choice }
  | { readonly kind: 'take-back'; readonly person: number; readonly statement: number }
  | { readonly kind: 'leave'; readonly person: number; readonly statement: number }
type Story = {
  readonly sides: number
  readonly statements: number
  readonly days: readonly (readonly Event[])[]
}

const story: fc.Arbitrary<Story> = fc
  .record({
    sides: fc.integer({ min: 1, max: 3 }),
    statements: fc.integer({ min: 1, max: 2 }),
    lean: fc.nat(2),
  })
  .chain(({ sides, statements, lean }) => {
    const person = fc.nat(70 * sides)
    const statement = fc.nat(statements - 1)
    const choice = fc.constantFrom(...choices, choices[lean]!, choices[lean]!)
    const vote = fc.record({ kind: fc.constant('vote' as const), person, statement, choice })
    const back = fc.record({
      kind: fc.constantFrom('take-back' as const, 'leave' as const),
      person,
      statement,
    })
    const day = fc.array(fc.oneof({ weight: 12, arbitrary: vote }, { weight: 1, arbitrary: back }), {
      minLength: 10,
      maxLength: 90,
      size: 'max',
    })
    return fc.record({
      sides: fc.constant(sides),
      statements: fc.constant(statements),
      days: fc.array(day, { minLength: 1, maxLength: 7 }),
    })
  })

/** Who is of which side: person p of a room with k sides is of side p mod (k + 1), the last being no side. */
function live({ sides, statements, days }: Story): readonly Publication[] {
  const names = sidesNamed(sides)
  const voices = new Map<string, Voice & { votes: Map<number, Choice> }>()
  const seen: Publication[] = []
  for (const day of days) {
    for (const event of day) {
      const key = `seat-${event.person}`
      const voice = voices.get(key) ?? { side: names[event.person % (sides + 1)] ?? null, votes: new Map() }
      if (event.kind === 'leave') voices.delete(key)
      else if (event.kind === 'take-back') voice.votes.delete(event.statement)
      else voices.set(key, { ...voice, votes: voice.votes.set(event.statement, event.choice) })
    }
    seen.push(publish(roomOf(names, statements, voices), seen.at(-1) ?? null))
  }
  return seen
}

/** The distinct states of each cell that the public saw, oldest first. */
function historiesOf(seen: readonly Publication[]): readonly (readonly CellState[])[] {
  const histories = new Map<string, CellState[]>()
  for (const { published } of seen) {
    for (const { side, statement, n, agree, disagree } of published.cells) {
      const name = JSON.stringify([side, statement])
      const history = histories.get(name) ?? []
      const state = { n, agree, disagree }
      if (JSON.stringify(history.at(-1)) !== JSON.stringify(state)) history.push(state)
      histories.set(name, history)
    }
  }
  return [...histories.values()]
}

test('no two published states, whatever is added up, are certain of one to four people', () => {
  fc.assert(
    fc.property(story, (told) => {
      for (const history of historiesOf(live(told))) {
        for (const [i, state] of history.entries()) {
          for (const later of history.slice(i)) {
            assertNothingCertain(state, later)
            assertNothingCertain(later, state)
          }
        }
      }
    }),
    { numRuns: runs },
  )
})

type Group = readonly [agree: number, disagree: number, pass: number]

/** By enumerating all counts that two states allow when people only came in between. */
function assertNothingCertain(before: CellState, after: CellState): void {
  const possible = countsOf(before).flatMap((u) =>
    countsOf(after).flatMap((v): [Group, Group][] => {
      const joined: Group = [v[0] - u[0], v[1] - u[1], v[2] - u[2]]
      return joined.every((count) => count >= 0) ? [[u, joined]] : []
    }),
  )
  if (possible.length === 0) return
  const told = JSON.stringify([before, after])
  for (let union = 1; union < 64; union++) {
    const sizes = possible.map(([u, joined]) =>
      [...u, ...joined].reduce((sum, count, kind) => sum + count * ((union >> kind) & 1), 0),
    )
    assert.ok(Math.min(...sizes) < 1 || Math.max(...sizes) > 4, `${told}: union ${union}`)
  }
  for (const choice of [0, 1, 2]) {
    for (const which of [0, 1]) {
      const unanimous = possible.every((groups) => groups[which]![choice] === sum(groups[which]!))
      assert.ok(!unanimous || sum(possible[0]![which]!) === 0, `${told}: one voice`)
    }
  }
}

const sum = (group: Group): number => group[0] + group[1] + group[2]

function countsOf({ n, agree, disagree }: CellState): readonly Group[] {
  const counts: Group[] = []
  for (let a = agree.low; a <= agree.high; a++) {
    for (let d = disagree.low; d <= Math.min(disagree.high, n - a); d++) counts.push([a, d, n - a - d])
  }
  return counts
}

/** Every number of people that a reader finds, as a range. */
function numbersIn({ totals, sides, cells, guessCells, pooledGaps }: Published): readonly Range[] {
  const exact = (value: number): Range => ({ low: value, high: value })
  const step = (value: number): Range => ({ low: value, high: value + 4 })
  return [
    step(totals.participants),
    step(totals.votes),
    ...sides.flatMap(({ people }) => (people === null ? [] : [exact(people)])),
    ...cells.flatMap(({ n, agree, disagree }) => [exact(n), agree, disagree]),
    ...guessCells.map(({ n }) => exact(n)),
    ...pooledGaps.map(({ n }) => exact(n)),
  ]
}

test('no sum or difference of published numbers, across sides and snapshots, comes to one to four people', () => {
  const signs = fc.infiniteStream(fc.constantFrom(-1, 0, 1))
  fc.assert(
    fc.property(story, fc.array(signs, { minLength: 40, maxLength: 40 }), (told, combinations) => {
      const numbers = live(told).flatMap(({ published }) => numbersIn(published))
      for (const { low, high } of numbers) {
        // Then every sum and difference of such numbers holds one too, and never lies between one and four.
        assert.ok(Math.floor(high / 5) * 5 >= low, `${low}…${high} holds no multiple of five`)
      }
      for (const signs of combinations) {
        const { low, high } = combine(numbers, signs)
        assert.ok(!isFew(low, high) && !isFew(-high, -low))
      }
    }),
    { numRuns: runs },
  )
})

const isFew = (low: number, high: number): boolean => low >= 1 && high <= 4

function combine(numbers: readonly Range[], signs: fc.Stream<number>): Range {
  let [low, high] = [0, 0]
  for (const range of numbers) {
    const sign = signs.next().value as number
    low += sign < 0 ? -range.high : sign * range.low
    high += sign < 0 ? -range.low : sign * range.high
  }
  return { low, high }
}

test('a range never tells that nobody or everybody said so', () => {
  fc.assert(
    fc.property(story, (told) => {
      const cells = live(told).flatMap(({ published }) => published.cells)
      for (const { n, agree, disagree } of cells) {
        for (const { low, high } of [agree, disagree]) {
          assert.ok(low > 0 || high >= 3)
          assert.ok(high < n || low <= n - 3)
        }
      }
    }),
    { numRuns: runs },
  )
})

test('nothing is shown of a side below ten, nor a total from which it would follow', () => {
  const voices = new Map<string, Voice>()
  for (let i = 0; i < 39; i++) {
    const side = (i < 30 ? 'A' : 'B') as SideId
    voices.set(`p${i}`, { side, votes: new Map([[0, choices[i % 3]!]]) })
  }
  const { published } = publish(roomOf(sidesNamed(2), 1, voices), null)
  assert.deepEqual(
    published.sides.map(({ side, people }) => [side, people]),
    [
      ['A', 30],
      ['B', null],
    ],
  )
  assert.ok(published.cells.every(({ side }) => side === 'A'))
  // Thirty-nine votes less thirty would be the hidden nine; thirty-five less thirty says nothing below ten.
  assert.deepEqual(published.totals, { counted: 'by-five', participants: 35, votes: 35 })
})

const voter = fc.record({
  side: fc.constantFrom<SideId | null>('A' as SideId, 'B' as SideId, null),
  votes: fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...choices))),
  guesses: fc.uniqueArray(fc.tuple(fc.nat(3), fc.constantFrom('A' as SideId, 'B' as SideId), fc.nat(100)), {
    selector: ([statement, about]) => `${statement}${about}`,
    maxLength: 5,
  }),
})
const crowd = fc
  .array(voter, { minLength: 0, maxLength: 120, size: 'max' })
  .map((list) =>
    list.map((v, i): [string, Voice] => [
      `p${i}`,
      { ...v, votes: new Map(v.votes), guesses: v.side ? v.guesses : [] },
    ]),
  )

test('whatever the order of arrival, the same votes and guesses give the same bytes', () => {
  fc.assert(
    fc.property(crowd, fc.infiniteStream(fc.nat()), (people, ranks) => {
      const shuffled = people
        .map((entry) => ({ entry, rank: ranks.next().value as number }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ entry }) => entry)
      const bytes = (voices: readonly [string, Voice][]) =>
        JSON.stringify(publish(roomOf(sidesNamed(2), 4, new Map(voices)), null).published)
      assert.equal(bytes(shuffled), bytes(people))
    }),
    { numRuns: runs },
  )
})

test('counting a file once gives what the gate gives the first time', () => {
  fc.assert(
    fc.property(crowd, (people) => {
      const silent = people.map(([key, voice]): [string, Voice] => [key, { ...voice, guesses: [] }])
      const room = roomOf(sidesNamed(2), 4, new Map(silent), 'exact')
      assert.deepEqual(publishOnce(room), publish(room, null).published)
    }),
    { numRuns: runs },
  )
})

test('asked again with nothing new, the gate gives the same version, also after a restart from JSON', () => {
  fc.assert(
    fc.property(crowd, (people) => {
      const room = roomOf(sidesNamed(2), 4, new Map(people))
      const first = publish(room, null)
      assert.equal(publish(room, first).published, first.published)
      const restarted: Publication = JSON.parse(JSON.stringify(first))
      assert.deepEqual(publish(room, restarted), first)
    }),
    { numRuns: runs },
  )
})

test('guesses are told of ten people or more, in fives', () => {
  fc.assert(
    fc.property(crowd, (people) => {
      const { published } = publish(roomOf(sidesNamed(2), 4, new Map(people)), null)
      for (const { n, mean, deviation, median, medianInterval } of published.guessCells) {
        const step = n < 100 ? 5 : 1
        assert.ok(n >= 10 && n % 5 === 0)
        for (const x of [mean, deviation, median, medianInterval.low, medianInterval.high])
          assert.equal(x % step, 0)
        assert.ok(mean >= step && mean <= 100 - step && deviation >= 5)
        assert.ok(medianInterval.low <= median && median <= medianInterval.high)
      }
      for (const { n, gap, interval } of published.pooledGaps) {
        assert.ok(n >= 10 && n % 5 === 0 && interval.low <= gap && gap <= interval.high)
      }
    }),
    { numRuns: runs },
  )
})

test('a cell whose people leave is hidden, and comes back', () => {
  const votes = new Map<number, Choice>([[0, 'agree']])
  const voices = (count: number) =>
    new Map(Array.from({ length: count }, (_, i) => [`p${i}`, { side: 'A' as SideId, votes }]))
  const room = (count: number) => roomOf(sidesNamed(1), 1, voices(count))
  const full = publish(room(20), null)
  const empty = publish(room(9), full)
  assert.deepEqual(empty.published.cells, [])
  const back = publish(room(20), empty)
  assert.deepEqual(back.published.cells, full.published.cells)
})

test('statements that change places, or two people with one key, are a mistake of ours', () => {
  const first = publish(roomOf(sidesNamed(2), 3, new Map()), null)
  assert.throws(() => publish(roomOf(sidesNamed(2), 2, new Map()), first), /statements/)
  const room = roomOf(sidesNamed(1), 1, new Map([['p', { side: null, votes: new Map() }]]))
  assert.throws(() => publish({ ...room, statements: [] }, null), /match/)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SideId, StatementId } from '@daylight/basics'
import fc from 'fast-check'
import { acceptGuess, guessQuestions, MOST_GUESSES, questionsLeft } from './guess.ts'

const [north, south] = ['north', 'south'] as [SideId, SideId]
const water = 'water' as StatementId
const asked = { statements: new Set([water]), sides: new Set([north, south]) }
const fresh = { hasCommitted: false, earlier: null }
const guess = { statement: water, aboutSide: south, ofHundred: 30 }
const statements = (n: number) => Array.from({ length: n }, (_, i) => `s${i}` as StatementId)

test('who has seen the mirror can no longer change a guess, but repeating it does no harm', () => {
  const seen = { hasCommitted: true, earlier: 30 }
  assert.equal(acceptGuess(asked, seen, guess).ok, true)
  assert.deepEqual(acceptGuess(asked, seen, { ...guess, ofHundred: 60 }), {
    ok: false,
    error: { kind: 'already-seen-the-mirror' },
  })
  assert.equal(acceptGuess(asked, { hasCommitted: true, earlier: null }, guess).ok, false)
})
test('a guess is a whole number of a hundred people', () => {
  for (const ofHundred of [-1, 101, 33.3, Number.NaN])
    assert.deepEqual(acceptGuess(asked, fresh, { ...guess, ofHundred }), {
      ok: false,
      error: { kind: 'not-a-number-of-hundred' },
    })
  for (const ofHundred of [0, 100]) assert.equal(acceptGuess(asked, fresh, { ...guess, ofHundred }).ok, true)
})
test('a guess about a side or a statement that is not here is refused', () => {
  assert.equal(acceptGuess(asked, fresh, { ...guess, aboutSide: 'east' as SideId }).ok, false)
  assert.equal(acceptGuess(asked, fresh, { ...guess, statement: 'fire' as StatementId }).ok, false)
})
test('nobody is asked more than seven guesses, nor about a statement they have not voted on, nor twice about one', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 40 }), (key, n) => {
      const questions = guessQuestions({ key, side: north, votedOn: statements(n) }, [north, south], () => 1)
      assert.equal(questions.length, Math.min(MOST_GUESSES, n))
      assert.equal(new Set(questions.map((q) => q.statement)).size, questions.length)
      assert.ok(questions.every((q) => statements(n).includes(q.statement)))
    }),
  )
})
test('the own side is mixed in as a control, and the other side comes more often', () => {
  let own = 0
  let all = 0
  for (let seat = 0; seat < 200; seat++)
    for (const q of guessQuestions(
      { key: `seat-${seat}`, side: north, votedOn: statements(24) },
      [north, south],
      () => 1,
    )) {
      all++
      if (q.aboutSide === north) own++
    }
  assert.ok(own / all > 0.25 && own / all < 0.42, `${own} of ${all}`)
})
test('with three sides each of the others is asked about; without a side every side is', () => {
  const sides = [north, south, 'east' as SideId]
  const about = (side: SideId | null) =>
    new Set(
      guessQuestions({ key: 'k', side, votedOn: statements(30) }, sides, () => 1).map((q) => q.aboutSide),
    )
  assert.deepEqual(about(north), new Set(sides))
  assert.deepEqual(about(null), new Set(sides))
})
test('the questions of a seat are the same on every reading, and other seats get another order', () => {
  const seat = { key: 'a', side: north, votedOn: statements(24) }
  const order = (key: string) =>
    guessQuestions({ ...seat, key }, [north, south], () => 1).map((q) => q.statement)
  assert.deepEqual(order('a'), order('a'))
  assert.notDeepEqual(order('a'), order('b'))
})
test('what is known least is asked first', () => {
  const doubtful = new Set(statements(24).slice(10, 17))
  const questions = guessQuestions({ key: 'a', side: north, votedOn: statements(24) }, [north, south], (q) =>
    doubtful.has(q.statement) ? 0.9 : 0.1,
  )
  assert.deepEqual(new Set(questions.map((q) => q.statement)), doubtful)
})
test('though the questions shift while others answer, nobody is asked an eighth, nor twice about one statement', () => {
  const about = (n: number) => statements(n).map((statement) => ({ statement, aboutSide: south }))
  const given = statements(3).map((statement) => ({ statement, aboutSide: north, ofHundred: 50 }))
  assert.deepEqual(
    questionsLeft(about(12), given).map((q) => q.statement),
    ['s3', 's4', 's5', 's6'],
  )
  const seven = about(7).map((q) => ({ ...q, ofHundred: 1 }))
  assert.deepEqual(questionsLeft(about(20), seven), [])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countedProfiles, FEWEST_ALIKE, foldRare, headcount, heardBy } from './tongue.ts'

const anyProfiles = fc.array(
  fc.record({
    speaks: fc.constantFrom('he', 'ar', 'en', 'tk'),
    understands: fc.subarray(['he', 'ar', 'en', 'tk']),
    count: fc.nat(6),
  }),
  { maxLength: 8 },
)

test('who understands what they speak has said nothing more', () => {
  assert.deepEqual(
    countedProfiles([
      { speaks: 'ar', understands: ['en', 'he'], count: 2 },
      { speaks: 'ar', understands: ['he', 'ar', 'en'], count: 1 },
      { speaks: 'he', understands: [], count: 0 },
    ]),
    [{ speaks: 'ar', understands: ['en', 'he'], count: 3 }],
  )
})
test('a combination that one or two people share is not shown, and three who share one are', () => {
  const { shown, folded } = foldRare([
    { speaks: 'he', understands: ['en'], count: 5 },
    { speaks: 'ar', understands: ['he'], count: 3 },
    { speaks: 'ar', understands: ['en'], count: 2 },
    { speaks: 'tk', understands: ['ar'], count: 1 },
  ])
  assert.deepEqual(
    shown.map(({ count }) => count),
    [3, 5],
  )
  assert.equal(folded?.people, 3)
  assert.deepEqual(folded?.languages, [
    { language: 'ar', speakers: 2, understand: 3 },
    { language: 'en', speakers: 0, understand: 2 },
    { language: 'tk', speakers: 1, understand: 1 },
  ])
})
test('a single rare combination takes the next with it, so that the totals do not spell it out', () => {
  const { shown, folded } = foldRare([
    { speaks: 'he', understands: ['en'], count: 5 },
    { speaks: 'ar', understands: ['he'], count: 4 },
    { speaks: 'tk', understands: ['ar'], count: 1 },
  ])
  assert.deepEqual(shown, [{ speaks: 'he', understands: ['en'], count: 5 }])
  assert.equal(folded?.people, 5)
})
test('whoever reads the list sees no combination of fewer than three, and nobody is lost', () => {
  fc.assert(
    fc.property(anyProfiles, (profiles) => {
      const { shown, folded } = foldRare(profiles)
      assert.equal(headcount(shown) + (folded?.people ?? 0), headcount(profiles))
      assert.ok(shown.every(({ count }) => count >= FEWEST_ALIKE))
      assert.deepEqual(countedProfiles([...shown, ...(folded?.profiles ?? [])]), countedProfiles(profiles))
      if (folded && shown.length > 0) assert.ok(folded.people >= FEWEST_ALIKE && folded.profiles.length >= 2)
    }),
  )
})
test('the order in which people answered leaves no trace', () => {
  fc.assert(
    fc.property(anyProfiles, (profiles) => {
      assert.deepEqual(foldRare([...profiles].reverse()), foldRare(profiles))
    }),
  )
})
test('the mother tongue is heard first', () => {
  assert.deepEqual(heardBy({ speaks: 'tk-Arab', understands: ['ar', 'tk'] }), ['tk', 'ar'])
})

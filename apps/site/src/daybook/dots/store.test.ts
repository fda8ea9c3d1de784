import assert from 'node:assert/strict'
import type { GatheringId } from '@daylight/basics'
import fc from 'fast-check'
import { onEachEngine } from '../../db/each-engine.ts'
import { keepDots, readAllDots, readDotsOf } from './store.ts'

const WELL = 'well' as GatheringId
const seat = (id: string, gathering = WELL) => ({ gathering, id })

onEachEngine('a seat finds its own dots again, and none before it has put any', async (db) => {
  assert.deepEqual(await readDotsOf(db, seat('a')), { topics: [], revision: 0 })
  assert.equal(await keepDots(db, seat('a'), { topics: ['water', 'water'], revision: 1 }), 'kept')
  assert.deepEqual(await readDotsOf(db, seat('a')), { topics: ['water', 'water'], revision: 1 })
  assert.deepEqual(await readDotsOf(db, seat('b')), { topics: [], revision: 0 })
})
onEachEngine(
  'new dots take the place of the old ones, and a late repetition of the old changes nothing',
  async (db) => {
    await keepDots(db, seat('a'), { topics: ['water'], revision: 1 })
    await keepDots(db, seat('a'), { topics: ['roads'], revision: 2 })
    assert.equal(await keepDots(db, seat('a'), { topics: ['water'], revision: 1 }), 'older')
    assert.deepEqual(await readDotsOf(db, seat('a')), { topics: ['roads'], revision: 2 })
  },
)
onEachEngine('all dots of a gathering are read without whose they are, and none of another', async (db) => {
  await keepDots(db, seat('a'), { topics: ['roads'], revision: 1 })
  await keepDots(db, seat('b'), { topics: ['roads', 'water'], revision: 1 })
  await keepDots(db, seat('c', 'hill' as GatheringId), { topics: ['sky'], revision: 1 })
  assert.deepEqual(await readAllDots(db, WELL), [['roads'], ['roads', 'water']])
})
onEachEngine('replaying everything a phone ever sent, in any order, changes nothing', async (db) => {
  const topics = fc.array(fc.constantFrom('water', 'roads', 'schools'), { maxLength: 5 })
  const sent = fc.array(topics, { minLength: 1, maxLength: 5 }).chain((all) => {
    const numbered = all.map((one, i) => ({ topics: one, revision: i + 1 }))
    return fc.tuple(
      fc.constant(numbered),
      fc.array(fc.constantFrom(...numbered), { maxLength: 8 }),
      fc.shuffledSubarray(numbered, { minLength: numbered.length }),
    )
  })
  let run = 0
  await fc.assert(
    fc.asyncProperty(sent, async ([inOrder, again, shuffled]) => {
      const [one, other] = [seat(`one-${run}`), seat(`other-${run++}`)]
      for (const dots of [...inOrder, ...again]) await keepDots(db, one, dots)
      for (const dots of [...shuffled, ...again]) await keepDots(db, other, dots)
      assert.deepEqual(await readDotsOf(db, one), inOrder.at(-1))
      assert.deepEqual(await readDotsOf(db, other), inOrder.at(-1))
    }),
    { numRuns: process.env['SLOW'] === '1' ? 300 : 25 },
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Fishbowl,
  hasFreeChair,
  joinFishbowl,
  leaveFishbowl,
  minutesLeft,
  newFishbowl,
  nextInFishbowl,
} from './fishbowl.ts'

const bowl = (inside: number[], waiting: number[] = [], chairs = 4): Fishbowl => ({ chairs, inside, waiting })

test('whoever wants to speak takes the free chair, and then the circle owes the room one', () => {
  const joined = joinFishbowl(bowl([1, 2, 3]), 9)
  assert.deepEqual(joined, { ok: true, value: bowl([1, 2, 3, 9]) })
  assert.equal(joined.ok && hasFreeChair(joined.value), false)
})
test('where no chair is free one waits, and nobody overtakes who waits', () => {
  assert.deepEqual(joinFishbowl(bowl([1, 2, 3, 4]), 9), { ok: true, value: bowl([1, 2, 3, 4], [9]) })
  assert.deepEqual(joinFishbowl(bowl([1, 2, 3], [9]), 7), { ok: true, value: bowl([1, 2, 3], [9, 7]) })
  assert.deepEqual(nextInFishbowl(bowl([1, 2, 3], [9, 7])), { ok: true, value: bowl([1, 2, 3, 9], [7]) })
})
test('one may go out of the circle or out of the queue at any time', () => {
  assert.deepEqual(leaveFishbowl(bowl([1, 2], [9]), 1), { ok: true, value: bowl([2], [9]) })
  assert.deepEqual(leaveFishbowl(bowl([1, 2], [9]), 9), { ok: true, value: bowl([1, 2]) })
})
test('what cannot be is refused with the reason, and the circle stays as it is', () => {
  const refusals = [
    joinFishbowl(bowl([1]), 1),
    joinFishbowl(bowl([1, 2, 3, 4], [5]), 5),
    joinFishbowl(bowl([]), 0),
    leaveFishbowl(bowl([1]), 2),
    nextInFishbowl(bowl([1])),
    nextInFishbowl(bowl([1, 2, 3, 4], [5])),
    newFishbowl(2),
  ]
  assert.deepEqual(
    refusals.map((one) => (one.ok ? 'taken' : one.error.kind)),
    ['is-inside', 'is-waiting', 'not-a-card', 'is-not-here', 'nobody-waits', 'no-free-chair', 'chairs'],
  )
})
test('whatever happens, no card is twice in the room and no more sit than there are chairs', () => {
  const act = fc.oneof(
    fc.record({ what: fc.constant('join'), card: fc.integer({ min: 1, max: 8 }) }),
    fc.record({ what: fc.constant('leave'), card: fc.integer({ min: 1, max: 8 }) }),
    fc.record({ what: fc.constant('next'), card: fc.constant(0) }),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      let now = bowl([])
      for (const { what, card } of acts) {
        const done =
          what === 'join'
            ? joinFishbowl(now, card)
            : what === 'leave'
              ? leaveFishbowl(now, card)
              : nextInFishbowl(now)
        if (done.ok) now = done.value
        const cards = [...now.inside, ...now.waiting]
        assert.equal(new Set(cards).size, cards.length)
        assert.ok(now.inside.length <= now.chairs)
      }
    }),
  )
})
test('when the time is over nought minutes are left, and nobody is sent out', () => {
  assert.deepEqual(
    [0, 10.2, 20, 25].map((passed) => minutesLeft(20, passed)),
    [20, 10, 0, 0],
  )
})

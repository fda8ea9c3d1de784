import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Cohort,
  dialogueStages,
  heldMeeting,
  isDay,
  meetingPlan,
  newCohort,
  planMeeting,
} from './dialogue.ts'

const cohort = (stage: Cohort['stage'], next: string | null = '2027-01-14'): Cohort => ({
  held: 4,
  stage,
  next,
})

test('a meeting is planned, held, and the group goes one stage on', () => {
  const planned = planMeeting(newCohort, '2027-01-14', '2026-12-03')
  assert.ok(planned.ok)
  assert.deepEqual(heldMeeting(planned.value, 'map'), {
    ok: true,
    value: { held: 1, stage: 'map', next: null },
  })
})
test('after a bad week a group goes back to the beginning, and nobody has to explain it', () => {
  for (const stage of dialogueStages) assert.equal(heldMeeting(cohort('act'), stage).ok, true)
})
test('no group skips a stage, and is told how far it may go', () => {
  assert.deepEqual(heldMeeting(cohort('map'), 'scenarios'), {
    ok: false,
    error: { kind: 'stage-skipped', furthest: 'probe' },
  })
})
test('a meeting that nobody has planned was not held', () => {
  assert.deepEqual(heldMeeting(cohort('map', null), 'map'), { ok: false, error: { kind: 'no-next-meeting' } })
})
test('a day that is over, or that no calendar has, is not planned', () => {
  const refused = (day: string) => {
    const planned = planMeeting(newCohort, day, '2026-12-03')
    return planned.ok ? null : planned.error
  }
  assert.deepEqual(refused('2026-12-02'), { kind: 'day-past', today: '2026-12-03' })
  assert.deepEqual(refused('2027-02-30'), { kind: 'not-a-day' })
  assert.equal(refused('2026-12-03'), null)
})
test('all that is kept of a group is a count, a stage and a day', () => {
  assert.deepEqual(Object.keys(newCohort).sort(), ['held', 'next', 'stage'])
})
test('a plan goes on from the meetings that were, and keeps its day of the week over a change of the clock', () => {
  const plan = meetingPlan({ held: 4 }, { from: '2027-03-04', weeks: 4, meetings: 3 })
  assert.deepEqual(plan, {
    ok: true,
    value: [
      { number: 5, day: '2027-03-04' },
      { number: 6, day: '2027-04-01' },
      { number: 7, day: '2027-04-29' },
    ],
  })
})
test('every day of a plan is a day of the calendar, later than the one before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 26 }), fc.integer({ min: 1, max: 36 }), (weeks, meetings) => {
      const plan = meetingPlan(newCohort, { from: '2027-12-30', weeks, meetings })
      assert.ok(plan.ok)
      const days = plan.value.map(({ day }) => day)
      assert.ok(days.every(isDay))
      assert.deepEqual(days, [...new Set(days)].sort())
    }),
  )
})
test('a plan of no meetings, or of more than anybody can promise, is refused with the number that fits', () => {
  const kind = (weeks: number, meetings: number) => {
    const plan = meetingPlan(newCohort, { from: '2027-12-30', weeks, meetings })
    return plan.ok ? null : plan.error
  }
  assert.deepEqual(kind(0, 5), { kind: 'weeks', most: 26 })
  assert.deepEqual(kind(4, 37), { kind: 'meetings', most: 36 })
})

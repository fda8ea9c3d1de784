import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EVERYONE, mirrorReport, publishOnce, type Room } from '@daylight/mirror'
import { dividedOpinions } from './divided-opinion.ts'
import { type Planned, plannedRoom } from './test-report.ts'

const reportOf = (shares: readonly number[], people: number) => {
  const plan: Planned[] = shares.map((share) => ({ agree: { north: share, south: share } }))
  const drawn = plannedRoom(plan, people)
  const room: Room = {
    ...drawn,
    sides: [EVERYONE],
    people: drawn.people.map(({ key }) => ({ key, side: EVERYONE })),
  }
  return mirrorReport(publishOnce(room))
}

test('opinion is divided where a quarter surely agree and a quarter surely do not, the most even first', () => {
  const found = dividedOpinions(reportOf([95, 40, 50, 5], 200))
  assert.deepEqual(
    found.map(({ statement }) => statement),
    ['s2', 's1'],
  )
  for (const { agree, disagree } of found)
    assert.ok(agree.interval.low >= 0.25 && disagree.interval.low >= 0.25)
})
test('a dozen people are too few to say that opinion is divided', () => {
  assert.deepEqual(dividedOpinions(reportOf([50], 6)), [])
})

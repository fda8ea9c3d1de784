import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GatheringId, OrganisationId, SideId } from '@daylight/basics'
import fc from 'fast-check'
import { deeds, gatheringDeeds, MAY, organisationDeeds } from './may.ts'
import { deedsOf, mayAt, mayIn, type Person } from './person.ts'
import { gatheringRoles, isRole, organisationRoles, roles } from './role.ts'

const [ours, theirs] = ['ours', 'theirs'] as OrganisationId[] as [OrganisationId, OrganisationId]
const [here, there] = ['here', 'there'] as GatheringId[] as [GatheringId, GatheringId]
const somebody = (role: Person['role'], at: Person['at'] = []): Person => ({
  organisation: ours,
  account: 'a',
  name: 'Amal',
  role,
  at,
})

test('whatever the role, nothing may be done with a gathering of another organisation', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...roles),
      fc.constantFrom(...gatheringDeeds),
      (role, deed) =>
        !mayAt(
          somebody(role, [{ gathering: here, role, side: null }]),
          { organisation: theirs, id: here },
          deed,
        ),
    ),
  )
})
test('a role at one gathering opens no other gathering, and not the organisation', () => {
  for (const role of gatheringRoles) {
    const person = somebody(null, [{ gathering: here, role, side: null }])
    for (const deed of gatheringDeeds) {
      assert.equal(mayAt(person, { organisation: ours, id: there }, deed), false)
      assert.equal(mayAt(person, { organisation: ours, id: here }, deed), MAY[role].includes(deed))
    }
    for (const deed of organisationDeeds) assert.equal(mayIn(person, deed), false)
  }
})
test('a role in the organisation holds at each of its gatherings', () => {
  assert.ok(mayAt(somebody('convenor'), { organisation: ours, id: there }, 'turn-vote'))
  assert.ok(mayIn(somebody('convenor'), 'invite-people'))
  assert.ok(!mayIn(somebody('reader'), 'see-people'))
})
test('only a side lead agrees for a side, and a side lead is always of one gathering', () => {
  assert.deepEqual(
    roles.filter((role) => MAY[role].includes('agree-for-side')),
    ['side-lead'],
  )
  assert.ok(!organisationRoles.some((role) => (role as string) === 'side-lead'))
})
test('what somebody may do is listed once, in the order of the table', () => {
  assert.deepEqual(deedsOf(['reader', 'facilitator']), [
    'see-gathering',
    'read-mirror',
    'keep-statements',
    'run-day',
  ])
  assert.deepEqual(deedsOf(roles), deeds)
  assert.deepEqual(deedsOf([]), [])
})
test('a text is a role or it is not', () => {
  assert.ok(isRole('side-lead'))
  assert.ok(!isRole('toString'))
  assert.equal(somebody(null, [{ gathering: here, role: 'side-lead', side: 's' as SideId }]).at.length, 1)
})

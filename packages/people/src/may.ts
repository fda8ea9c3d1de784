/** Who may do what: one table, read by every route and shown to everybody whom it is about. */
import type { Role } from './role.ts'

/** What one may do with an organisation. */
export const organisationDeeds = [
  'create-gathering',
  'name-organisation',
  'see-people',
  'invite-people',
  'give-roles',
] as const
export type OrganisationDeed = (typeof organisationDeeds)[number]

/** What one may do with a gathering. */
export const gatheringDeeds = [
  'see-gathering',
  'read-mirror',
  'keep-statements',
  'run-day',
  'change-gathering',
  'make-seats',
  'turn-vote',
  'agree-for-side',
] as const
export type GatheringDeed = (typeof gatheringDeeds)[number]

export type Deed = OrganisationDeed | GatheringDeed

/** Every deed, in the order in which pages list them. */
export const deeds: readonly Deed[] = [...organisationDeeds, ...gatheringDeeds]

/**
 * The table. A side lead turns the vote and makes seats only together with the lead of another side (together.ts).
 * Coders, donor officers and trustees may do nothing in the rooms that stand so far: theirs are not built yet.
 */
export const MAY: Readonly<Record<Role, readonly Deed[]>> = {
  convenor: [...organisationDeeds, ...gatheringDeeds.filter((deed) => deed !== 'agree-for-side')],
  facilitator: ['see-gathering', 'read-mirror', 'keep-statements', 'run-day'],
  'side-lead': ['see-gathering', 'read-mirror', 'make-seats', 'turn-vote', 'agree-for-side'],
  coder: [],
  'donor-officer': [],
  secretariat: ['see-people'],
  trustee: [],
  reader: ['see-gathering', 'read-mirror'],
}

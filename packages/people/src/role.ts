/** What somebody who works with an organisation can be. Participants have no role: they have seats. */

/** Every role, in the order in which pages list them. */
export const roles = [
  'convenor',
  'facilitator',
  'side-lead',
  'coder',
  'donor-officer',
  'secretariat',
  'trustee',
  'reader',
] as const
export type Role = (typeof roles)[number]

/** Roles in a whole organisation, and so at each of its gatherings. A side lead is always of one side of one gathering. */
export const organisationRoles = roles.filter((role) => role !== 'side-lead')

/** Roles at one gathering. */
export const gatheringRoles = [
  'convenor',
  'facilitator',
  'side-lead',
  'coder',
  'reader',
] as const satisfies Role[]

/** Whether a text names a role. */
export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

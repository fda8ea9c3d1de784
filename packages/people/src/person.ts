/** Somebody who is signed in, and what they may do where. */
import type { GatheringId, OrganisationId, SideId } from '@daylight/basics'
import { type Deed, deeds, type GatheringDeed, MAY, type OrganisationDeed } from './may.ts'
import type { Role } from './role.ts'

/** Names the account of somebody who works with an organisation. */
export type AccountId = string

/** A role at one gathering. `side` is the one that a side lead leads, and null for every other role. */
export type RoleAt = { readonly gathering: GatheringId; readonly role: Role; readonly side: SideId | null }

export type Person = {
  readonly organisation: OrganisationId
  readonly account: AccountId
  readonly name: string
  /** In the whole organisation; null for somebody who has roles at single gatherings only. */
  readonly role: Role | null
  readonly at: readonly RoleAt[]
}

/** Which gathering, and whose. */
export type Place = { readonly organisation: OrganisationId; readonly id: GatheringId }

/** Whether somebody may do this with their own organisation. A role at one gathering gives nothing here. */
export const mayIn = (person: Person, deed: OrganisationDeed): boolean =>
  person.role !== null && MAY[person.role].includes(deed)

/** Whether somebody may do this with a gathering. Never with one of another organisation, whatever their role. */
export const mayAt = (person: Person, place: Place, deed: GatheringDeed): boolean =>
  rolesAt(person, place).some((role) => MAY[role].includes(deed))

/**
 * Whether somebody may do a dangerous act by themself, as long as no two sides have a lead: a side lead's own power is
 * one of two.
 */
export const mayAlone = (person: Person, place: Place, deed: GatheringDeed): boolean =>
  rolesAt(person, place).some((role) => role !== 'side-lead' && MAY[role].includes(deed))

/** The roles that count at a gathering: the organisation's and the gathering's own. */
export function rolesAt(person: Person, { organisation, id }: Place): Role[] {
  if (person.organisation !== organisation) return []
  const here = person.at.filter((at) => at.gathering === id).map((at) => at.role)
  return person.role === null ? here : [person.role, ...here]
}

/** All that roles allow, in the order of the table. */
export const deedsOf = (held: readonly Role[]): Deed[] =>
  deeds.filter((deed) => held.some((role) => MAY[role].includes(deed)))

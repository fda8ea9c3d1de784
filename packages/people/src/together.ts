/**
 * Acts that nobody does alone. Where two or more sides of a gathering have a lead, a dangerous act is proposed, and
 * done once leads of two different sides agree. Where they have not, whoever convenes acts alone, and the page says so.
 */
import { fail, type Instant, ok, type Result, type SideId } from '@daylight/basics'
import type { AccountId } from './person.ts'

/** Somebody who leads a side. */
export type Lead = { readonly account: AccountId; readonly side: SideId }

export type Proposal = {
  readonly proposedBy: AccountId
  readonly agreed: readonly Lead[]
  readonly state: 'waiting' | 'done' | 'withdrawn'
  readonly expiresAt: Instant
}

export type ProposalRefused = {
  readonly kind: 'expired' | 'no-longer-waiting' | 'not-a-lead' | 'side-has-agreed' | 'not-yours'
}

/** Whether dangerous acts need two: as soon as two sides have a lead. */
export const needTwo = (leads: readonly Lead[]): boolean => sidesOf(leads).size >= 2

/** A new proposal. Who proposes as a lead has thereby agreed for their side. */
export const propose = (by: AccountId, leads: readonly Lead[], now: Instant): Proposal => ({
  proposedBy: by,
  agreed: leads.filter((lead) => lead.account === by),
  state: 'waiting',
  expiresAt: (now + PROPOSAL_LASTS) as Instant,
})

/**
 * The proposal after a lead has agreed: done when two different sides agree. Who has agreed and is no lead any more
 * does not count.
 */
export function agree(
  proposal: Proposal,
  by: AccountId,
  leads: readonly Lead[],
  now: Instant,
): Result<Proposal, ProposalRefused> {
  const waits = stillWaits(proposal, now)
  if (!waits.ok) return waits
  const lead = leads.find(({ account }) => account === by)
  if (!lead) return fail({ kind: 'not-a-lead' })
  const before = proposal.agreed.filter((one) => leads.some((now) => isSame(now, one)))
  if (before.some(({ side }) => side === lead.side)) return fail({ kind: 'side-has-agreed' })
  const agreed = [...before, lead]
  return ok({ ...proposal, agreed, state: sidesOf(agreed).size >= 2 ? 'done' : 'waiting' })
}

/** The proposal taken back: by who made it, or by any lead, for one no is enough. */
export function withdraw(
  proposal: Proposal,
  by: AccountId,
  leads: readonly Lead[],
  now: Instant,
): Result<Proposal, ProposalRefused> {
  const waits = stillWaits(proposal, now)
  if (!waits.ok) return waits
  const mayWithdraw = by === proposal.proposedBy || leads.some(({ account }) => account === by)
  return mayWithdraw ? ok({ ...proposal, state: 'withdrawn' }) : fail({ kind: 'not-yours' })
}

function stillWaits(proposal: Proposal, now: Instant): Result<null, ProposalRefused> {
  if (proposal.state !== 'waiting') return fail({ kind: 'no-longer-waiting' })
  return now >= proposal.expiresAt ? fail({ kind: 'expired' }) : ok(null)
}

const sidesOf = (leads: readonly Lead[]) => new Set(leads.map(({ side }) => side))
const isSame = (a: Lead, b: Lead) => a.account === b.account && a.side === b.side

/** A proposal waits for three days at most, in milliseconds: what was meant then may be wrong later. */
export const PROPOSAL_LASTS = 3 * 24 * 60 * 60 * 1000

/** Acts that wait for the leads of two sides, as rows: kept, agreed to, taken back, and remembered by account and day. */
import { fail, type GatheringId, type Instant, ok, type Result, type SideId } from '@daylight/basics'
import {
  type AccountId,
  agree,
  type Lead,
  type Proposal,
  type ProposalRefused,
  propose,
  withdraw,
} from '@daylight/people'
import { rowId } from '../db/ids.ts'
import type { Db } from '../db/open.ts'

/** What can be proposed, and what exactly: rooms add theirs here. */
export type Act =
  | { readonly kind: 'turn-vote'; readonly turn: 'open' | 'close' | 'reopen' }
  | { readonly kind: 'make-seats'; readonly piles: readonly number[] }

export type KeptProposal = Proposal & { readonly id: string; readonly act: Act }

/** What somebody did with a proposal. */
export type Logged = {
  readonly id: string
  readonly day: string
  readonly act: Act
  readonly what: 'proposed' | 'agreed' | 'done' | 'withdrawn'
  readonly account: AccountId
}

/** Who leads which side of a gathering. Leads of sides that are no more do not count. */
export async function leadsOf(db: Db, gathering: GatheringId): Promise<Lead[]> {
  const rows = await db
    .selectFrom('gathering_role')
    .innerJoin('side', (join) =>
      join
        .onRef('side.gathering_id', '=', 'gathering_role.gathering_id')
        .onRef('side.id', '=', 'gathering_role.side_id'),
    )
    .select(['gathering_role.account_id', 'side.id'])
    .where('gathering_role.gathering_id', '=', gathering)
    .where('gathering_role.role', '=', 'side-lead')
    .orderBy('side.position')
    .execute()
  return rows.map((row) => ({ account: row.account_id, side: row.id as SideId }))
}

/** Keeps a new proposal and gives it. */
export function keepProposal(
  db: Db,
  gathering: GatheringId,
  act: Act,
  by: AccountId,
  now: Instant,
): Promise<KeptProposal> {
  return db.transaction().execute(async (tx) => {
    const proposal = { ...propose(by, await leadsOf(tx, gathering), now), id: rowId(now), act }
    await tx
      .insertInto('proposed_act')
      .values({
        gathering_id: gathering,
        id: proposal.id,
        act: act.kind,
        details: JSON.stringify(act),
        proposed_by: by,
        agreed: JSON.stringify(proposal.agreed),
        state: proposal.state,
        expires_at: proposal.expiresAt,
      })
      .execute()
    await note(tx, gathering, act, 'proposed', by, now)
    return proposal
  })
}

/** The proposals of a gathering that wait, the newest first. */
export async function waitingProposals(
  db: Db,
  gathering: GatheringId,
  now: Instant,
): Promise<KeptProposal[]> {
  const rows = await db
    .selectFrom('proposed_act')
    .selectAll()
    .where('gathering_id', '=', gathering)
    .where('state', '=', 'waiting')
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(asProposal)
}

/** What was done with proposals, the newest first. */
export async function loggedActs(db: Db, gathering: GatheringId): Promise<Logged[]> {
  const rows = await db
    .selectFrom('act_log')
    .selectAll()
    .where('gathering_id', '=', gathering)
    .orderBy('ordinal', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    day: row.day,
    act: JSON.parse(row.act),
    what: row.what as Logged['what'],
    account: row.account_id,
  }))
}

export type Answered = Result<KeptProposal, ProposalRefused>

/**
 * Agrees to a proposal. `carryOut` does the act in the same transaction once two sides agree, so that it is done once
 * or not at all; it gives false where the act fits no longer, and then nothing is kept.
 */
export function agreeTo(
  db: Db,
  at: { readonly gathering: GatheringId; readonly by: AccountId; readonly now: Instant },
  id: string,
  carryOut: (tx: Db, act: Act) => Promise<boolean>,
): Promise<Answered> {
  return answer(db, at, id, agree, async (tx, after) => {
    await note(tx, at.gathering, after.act, 'agreed', at.by, at.now)
    if (after.state !== 'done') return true
    await note(tx, at.gathering, after.act, 'done', at.by, at.now)
    return carryOut(tx, after.act)
  })
}

/** Takes a proposal back, or says no to it. */
export function withdrawIt(
  db: Db,
  at: { readonly gathering: GatheringId; readonly by: AccountId; readonly now: Instant },
  id: string,
): Promise<Answered> {
  return answer(db, at, id, withdraw, async (tx, after) => {
    await note(tx, at.gathering, after.act, 'withdrawn', at.by, at.now)
    return true
  })
}

async function answer(
  db: Db,
  { gathering, by, now }: { gathering: GatheringId; by: AccountId; now: Instant },
  id: string,
  decide: typeof agree,
  then: (tx: Db, after: KeptProposal) => Promise<boolean>,
): Promise<Answered> {
  const answerIn = async (tx: Db): Promise<Answered> => {
    const row = await tx
      .selectFrom('proposed_act')
      .selectAll()
      .where((is) => is.and({ gathering_id: gathering, id }))
      .executeTakeFirst()
    if (!row) return fail({ kind: 'no-longer-waiting' })
    const before = asProposal(row)
    const decision = decide(before, by, await leadsOf(tx, gathering), now)
    if (!decision.ok) return decision
    const after = { ...before, ...decision.value }
    await tx
      .updateTable('proposed_act')
      .set({ agreed: JSON.stringify(after.agreed), state: after.state })
      .where((is) => is.and({ gathering_id: gathering, id }))
      .execute()
    if (!(await then(tx, after))) throw new TooLate()
    return ok(after)
  }
  try {
    return await db.transaction().execute(answerIn)
  } catch (error) {
    if (error instanceof TooLate) return fail({ kind: 'no-longer-waiting' })
    throw error
  }
}

/** Undoes the transaction of an act that fits no longer. */
class TooLate extends Error {}

type Row = {
  id: string
  details: string
  proposed_by: string
  agreed: string
  state: Proposal['state']
  expires_at: number
}

const asProposal = (row: Row): KeptProposal => ({
  id: row.id,
  act: JSON.parse(row.details),
  proposedBy: row.proposed_by,
  agreed: JSON.parse(row.agreed),
  state: row.state,
  expiresAt: row.expires_at as Instant,
})

async function note(
  tx: Db,
  gathering: GatheringId,
  act: Act,
  what: Logged['what'],
  by: AccountId,
  now: Instant,
) {
  const { last } = await tx
    .selectFrom('act_log')
    .select(({ fn }) => fn.max('ordinal').as('last'))
    .where('gathering_id', '=', gathering)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('act_log')
    .values({
      gathering_id: gathering,
      id: rowId(now),
      ordinal: Number(last ?? 0) + 1,
      day: new Date(now).toISOString().slice(0, 10),
      act: JSON.stringify(act),
      what,
      account_id: by,
    })
    .execute()
}

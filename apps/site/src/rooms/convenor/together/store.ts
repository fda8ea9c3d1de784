/** What the leads of a gathering's sides do together, for one person at one gathering. */
import { type Instant, ok, type Result } from '@daylight/basics'
import { type AccountId, mayAt, type Person, type ProposalRefused } from '@daylight/people'
import type { Db } from '../../../db/open.ts'
import type { Gathering } from '../../../gathering.ts'
import { only } from '../../../not-allowed.ts'
import {
  type Act,
  agreeTo,
  type KeptProposal,
  keepProposal,
  type Logged,
  loggedActs,
  waitingProposals,
  withdrawIt,
} from '../../../together/store.ts'
import { turnVoteIn } from '../gatherings/store.ts'
import { type Batch, makeInvitations } from '../seats/store.ts'

export type Together = {
  readonly waiting: () => Promise<KeptProposal[]>
  readonly log: () => Promise<Logged[]>
  /** What the people are called who lead, propose or have acted here. */
  readonly names: () => Promise<ReadonlyMap<AccountId, string>>
  readonly propose: (act: Act) => Promise<KeptProposal>
  /** Agrees, and does the act where that makes two sides. `batch` names cards that were made. */
  readonly agree: (id: string) => Promise<Result<Agreed, ProposalRefused>>
  readonly withdraw: (id: string) => Promise<Result<KeptProposal, ProposalRefused>>
}

export type Agreed = { readonly proposal: KeptProposal; readonly batch: Batch | null }

type At = {
  readonly db: Db
  readonly now: () => Instant
  readonly person: Person
  readonly gathering: Gathering
}

/** The joint acts of one gathering, as far as the person may see or do them. */
export function togetherAt({ db, now, person, gathering }: At): Together {
  const { id } = gathering
  const mayAgree = mayAt(person, gathering, 'agree-for-side')
  const mayPropose = mayAt(person, gathering, 'turn-vote') && mayAt(person, gathering, 'make-seats')
  const at = () => ({ gathering: id, by: person.account, now: now() })
  return {
    waiting: only(mayPropose, () => waitingProposals(db, id, now())),
    log: only(mayPropose, () => loggedActs(db, id)),
    names: only(mayPropose, () => namesIn(db, person)),
    propose: only(mayPropose, (act) => keepProposal(db, id, act, person.account, now())),
    agree: only(mayAgree, async (proposal) => {
      let batch: Batch | null = null
      const answered = await agreeTo(db, at(), proposal, async (tx, act) => {
        if (act.kind === 'turn-vote') return turnVoteIn(tx, id, act.turn, now())
        batch = await makeInvitations(
          tx,
          id,
          act.piles.reduce((sum, size) => sum + size, 0),
        )
        return true
      })
      return answered.ok ? ok({ proposal: answered.value, batch }) : answered
    }),
    withdraw: only(mayPropose, (proposal) => withdrawIt(db, at(), proposal)),
  }
}

async function namesIn(db: Db, { organisation }: Person): Promise<ReadonlyMap<AccountId, string>> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisation)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/**
 * What a convenor reads and does. Nothing here takes an organisation from a caller's memory: a session opens one
 * `Desk`, which knows its own organisation, and a desk opens one `GatheringDesk`, which knows its own gathering.
 */
import type { GatheringId, Instant, OrganisationId, Result, Translated } from '@daylight/basics'
import { readGathering, readGatherings, readStatements } from '../../db/gatherings.ts'
import type { Db } from '../../db/open.ts'
import type { Gathering, Statement, StatementStatus } from '../../gathering.ts'
import type { ChangeRefused, GatheringDraft } from './gatherings/draft.ts'
import { type Progress, progressOf } from './gatherings/progress.ts'
import { changeGathering, countVoted, hasSeats, keepGathering, keepTimes } from './gatherings/store.ts'
import { type Batch, cancelUnused, makeInvitations, unusedCodes } from './seats/store.ts'
import {
  type Convenor,
  convenorOf,
  firstOrganisation,
  newSignInCode,
  signIn,
  signOut,
  signOutEverywhere,
} from './sign-in/store.ts'
import { type Added, addStatements, keepStatus, keepTexts } from './statements/store.ts'

export type ConvenorStore = {
  /** The organisation and the first convenor of this installation, made where there are none yet. */
  readonly firstOrganisation: () => Promise<Convenor>
  /** A code that signs this convenor in, once, within a day. */
  readonly newSignInCode: (organisation: OrganisationId, convenor: string) => Promise<string>
  /** Uses a code up. The session's secret, or null for a code that is used, old or wrong. */
  readonly signIn: (code: string) => Promise<string | null>
  /** The desk that a session opens, or null where the session has ended. */
  readonly desk: (token: string) => Promise<Desk | null>
}

/** All that a signed-in convenor may reach: the things of one organisation. */
export type Desk = {
  readonly gatherings: () => Promise<Gathering[]>
  readonly create: (draft: GatheringDraft) => Promise<GatheringId>
  /** Null for a gathering that does not exist and for one of another organisation: nobody can tell which. */
  readonly gathering: (id: string) => Promise<GatheringDesk | null>
  /** A code that signs the same convenor in on another device. */
  readonly newSignInCode: () => Promise<string>
  readonly signOut: () => Promise<void>
  readonly signOutEverywhere: () => Promise<void>
}

/** One gathering of the desk's organisation. */
export type GatheringDesk = {
  readonly gathering: Gathering
  readonly change: (draft: GatheringDraft) => Promise<Result<null, ChangeRefused>>
  /** Takes votes from now on, without an end. */
  readonly open: () => Promise<void>
  /** Takes no votes any more, from now on. */
  readonly close: () => Promise<void>
  readonly progress: () => Promise<Progress>
  /** Whether anybody has taken a seat. */
  readonly hasSeats: () => Promise<boolean>
  readonly statements: () => Promise<Statement[]>
  readonly addStatements: (texts: readonly string[], language: string) => Promise<Added>
  /** False where there is no such statement. */
  readonly translate: (statement: string, texts: Translated) => Promise<boolean>
  /** False where there is no such statement. */
  readonly setStatus: (statement: string, status: Exclude<StatementStatus, 'proposed'>) => Promise<boolean>
  readonly makeInvitations: (count: number) => Promise<Batch>
  /** Codes that nobody has used yet, of one batch or of all. */
  readonly unusedCodes: (batch?: Batch) => Promise<string[]>
  readonly cancelUnused: () => Promise<void>
}

/**
 * The convenors' store of one installation. `onChange` hears of a gathering whenever its sides or statements have
 * changed.
 */
export function makeConvenorStore(
  db: Db,
  now: () => Instant,
  onChange: (gathering: GatheringId) => void = () => {},
): ConvenorStore {
  const shared = { db, now, onChange }
  return {
    firstOrganisation: () => firstOrganisation(db, now()),
    newSignInCode: (organisation, convenor) => newSignInCode(db, { organisation, convenor }, now()),
    signIn: (code) => signIn(db, code, now()),
    desk: async (token) => {
      const who = await convenorOf(db, token, now())
      return who && deskOf(shared, who, token)
    },
  }
}

type Shared = {
  readonly db: Db
  readonly now: () => Instant
  readonly onChange: (gathering: GatheringId) => void
}

function deskOf(shared: Shared, who: Convenor, token: string): Desk {
  const { db, now } = shared
  return {
    gatherings: () => readGatherings(db, who.organisation),
    create: (draft) => keepGathering(db, who.organisation, draft, now()),
    gathering: async (id) => {
      const gathering = await readGathering(db, id)
      return gathering?.organisation === who.organisation ? gatheringDeskOf(shared, gathering) : null
    },
    newSignInCode: () => newSignInCode(db, who, now()),
    signOut: () => signOut(db, token),
    signOutEverywhere: () => signOutEverywhere(db, who),
  }
}

function gatheringDeskOf({ db, now, onChange }: Shared, gathering: Gathering): GatheringDesk {
  const { id, sides } = gathering
  const tell = async <T>(act: Promise<T>): Promise<T> => {
    const done = await act
    onChange(id)
    return done
  }
  return {
    gathering,
    change: (draft) => tell(changeGathering(db, id, draft, now())),
    open: () => keepTimes(db, id, { opensAt: firstOpening(gathering, now()), closesAt: null }),
    close: () => keepTimes(db, id, { opensAt: firstOpening(gathering, now()), closesAt: now() }),
    progress: async () =>
      progressOf(
        sides.map((side) => side.id),
        await countVoted(db, id),
      ),
    hasSeats: () => hasSeats(db, id),
    statements: () => readStatements(db, id),
    addStatements: (texts, language) => tell(addStatements(db, id, texts, language, now())),
    translate: (statement, texts) => keepTexts(db, id, statement, texts, now()),
    setStatus: (statement, status) => tell(keepStatus(db, id, statement, status)),
    makeInvitations: (count) => makeInvitations(db, id, count),
    unusedCodes: (batch) => unusedCodes(db, id, batch),
    cancelUnused: () => cancelUnused(db, id),
  }
}

/** A gathering that was open before keeps the moment: what people answered to since then stays fixed. */
const firstOpening = ({ opensAt }: Gathering, now: Instant): Instant =>
  opensAt !== null && opensAt <= now ? opensAt : now

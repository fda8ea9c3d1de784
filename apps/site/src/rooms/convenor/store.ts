/**
 * What people read and do at the desk. Nothing here takes an organisation from a caller's memory: a signed-in person
 * opens one `Desk`, which knows their organisation, and a desk opens one `GatheringDesk`, which knows its gathering and
 * what the person may do there. An act that they may not do throws `NotAllowed`, whatever the route forgot.
 */
import { type GatheringId, type Instant, ok, type Result, type Translated } from '@daylight/basics'
import { countDots, type Day, type Deed, type LanguageProfile, type Step, turnStep } from '@daylight/gather'
import {
  type AccountId,
  type GatheringDeed,
  type Lead,
  mayAlone,
  mayAt,
  mayIn,
  needTwo,
  type Person,
} from '@daylight/people'
import type { Book, Line } from '../../daybook/book.ts'
import { forgetDots, readAllDots } from '../../daybook/dots/store.ts'
import type { DaybookFile } from '../../daybook/file.ts'
import type { PlainPhoto } from '../../daybook/photos/plain-photo.ts'
import { makePhotos } from '../../daybook/photos/store.ts'
import { proposeDrawn } from '../../daybook/proposing/store.ts'
import { type Daybooks, makeDaybooks } from '../../daybook/store.ts'
import { readGathering, readGatherings, readStatements } from '../../db/gatherings.ts'
import type { Db } from '../../db/open.ts'
import type { Gathering, Statement, StatementStatus } from '../../gathering.ts'
import { NotAllowed, only } from '../../not-allowed.ts'
import { leadsOf } from '../../together/store.ts'
import { takeFile } from './daybook/store.ts'
import { acceptFile, type TakeRefused } from './daybook/take.ts'
import type { SeenGathering } from './desk-page.tsx'
import type { ChangeRefused, GatheringDraft } from './gatherings/draft.ts'
import { type Progress, progressOf } from './gatherings/progress.ts'
import { changeGathering, countVoted, hasSeats, keepGathering, turnVote } from './gatherings/store.ts'
import type { Turn } from './gatherings/turn.ts'
import { countTongues } from './hearing/store.ts'
import { type Batch, cancelUnused, makeInvitations, unusedCodes } from './seats/store.ts'
import { type Added, addStatements, keepStatus, keepTexts } from './statements/store.ts'
import { type Together, togetherAt } from './together/store.ts'

export type ConvenorStore = {
  /** The desk of somebody signed in. */
  readonly desk: (person: Person) => Desk
}

/** All that a signed-in person may reach: the things of one organisation, as far as their roles go. */
export type Desk = {
  readonly person: Person
  /** The gatherings that the person may see. */
  readonly gatherings: () => Promise<Gathering[]>
  readonly create: (draft: GatheringDraft) => Promise<GatheringId>
  /**
   * Joins a daybook's file to the organisation's gathering of that id, which is opened first where there is none.
   * Resolves to how many entries were new.
   */
  readonly take: (file: DaybookFile) => Promise<Result<number, TakeRefused>>
  /**
   * Null for a gathering that does not exist, one of another organisation, and one that the person may not see: nobody
   * can tell which.
   */
  readonly gathering: (id: string) => Promise<GatheringDesk | null>
}

/** One gathering that a person may see. */
export type GatheringDesk = {
  readonly gathering: SeenGathering
  readonly may: (deed: GatheringDeed) => boolean
  /** Whose desk it is. */
  readonly account: AccountId
  /** Who leads which side. With leads of two sides, dangerous acts are proposed and need both. */
  readonly leads: readonly Lead[]
  readonly needsTwo: boolean
  readonly together: Together
  readonly change: (draft: GatheringDraft) => Promise<Result<null, ChangeRefused>>
  /** Whether the person may do a dangerous act here by themself. */
  readonly mayAlone: (deed: GatheringDeed) => boolean
  readonly mayCancel: boolean
  /** Opens or closes the vote from now on. False where that is not the turn it may take now. */
  readonly turn: (turn: Turn) => Promise<boolean>
  readonly progress: () => Promise<Progress>
  /** Whether no side may be added or removed any more: somebody sits here, or leads one. */
  readonly areSidesFixed: () => Promise<boolean>
  readonly statements: () => Promise<Statement[]>
  readonly addStatements: (texts: readonly string[], language: string) => Promise<Added>
  /** False where there is no such statement. */
  readonly translate: (statement: string, texts: Translated) => Promise<boolean>
  /** False where there is no such statement. */
  readonly setStatus: (statement: string, status: Exclude<StatementStatus, 'proposed'>) => Promise<boolean>
  readonly makeInvitations: (count: number) => Promise<Batch>
  /** How many codes nobody has used yet. */
  readonly unusedCount: () => Promise<number>
  /** Codes that nobody has used yet, of one batch or of all. */
  readonly unusedCodes: (batch?: Batch) => Promise<string[]>
  readonly cancelUnused: () => Promise<void>
  /** The gathering's daybook as it stands. */
  readonly book: () => Promise<Book>
  /** The daybook as a file, line by line. */
  readonly daybookFile: () => AsyncIterable<string>
  /** Joins the file of another box; resolves to how many entries were new. */
  readonly join: (file: DaybookFile) => Promise<Result<number, TakeRefused>>
  readonly linesAfter: (ordinal: number) => Promise<readonly Line[]>
  /** Takes the day to a step. Leaving the dots counts them; closing the day forgets whose they were. */
  readonly turnStep: (id: string, step: Step) => Promise<void>
  /** A photograph of a note, or null. */
  readonly photo: (id: string) => Promise<PlainPhoto | null>
  /** Writes into the daybook for the whole group; see `Daybooks.write`. */
  readonly write: <E>(id: string, decide: (day: Day) => Result<Deed, E>) => Promise<Result<null, E>>
  /** How many people have the same languages. Rare ones are for computing with; see `foldRare` before showing any. */
  readonly tongues: () => Promise<LanguageProfile[]>
}

/**
 * The desks of one installation. `onChange` hears of a gathering whenever its sides or statements have changed.
 */
export function makeConvenorStore(
  db: Db,
  now: () => Instant,
  onChange: (gathering: GatheringId) => void = () => {},
  daybooks: Daybooks = makeDaybooks(db),
): ConvenorStore {
  return { desk: (person) => deskOf({ db, now, daybooks, onChange }, person) }
}

/** What every part of a desk is made from. */
type Shared = {
  readonly db: Db
  readonly now: () => Instant
  readonly daybooks: Daybooks
  readonly onChange: (gathering: GatheringId) => void
}

function deskOf(shared: Shared, person: Person): Desk {
  const { db, now, daybooks } = shared
  return {
    person,
    gatherings: async () => {
      const all = await readGatherings(db, person.organisation)
      return all.filter((gathering) => mayAt(person, gathering, 'see-gathering'))
    },
    create: only(mayIn(person, 'create-gathering'), (draft) =>
      keepGathering(db, person.organisation, draft, now()),
    ),
    take: only(mayIn(person, 'create-gathering'), (file) =>
      takeFile(daybooks, person.organisation, file, now()),
    ),
    gathering: async (id) => {
      const gathering = await readGathering(db, id)
      if (!gathering || !mayAt(person, gathering, 'see-gathering')) return null
      return gatheringDeskOf(shared, person, gathering, await leadsOf(db, gathering.id))
    },
  }
}

function gatheringDeskOf(
  { db, now, daybooks, onChange }: Shared,
  person: Person,
  gathering: Gathering,
  leads: readonly Lead[],
): GatheringDesk {
  const { id, sides } = gathering
  const may = (deed: GatheringDeed) => mayAt(person, gathering, deed)
  const alone = (deed: GatheringDeed) => mayAlone(person, gathering, deed) && !needTwo(leads)
  const tell = async <T>(act: Promise<T>): Promise<T> => {
    const done = await act
    onChange(id)
    return done
  }
  return {
    gathering: { ...gathering, may },
    may,
    account: person.account,
    mayAlone: alone,
    mayCancel: mayAlone(person, gathering, 'make-seats'),
    leads,
    needsTwo: needTwo(leads),
    together: togetherAt({ db, now, person, gathering }),
    change: only(may('change-gathering'), (draft) => tell(changeGathering(db, id, draft, now()))),
    turn: only(alone('turn-vote'), (turn) => turnVote(db, id, turn, now())),
    progress: async () =>
      progressOf(
        sides.map((side) => side.id),
        await countVoted(db, id),
      ),
    areSidesFixed: async () => leads.length > 0 || hasSeats(db, id),
    statements: () => readStatements(db, id),
    addStatements: only(may('keep-statements'), (texts, language) =>
      tell(addStatements(db, id, texts, language, now())),
    ),
    translate: only(may('keep-statements'), (statement, texts) => keepTexts(db, id, statement, texts, now())),
    setStatus: only(may('keep-statements'), (statement, status) =>
      tell(keepStatus(db, id, statement, status)),
    ),
    makeInvitations: only(alone('make-seats'), (count) => makeInvitations(db, id, count)),
    unusedCount: async () => (await unusedCodes(db, id)).length,
    unusedCodes: only(may('make-seats'), (batch) => unusedCodes(db, id, batch)),
    // One lead must not void what the other side's people hold in their hands.
    cancelUnused: only(mayAlone(person, gathering, 'make-seats'), () => cancelUnused(db, id)),
    book: () => daybooks.book(id),
    daybookFile: () => {
      if (!may('run-day')) throw new NotAllowed()
      return daybooks.fileOf(gathering)
    },
    join: only(may('run-day'), async (file) => {
      const accepted = acceptFile(gathering, file)
      if (!accepted.ok) return accepted
      const joined = await daybooks.join(id, file)
      await proposeDrawn(db, id, (await daybooks.book(id)).day.statements)
      return joined
    }),
    linesAfter: (ordinal) => daybooks.linesAfter(id, ordinal),
    turnStep: only(may('run-day'), async (entry, step) => {
      const { day } = await daybooks.book(id)
      await daybooks.write(id, entry, () => ok(turnStep(step)))
      // From here on no dots are taken, so what is counted is what everybody has put.
      if (day.step === 'dots' && step !== 'dots') {
        const given = await readAllDots(db, id)
        await daybooks.write(id, `${entry}-dots`, (now) => ok(countDots(now, given)))
      }
      if (step === 'closing') await forgetDots(db, id)
    }),
    photo: only(may('run-day'), (photo) => makePhotos(db).read(id, photo)),
    write: only(may('run-day'), (entry, decide) =>
      daybooks.write(id, entry, decide),
    ) as GatheringDesk['write'],
    tongues: only(may('run-day'), () => countTongues(db, id)),
  }
}

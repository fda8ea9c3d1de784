/**
 * What staff read and do about themselves and each other. Nothing here takes an account or an organisation from a
 * caller's memory: a session opens one `Own`, which knows whose it is, and only that opens the `PeopleDesk` of the
 * organisation, whose acts know what the person may do.
 */
import type { GatheringId, Instant, Result } from '@daylight/basics'
import { type AccountId, mayIn, type Person } from '@daylight/people'
import { readGatherings } from '../../db/gatherings.ts'
import type { Db } from '../../db/open.ts'
import type { Gathering } from '../../gathering.ts'
import { only } from '../../not-allowed.ts'
import * as invitations from './invitations/store.ts'
import * as keys from './keys/store.ts'
import { firstAccount, newSignInCode, signInByLink } from './links/store.ts'
import { homeOf } from './passkeys/answer.ts'
import { newChallenge } from './passkeys/challenge.ts'
import * as passkeys from './passkeys/store.ts'
import * as people from './people/store.ts'
import * as sessions from './sessions/store.ts'

export type AccountsStore = {
  /** The first convenor of this installation, made where there is none yet. */
  readonly firstAccount: () => Promise<sessions.Who>
  /** A code that signs this person in, once, within a day. */
  readonly newSignInCode: (who: sessions.Who) => Promise<string>
  /** Each gives the session's secret, or null where what was shown opens nothing. */
  readonly signInByLink: (code: string) => Promise<string | null>
  readonly signInByPassphrase: (name: string, shown: keys.Shown) => Promise<string | null>
  readonly signInByPasskey: (answer: string) => Promise<string | null>
  /** A challenge for whoever signs in with a passkey; null where this address can hold none. */
  readonly signInChallenge: () => Promise<Challenge | null>
  /** What a session opens, or null where it has ended. */
  readonly own: (token: string) => Promise<Own | null>
  readonly invitation: (code: string) => ReturnType<typeof invitations.readInvitation>
  readonly acceptInvitation: (code: string, name: string) => Promise<string | null>
}

/** What a browser asks a passkey. */
export type Challenge = { readonly challenge: string; readonly host: string }

/** How somebody can sign in. */
export type OwnKeys = {
  readonly passkeys: readonly passkeys.OwnPasskey[]
  readonly signInName: string | null
  readonly recoveryCodes: number
}

/** One's own account, through one session. */
export type Own = {
  readonly person: Person
  readonly organisationName: string
  /** Whether a key was shown so lately that dangerous acts ask for none. */
  readonly isProven: boolean
  readonly keys: OwnKeys
  readonly sessions: () => Promise<sessions.OwnSession[]>
  readonly endSession: (id: string) => Promise<void>
  readonly signOut: () => Promise<void>
  readonly signOutEverywhere: () => Promise<void>
  readonly newSignInCode: () => Promise<string>
  /** Names oneself, and the organisation where one may. */
  readonly keepNames: (names: { organisation: string | null; own: string }) => Promise<void>
  /** The moment at which this page was asked for. */
  readonly now: Instant
  readonly keepPassphrase: (key: keys.NewPassphrase) => ReturnType<typeof keys.keepPassphrase>
  readonly newRecoveryCodes: () => Promise<string[]>
  /** A challenge for a new passkey, or for showing one again; null where this address can hold none. */
  readonly challenge: (purpose: 'add' | 'prove') => Promise<Challenge | null>
  readonly addPasskey: (answer: string) => Promise<boolean>
  /** False for the last key of all: who has none could not come back. */
  readonly removePasskey: (id: string) => Promise<boolean>
  /** Each notes the proof and gives true where the right key was shown. */
  readonly proveByPassphrase: (shown: keys.Shown) => Promise<boolean>
  readonly proveByPasskey: (answer: string) => Promise<boolean>
  readonly people: PeopleDesk
}

/** The people of one's organisation. Each act throws `NotAllowed` for whoever may not do it. */
export type PeopleDesk = {
  readonly gatherings: () => Promise<Gathering[]>
  readonly people: () => Promise<Person[]>
  readonly invitations: () => Promise<invitations.StaffInvitation[]>
  readonly invite: (task: people.Task) => Promise<Result<string, people.TaskRefused>>
  readonly cancelInvitation: (id: string) => Promise<void>
  readonly giveTask: (account: AccountId, task: people.Task) => Promise<Result<null, people.TaskRefused>>
  readonly takeOrganisationRole: (account: AccountId) => Promise<Result<null, people.TaskRefused>>
  readonly takeTaskAt: (
    account: AccountId,
    gathering: GatheringId,
  ) => Promise<Result<null, people.TaskRefused>>
  readonly remove: (account: AccountId) => Promise<Result<null, people.TaskRefused>>
}

/** The accounts of one installation, reached under `origin`. */
export function makeAccountsStore(db: Db, now: () => Instant, origin: string): AccountsStore {
  const home = homeOf(origin)
  const judging = async (purpose: string): Promise<passkeys.Judging | null> =>
    home && { home, purpose, secret: await passkeys.challengeSecret(db), now: now() }
  const asking = async (purpose: string): Promise<Challenge | null> => {
    const at = await judging(purpose)
    return at && { challenge: newChallenge(at.secret, purpose, at.now), host: at.home.host }
  }
  return {
    firstAccount: () => firstAccount(db, now()),
    newSignInCode: (who) => newSignInCode(db, who, now()),
    signInByLink: (code) => signInByLink(db, code, now()),
    signInByPassphrase: (name, shown) => keys.signInByPassphrase(db, name, shown, now()),
    signInByPasskey: async (answer) => {
      const at = await judging('sign-in')
      return at && passkeys.signInByPasskey(db, answer, at)
    },
    signInChallenge: () => asking('sign-in'),
    own: async (token) => {
      const session = await sessions.sessionOf(db, token, now())
      const person = session && (await people.readPerson(db, session))
      return person && ownOf({ db, now, judging, asking }, session, person, token)
    },
    invitation: (code) => invitations.readInvitation(db, code, now()),
    acceptInvitation: (code, name) => invitations.acceptInvitation(db, code, name, now()),
  }
}

type Shared = {
  readonly db: Db
  readonly now: () => Instant
  readonly judging: (purpose: string) => Promise<passkeys.Judging | null>
  readonly asking: (purpose: string) => Promise<Challenge | null>
}

async function ownOf(shared: Shared, session: sessions.Session, person: Person, token: string): Promise<Own> {
  const { db, now, judging, asking } = shared
  const proven = async (isShown: boolean) => {
    if (isShown) await sessions.keepProof(db, token, now())
    return isShown
  }
  const purposeOf = (what: string) => `${what} ${person.account}`
  const held = await ownKeys(db, person)
  return {
    person,
    organisationName: await people.organisationName(db, person.organisation),
    isProven: now() - session.provenAt < sessions.PROOF_LASTS,
    keys: held,
    now: now(),
    sessions: () => sessions.ownSessions(db, person, token, now()),
    endSession: (id) => sessions.endOwnSession(db, person, id),
    signOut: () => sessions.endSession(db, token),
    signOutEverywhere: () => sessions.endSessions(db, person),
    newSignInCode: () => newSignInCode(db, person, now()),
    keepNames: ({ organisation, own }) =>
      people.keepNames(db, person, {
        organisation: mayIn(person, 'name-organisation') ? organisation : null,
        own,
      }),
    keepPassphrase: (key) => keys.keepPassphrase(db, person, token, key),
    newRecoveryCodes: () => keys.newRecoveryCodes(db, person),
    challenge: (purpose) => asking(purposeOf(purpose)),
    addPasskey: async (answer) => {
      const at = await judging(purposeOf('add'))
      return at !== null && passkeys.addPasskey(db, person, token, answer, at)
    },
    removePasskey: async (id) => {
      const isLast = held.signInName === null && held.passkeys.every((passkey) => passkey.id === id)
      if (!isLast) await passkeys.removePasskey(db, person, id)
      return !isLast
    },
    proveByPassphrase: async (shown) =>
      proven((await keys.showPassphrase(db, person, shown, now())) !== null),
    proveByPasskey: async (answer) => {
      const at = await judging(purposeOf('prove'))
      const who = at && (await passkeys.whoAnswered(db, answer, at))
      return proven(who?.account === person.account)
    },
    people: peopleDeskOf(shared, person),
  }
}

async function ownKeys(db: Db, person: Person): Promise<OwnKeys> {
  const [own, signInName, recoveryCodes] = await Promise.all([
    passkeys.ownPasskeys(db, person),
    keys.signInNameOf(db, person),
    keys.recoveryCodesLeft(db, person),
  ])
  return { passkeys: own, signInName, recoveryCodes }
}

function peopleDeskOf({ db, now }: Shared, person: Person): PeopleDesk {
  const { organisation } = person
  const [maySee, mayInvite, mayGive] = (['see-people', 'invite-people', 'give-roles'] as const).map((deed) =>
    mayIn(person, deed),
  ) as [boolean, boolean, boolean]
  const who = (account: AccountId) => ({ organisation, account })
  return {
    gatherings: only(maySee, () => readGatherings(db, organisation)),
    people: only(maySee, () => people.readPeople(db, organisation)),
    invitations: only(mayInvite, () => invitations.openInvitations(db, organisation, now())),
    invite: only(mayInvite, (task) => invitations.invite(db, organisation, task, now())),
    cancelInvitation: only(mayInvite, (id) => invitations.cancelInvitation(db, organisation, id)),
    giveTask: only(mayGive, (account, task) => people.giveTask(db, who(account), task)),
    takeOrganisationRole: only(mayGive, (account) => people.takeOrganisationRole(db, who(account))),
    takeTaskAt: async (account, gathering) => {
      // A task at a gathering may always be given back by whoever holds it.
      const act = only(mayGive || account === person.account, people.takeTaskAt)
      return act(db, who(account), gathering, person)
    },
    remove: only(mayGive, (account) => people.removePerson(db, who(account))),
  }
}

/** Sessions of staff: opened by a key, kept alive by work, ended by time or by hand. */
import type { Instant, OrganisationId } from '@daylight/basics'
import type { Person } from '@daylight/people'
import type { Db } from '../../../db/open.ts'
import { hashOf, newSecret } from '../../../http/cookie.ts'

/** Whose account. */
export type Who = Pick<Person, 'organisation' | 'account'>

/** How somebody signed in. */
export type Way = 'link' | 'passkey' | 'passphrase' | 'recovery-code'

export type Session = Who & { readonly way: Way; readonly provenAt: Instant }

/** One of somebody's sessions, as they may see it: the day, the way, and no address. */
export type OwnSession = {
  readonly id: string
  readonly day: string
  readonly way: Way
  readonly isThis: boolean
}

/** Opens a session and gives its secret. Only the hash is kept. */
export async function openSession(db: Db, who: Who, way: Way, now: Instant): Promise<string> {
  await db
    .deleteFrom('session')
    .where((is) => is.or([is('expires_at', '<=', now), is('ends_at', '<=', now)]))
    .execute()
  const token = newSecret()
  await db
    .insertInto('session')
    .values({
      organisation_id: who.organisation,
      account_id: who.account,
      token_hash: hashOf(token),
      day: dayOf(now),
      way,
      expires_at: now + IDLE_FOR,
      ends_at: now + SESSION_LASTS,
      proven_at: now,
    })
    .execute()
  return token
}

/** The session behind a secret, or null where it has ended. Being used keeps it from ending, up to its last day. */
export async function sessionOf(db: Db, token: string, now: Instant): Promise<Session | null> {
  const row = await db
    .selectFrom('session')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  if (!row) return null
  // Once an hour is enough: the row need not tell to the minute when somebody was at work.
  if (row.expires_at < now + IDLE_FOR - HOUR)
    await db
      .updateTable('session')
      .set({ expires_at: now + IDLE_FOR })
      .where('token_hash', '=', row.token_hash)
      .execute()
  return {
    organisation: row.organisation_id as OrganisationId,
    account: row.account_id,
    way: row.way,
    provenAt: row.proven_at as Instant,
  }
}

/** Notes that the person has just shown a key again. */
export async function keepProof(db: Db, token: string, now: Instant): Promise<void> {
  await db.updateTable('session').set({ proven_at: now }).where('token_hash', '=', hashOf(token)).execute()
}

/** The sessions of an account that have not ended, the newest day first. */
export async function ownSessions(db: Db, who: Who, token: string, now: Instant): Promise<OwnSession[]> {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where((is) => is.and(ownedBy(who)))
    .where('expires_at', '>', now)
    .where('ends_at', '>', now)
    .orderBy('day', 'desc')
    .orderBy('token_hash')
    .execute()
  return rows.map((row) => ({
    id: row.token_hash,
    day: row.day,
    way: row.way,
    isThis: row.token_hash === hashOf(token),
  }))
}

/** Ends one session, by its secret. */
export async function endSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute()
}

/** Ends one of an account's sessions, by the id in its own list. */
export async function endOwnSession(db: Db, who: Who, id: string): Promise<void> {
  await db
    .deleteFrom('session')
    .where((is) => is.and({ ...ownedBy(who), token_hash: id }))
    .execute()
}

/** Ends the sessions of an account: all, or all but the one with this secret. Links not yet used become void. */
export async function endSessions(db: Db, who: Who, exceptToken?: string): Promise<void> {
  const all = db.deleteFrom('session').where((is) => is.and(ownedBy(who)))
  await (exceptToken === undefined ? all : all.where('token_hash', '!=', hashOf(exceptToken))).execute()
  await db
    .deleteFrom('sign_in_code')
    .where((is) => is.and(ownedBy(who)))
    .execute()
}

/** The two conditions by which every query of this room is bound to one account. */
export const ownedBy = (who: Who) => ({ organisation_id: who.organisation, account_id: who.account })

/** The day of a moment in UTC: 2026-12-03. */
export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

const HOUR = 60 * 60 * 1000
// OWASP ASVS 5.0, 7.3.1 and 7.3.2 ask for both ends: a day at a gathering without an act, a week in all.
const IDLE_FOR = 12 * HOUR
/** The longest session in milliseconds. */
export const SESSION_LASTS = 7 * 24 * HOUR
/** For so long after a key was shown, dangerous acts ask for none; in milliseconds (ASVS 7.5.3). */
export const PROOF_LASTS = HOUR / 4

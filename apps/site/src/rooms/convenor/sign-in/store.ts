/** Who may sit at a convenor's desk: one-time codes, sessions, and the first organisation of a new installation. */
import type { Instant, OrganisationId } from '@daylight/basics'
import { rowId } from '../../../db/ids.ts'
import type { Db } from '../../../db/open.ts'
import { hashOf, newSecret } from '../../../http/cookie.ts'

/** A convenor of an organisation. */
export type Convenor = { readonly organisation: OrganisationId; readonly convenor: string }

/**
 * The organisation of this installation and its first convenor, made where there is none yet. Their names are not
 * shown to anybody as long as there is only one of each.
 */
export function firstOrganisation(db: Db, now: Instant): Promise<Convenor> {
  return db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('convenor')
      .select(['organisation_id', 'id'])
      .orderBy('id')
      .executeTakeFirst()
    if (known) return { organisation: known.organisation_id as OrganisationId, convenor: known.id }
    const [organisation, convenor] = [rowId(now), rowId(now)]
    await tx.insertInto('organisation').values({ id: organisation, name: 'First organisation' }).execute()
    await tx
      .insertInto('convenor')
      .values({ organisation_id: organisation, id: convenor, name: 'First convenor' })
      .execute()
    return { organisation: organisation as OrganisationId, convenor }
  })
}

/** A new code that signs this convenor in, once, within a day. Only its hash is kept. */
export async function newSignInCode(db: Db, who: Convenor, now: Instant): Promise<string> {
  const code = newSecret()
  await db
    .insertInto('sign_in_code')
    .values({
      organisation_id: who.organisation,
      convenor_id: who.convenor,
      code_hash: hashOf(code),
      expires_at: now + CODE_LASTS,
    })
    .execute()
  return code
}

/** Uses a code up and opens a session; gives the session's secret, or null for a code that is used, old or wrong. */
export function signIn(db: Db, code: string, now: Instant): Promise<string | null> {
  return db.transaction().execute(async (tx) => {
    await tx.deleteFrom('sign_in_code').where('expires_at', '<=', now).execute()
    await tx
      .deleteFrom('convenor_session')
      .where((is) => is.or([is('expires_at', '<=', now), is('ends_at', '<=', now)]))
      .execute()
    const used = await tx
      .deleteFrom('sign_in_code')
      .where('code_hash', '=', hashOf(code))
      .returning(['organisation_id', 'convenor_id'])
      .executeTakeFirst()
    if (!used) return null
    const token = newSecret()
    await tx
      .insertInto('convenor_session')
      .values({
        ...used,
        token_hash: hashOf(token),
        expires_at: now + IDLE_FOR,
        ends_at: now + SESSION_LASTS,
      })
      .execute()
    return token
  })
}

/** Whose session this is, or null where it has ended. Being used keeps it from ending, up to its last day. */
export async function convenorOf(db: Db, token: string, now: Instant): Promise<Convenor | null> {
  const session = await db
    .selectFrom('convenor_session')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  if (!session) return null
  // Once an hour is enough: the row need not tell to the minute when somebody was at work.
  if (session.expires_at < now + IDLE_FOR - HOUR)
    await db
      .updateTable('convenor_session')
      .set({ expires_at: now + IDLE_FOR })
      .where('token_hash', '=', session.token_hash)
      .execute()
  return { organisation: session.organisation_id as OrganisationId, convenor: session.convenor_id }
}

/** Ends one session. */
export async function signOut(db: Db, token: string): Promise<void> {
  await db.deleteFrom('convenor_session').where('token_hash', '=', hashOf(token)).execute()
}

/** Ends every session of a convenor and makes every link not yet used void. */
export function signOutEverywhere(db: Db, who: Convenor): Promise<void> {
  return db.transaction().execute(async (tx) => {
    for (const table of ['convenor_session', 'sign_in_code'] as const)
      await tx
        .deleteFrom(table)
        .where('organisation_id', '=', who.organisation)
        .where('convenor_id', '=', who.convenor)
        .execute()
  })
}

const HOUR = 60 * 60 * 1000
const CODE_LASTS = 24 * HOUR
// OWASP ASVS 5.0, 7.3.1 and 7.3.2 ask for both ends: a day at a gathering without an act, a week in all.
const IDLE_FOR = 12 * HOUR
/** The longest session in milliseconds. */
export const SESSION_LASTS = 7 * 24 * HOUR

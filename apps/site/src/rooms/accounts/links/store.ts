/** Links that sign somebody in once: from the terminal, or from another device of the same person. */
import type { Instant, OrganisationId } from '@daylight/basics'
import { rowId } from '../../../db/ids.ts'
import type { Db } from '../../../db/open.ts'
import { hashOf, newSecret } from '../../../http/cookie.ts'
import { openSession, type Who } from '../sessions/store.ts'

/** The first convenor of this installation, made together with the first organisation where there is none yet. */
export function firstAccount(db: Db, now: Instant): Promise<Who> {
  return db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('account')
      .select(['organisation_id', 'id'])
      .where('role', '=', 'convenor')
      .orderBy('id')
      .executeTakeFirst()
    if (known) return { organisation: known.organisation_id as OrganisationId, account: known.id }
    return keepOrganisation(tx, { name: 'First organisation', convenor: 'First convenor' }, now)
  })
}

/** Another organisation with its first convenor; gives the code by which that convenor signs in, once, within a day. */
export function newOrganisation(db: Db, names: OrganisationNames, now: Instant): Promise<string> {
  return db
    .transaction()
    .execute(async (tx) => newSignInCode(tx, await keepOrganisation(tx, names, now), now))
}

export type OrganisationNames = { readonly name: string; readonly convenor: string }

async function keepOrganisation(tx: Db, { name, convenor }: OrganisationNames, now: Instant): Promise<Who> {
  const [organisation, account] = [rowId(now), rowId(now)]
  await tx.insertInto('organisation').values({ id: organisation, name }).execute()
  await tx
    .insertInto('account')
    .values({ organisation_id: organisation, id: account, name: convenor, role: 'convenor' })
    .execute()
  return { organisation: organisation as OrganisationId, account }
}

/** A new code that signs this person in, once, within a day. Only its hash is kept. */
export async function newSignInCode(db: Db, who: Who, now: Instant): Promise<string> {
  const code = newSecret()
  await db
    .insertInto('sign_in_code')
    .values({
      organisation_id: who.organisation,
      account_id: who.account,
      code_hash: hashOf(code),
      expires_at: now + CODE_LASTS,
    })
    .execute()
  return code
}

/** Uses a code up and opens a session; gives the session's secret, or null for a code that is used, old or wrong. */
export function signInByLink(db: Db, code: string, now: Instant): Promise<string | null> {
  return db.transaction().execute(async (tx) => {
    await tx.deleteFrom('sign_in_code').where('expires_at', '<=', now).execute()
    const used = await tx
      .deleteFrom('sign_in_code')
      .where('code_hash', '=', hashOf(code))
      .returning(['organisation_id', 'account_id'])
      .executeTakeFirst()
    if (!used) return null
    const who = { organisation: used.organisation_id as OrganisationId, account: used.account_id }
    return openSession(tx, who, 'link', now)
  })
}

const CODE_LASTS = 24 * 60 * 60 * 1000

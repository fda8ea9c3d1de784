/** Somebody's passphrase with its six digits, and the codes for the day when the phone is lost. */
import { randomBytes } from 'node:crypto'
import { fail, type Instant, type OrganisationId, ok, type Result } from '@daylight/basics'
import type { Db } from '../../../db/open.ts'
import { hashOf } from '../../../http/cookie.ts'
import { endSessions, openSession, ownedBy, type Way, type Who } from '../sessions/store.ts'
import { inFours, plainBase32, toBase32 } from './base32.ts'
import { hashPassphrase, isPassphrase } from './passphrase.ts'
import { matchingStep } from './totp.ts'

/** What somebody shows who has no passkey: a passphrase, and six digits of the app or one recovery code. */
export type Shown = { readonly passphrase: string; readonly code: string }

/** A passphrase about to be kept; `step` is the one whose six digits were just shown. */
export type NewPassphrase = {
  readonly signInName: string
  readonly passphrase: string
  readonly totpSecret: string
  readonly step: number
}

/** A new secret for an app of six digits: 160 bits, as RFC 4226 recommends. */
export const newTotpSecret = (): string => toBase32(randomBytes(20))

/** A sign-in name as it is compared: letters, digits, dots and dashes of any script, or '' where that leaves nothing. */
export const plainSignInName = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.-]/gu, '')

/**
 * Keeps a passphrase with its six digits in place of one before, gives ten new recovery codes, and ends every other
 * session.
 */
export async function keepPassphrase(
  db: Db,
  who: Who,
  token: string,
  key: NewPassphrase,
): Promise<Result<string[], { kind: 'name-taken' }>> {
  const passphrase = await hashPassphrase(key.passphrase)
  const codes = newCodes()
  return db.transaction().execute(async (tx) => {
    const other = await tx
      .selectFrom('account')
      .select('id')
      .where('sign_in_name', '=', key.signInName)
      .where('id', '!=', who.account)
      .executeTakeFirst()
    if (other) return fail({ kind: 'name-taken' })
    await tx
      .updateTable('account')
      .set({
        sign_in_name: key.signInName,
        passphrase,
        totp_secret: key.totpSecret,
        totp_step: key.step,
      })
      .where((is) => is.and({ organisation_id: who.organisation, id: who.account }))
      .execute()
    await replaceCodes(tx, who, codes)
    await endSessions(tx, who, token)
    return ok(codes.map(inFours))
  })
}

/** Ten new recovery codes; those before become void. */
export async function newRecoveryCodes(db: Db, who: Who): Promise<string[]> {
  const codes = newCodes()
  await db.transaction().execute((tx) => replaceCodes(tx, who, codes))
  return codes.map(inFours)
}

/** The name by which somebody signs in with a passphrase, or null where they have none. */
export async function signInNameOf(db: Db, who: Who): Promise<string | null> {
  const row = await db
    .selectFrom('account')
    .select('sign_in_name')
    .where((is) => is.and({ organisation_id: who.organisation, id: who.account }))
    .executeTakeFirst()
  return row?.sign_in_name ?? null
}

/** How many recovery codes are left. */
export async function recoveryCodesLeft(db: Db, who: Who): Promise<number> {
  const rows = await db
    .selectFrom('recovery_code')
    .select('code_hash')
    .where((is) => is.and(ownedBy(who)))
    .execute()
  return rows.length
}

/** Opens a session for whoever knows name, passphrase and code; null where any of them is wrong, without saying which. */
export async function signInByPassphrase(
  db: Db,
  name: string,
  shown: Shown,
  now: Instant,
): Promise<string | null> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('sign_in_name', '=', plainSignInName(name))
    .executeTakeFirst()
  const who = row && { organisation: row.organisation_id as OrganisationId, account: row.id }
  const way = await showPassphrase(db, who ?? NOBODY, shown, now)
  return who && way ? openSession(db, who, way, now) : null
}

/** Whether the person has just shown their passphrase and a code, and by which; the code is used up. */
export async function showPassphrase(db: Db, who: Who, shown: Shown, now: Instant): Promise<Way | null> {
  const mine = { organisation_id: who.organisation, id: who.account }
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where((is) => is.and(mine))
    .executeTakeFirst()
  if (!(await isPassphrase(shown.passphrase, row?.passphrase ?? null)) || !row?.totp_secret) return null
  const step = matchingStep(row.totp_secret, shown.code, now, row.totp_step)
  if (step === null) return (await useRecoveryCode(db, who, shown.code)) ? 'recovery-code' : null
  const used = await db
    .updateTable('account')
    .set({ totp_step: step })
    .where((is) => is.and([is.and(mine), is.or([is('totp_step', 'is', null), is('totp_step', '<', step)])]))
    .executeTakeFirst()
  return used.numUpdatedRows > 0n ? 'passphrase' : null
}

async function useRecoveryCode(db: Db, who: Who, code: string): Promise<boolean> {
  const used = await db
    .deleteFrom('recovery_code')
    .where((is) => is.and({ ...ownedBy(who), code_hash: hashOf(who.account, plainBase32(code)) }))
    .executeTakeFirst()
  return used.numDeletedRows > 0n
}

async function replaceCodes(tx: Db, who: Who, codes: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('recovery_code')
    .where((is) => is.and(ownedBy(who)))
    .execute()
  await tx
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ ...ownedBy(who), code_hash: hashOf(who.account, code) })))
    .execute()
}

// 80 random bits each: nobody guesses one, so a plain hash is enough to keep.
const newCodes = () => Array.from({ length: 10 }, () => toBase32(randomBytes(10)))
const NOBODY: Who = { organisation: '' as OrganisationId, account: '' }

/** Passkeys as rows, and the challenges that they answer. */
import type { Instant, OrganisationId } from '@daylight/basics'
import { houseSecret } from '../../../db/house-secret.ts'
import type { Db } from '../../../db/open.ts'
import { dayOf, endSessions, openSession, ownedBy, type Who } from '../sessions/store.ts'
import { claimedId, type Home, type Passkey, readAsserted, readCreated } from './answer.ts'
import { challengeEnd } from './challenge.ts'

/** A passkey as its owner sees it. */
export type OwnPasskey = { readonly id: string; readonly day: string }

/** The house's secret for challenges, made by whichever process asks first. */
export const challengeSecret = (db: Db): Promise<string> => houseSecret(db, SECRET_NAME, 32)

/** What an answer of a passkey needs to be judged. */
export type Judging = {
  readonly home: Home
  readonly secret: string
  readonly purpose: string
  readonly now: Instant
}

/** Keeps the passkey that an answer holds and ends every other session; false where the answer is not taken. */
export async function addPasskey(
  db: Db,
  who: Who,
  token: string,
  field: string,
  at: Judging,
): Promise<boolean> {
  const seen = challengesSeen(at)
  const passkey = await readCreated(field, at.home, seen.isOurs)
  if (!passkey) return false
  return db.transaction().execute(async (tx) => {
    if (!(await useUp(tx, seen.last(), at.now)) || (await passkeyById(tx, passkey.id))) return false
    await tx
      .insertInto('passkey')
      .values({
        ...ownedBy(who),
        id: passkey.id,
        day: dayOf(at.now),
        transports: JSON.stringify(passkey.transports),
        public_key: passkey.publicKey,
        counter: passkey.counter,
      })
      .execute()
    await endSessions(tx, who, token)
    return true
  })
}

/** The passkeys of an account, the oldest first. */
export async function ownPasskeys(db: Db, who: Who): Promise<OwnPasskey[]> {
  return db
    .selectFrom('passkey')
    .select(['id', 'day'])
    .where((is) => is.and(ownedBy(who)))
    .orderBy('day')
    .orderBy('id')
    .execute()
}

/** Takes a passkey out. */
export async function removePasskey(db: Db, who: Who, id: string): Promise<void> {
  await db
    .deleteFrom('passkey')
    .where((is) => is.and({ ...ownedBy(who), id }))
    .execute()
}

/** Opens a session for the owner of the passkey that has answered; null where the answer is not taken. */
export async function signInByPasskey(db: Db, field: string, at: Judging): Promise<string | null> {
  const who = await whoAnswered(db, field, at)
  return who && openSession(db, who, 'passkey', at.now)
}

/** Whose passkey has answered, once; null where the answer is not taken. */
export async function whoAnswered(db: Db, field: string, at: Judging): Promise<Who | null> {
  const known = await passkeyById(db, claimedId(field) ?? '')
  if (!known) return null
  const seen = challengesSeen(at)
  const counter = await readAsserted(field, at.home, seen.isOurs, known.passkey)
  if (counter === null) return null
  return db.transaction().execute(async (tx) => {
    if (!(await useUp(tx, seen.last(), at.now))) return null
    await tx.updateTable('passkey').set({ counter }).where('id', '=', known.passkey.id).execute()
    return known.who
  })
}

async function passkeyById(db: Db, id: string): Promise<{ who: Who; passkey: Passkey } | null> {
  const row = await db.selectFrom('passkey').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  return {
    who: { organisation: row.organisation_id as OrganisationId, account: row.account_id },
    passkey: {
      id: row.id,
      publicKey: new Uint8Array(row.public_key),
      counter: row.counter,
      transports: JSON.parse(row.transports),
    },
  }
}

type Used = { readonly nonce: string; readonly end: Instant }

/** Judges the challenge that the library finds in an answer, and remembers it to be used up. */
function challengesSeen({ secret, purpose, now }: Judging) {
  let used: Used | null = null
  return {
    isOurs: (challenge: string): boolean => {
      const end = challengeEnd(secret, purpose, challenge, now)
      used = end === null ? null : { nonce: challenge, end }
      return end !== null
    },
    last: (): Used | null => used,
  }
}

/** Uses a challenge up; false where it has been used before. */
async function useUp(tx: Db, used: Used | null, now: Instant): Promise<boolean> {
  if (!used) return false
  await tx.deleteFrom('used_challenge').where('expires_at', '<=', now).execute()
  const kept = await tx
    .insertInto('used_challenge')
    .values({ nonce: used.nonce, expires_at: used.end })
    .onConflict((row) => row.doNothing())
    .executeTakeFirst()
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n
}

const SECRET_NAME = 'passkey-challenge'

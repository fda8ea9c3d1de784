/** Secrets and names of the installation that several processes share. */
import { randomBytes } from 'node:crypto'
import type { Db } from './open.ts'

/** The secret of this name, of so many random bytes, made by whichever process asks first. */
export async function houseSecret(db: Db, name: string, bytes: number): Promise<string> {
  const kept = () =>
    db.selectFrom('house_secret').select('secret').where('name', '=', name).executeTakeFirst()
  const known = await kept()
  if (known) return known.secret
  await db
    .insertInto('house_secret')
    .values({ name, secret: randomBytes(bytes).toString('base64url') })
    .onConflict((row) => row.doNothing())
    .execute()
  return ((await kept()) as { secret: string }).secret
}

/** Puts rows that were kept elsewhere into an empty database. */
import { keptTables } from './kept-tables.ts'
import type { Row } from './moment.ts'
import type { Db } from './open.ts'

export type Filling = { readonly table: string; readonly rows: readonly Row[] }

/** Whether nothing at all is kept here: no row in any table. */
export async function isEmpty(db: Db): Promise<boolean> {
  for (const { name } of await keptTables(db)) {
    const rows = await db
      .selectFrom(name as 'organisation')
      .select(({ lit }) => lit(1).as('one'))
      .limit(1)
      .execute()
    if (rows.length > 0) return false
  }
  return true
}

/** Writes all rows or none. Resolves to how many; rejects with what reading throws, and then nothing was kept. */
export function fill(db: Db, read: () => AsyncIterable<Filling>): Promise<number> {
  return db.transaction().execute(async (tx) => {
    let count = 0
    for await (const { table, rows } of read()) {
      const step = Math.max(1, Math.floor(MOST_PARAMETERS / Object.keys(rows[0] ?? {}).length))
      for (let start = 0; start < rows.length; start += step) {
        const some = rows.slice(start, start + step)
        await tx
          .insertInto(table as 'organisation')
          .values(some as never)
          .execute()
        count += some.length
      }
    }
    return count
  })
}

// SQLite takes 32,766 in one statement, PostgreSQL 65,535.
const MOST_PARAMETERS = 30_000

/** Which of the two engines. Only this folder may care. */
import { type Kysely, PostgresAdapter } from 'kysely'

export type Engine = 'SQLite' | 'PostgreSQL'

/** What a database runs on, for the few acts that differ: making tables, backing up, scrubbing, checking. */
export const engineOf = <T>(db: Kysely<T>): Engine =>
  db.getExecutor().adapter instanceof PostgresAdapter ? 'PostgreSQL' : 'SQLite'

/** Whether a place is the address of a PostgreSQL server rather than a file. */
export const isServer = (place: string): boolean => /^postgres(ql)?:\/\//.test(place)

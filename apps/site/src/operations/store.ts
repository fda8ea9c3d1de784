/** What operations do with the place where everything is kept. */
export { type Engine, engineOf, isServer } from '../db/engine.ts'
export { eraseGathering, type Left, scrub } from '../db/erase.ts'
export { type Filling, fill, isEmpty } from '../db/fill.ts'
export { readGathering, readStatements } from '../db/gatherings.ts'
export { keptTables } from '../db/kept-tables.ts'
export { migrations } from '../db/migrations/index.ts'
export { atOneMoment, type Moment, type Row } from '../db/moment.ts'
export { appliedMigrations, type Db, openDb } from '../db/open.ts'

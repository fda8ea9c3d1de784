/** A daybook as a file, for whoever sits at the machine itself: out of the database, and into it. */
import { fail, type Instant, type OrganisationId, ok, type Result } from '@daylight/basics'
import { readDaybook } from '../daybook/file.ts'
import { makeDaybooks } from '../daybook/store.ts'
import { notTakenWords } from '../rooms/convenor/daybook/problem-words.ts'
import { takeFile } from '../rooms/convenor/daybook/store.ts'
import { translator } from '../words/translator.ts'
import { type Db, readGathering } from './store.ts'

export type Joined = {
  readonly gathering: string
  /** How many entries were new. */
  readonly added: number
}

/** The lines of a gathering's file, or null where there is no such gathering. */
export async function daybookLines(db: Db, id: string): Promise<AsyncIterable<string> | null> {
  const gathering = await readGathering(db, id)
  return gathering && makeDaybooks(db).fileOf(gathering)
}

/**
 * Joins a file, whole or not at all; refuses in words. A gathering that is not here yet is opened for the organisation
 * of this name, or for the only one.
 */
export async function joinDaybook(
  db: Db,
  chunks: AsyncIterable<Uint8Array>,
  organisation: string | undefined,
  now: Instant,
): Promise<Result<Joined, string>> {
  const file = await readDaybook(chunks)
  if (!file.ok) return fail(notTakenWords(translator('en'), file.error))
  const { id } = file.value.gathering
  const home = (await readGathering(db, id))?.organisation ?? (await organisationNamed(db, organisation))
  if (home === null) return fail('Name the organisation that the gathering belongs to: --organisation NAME.')
  const taken = await takeFile(makeDaybooks(db), home, file.value, now)
  return taken.ok
    ? ok({ gathering: id, added: taken.value })
    : fail(notTakenWords(translator('en'), taken.error))
}

async function organisationNamed(db: Db, name: string | undefined): Promise<OrganisationId | null> {
  const all = await db.selectFrom('organisation').selectAll().execute()
  const found = name === undefined ? all : all.filter((one) => one.name === name)
  return found.length === 1 ? ((found[0]?.id ?? null) as OrganisationId | null) : null
}

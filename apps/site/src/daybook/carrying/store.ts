/** What of a gathering travels in a file (see `../file.ts`), out of the database and back into it. */
import { type GatheringId, ok, type Result } from '@daylight/basics'
import { inOrder } from '@daylight/gather'
import type { Db } from '../../db/open.ts'
import type { Tables } from '../../db/tables.ts'
import type { Gathering } from '../../gathering.ts'
import { entryOf, type Line } from '../book.ts'
import { type DaybookFile, headerOf, photoLine } from '../file.ts'

/** What is joined: entries with their bytes, and photographs. */
export type Joining = Pick<DaybookFile, 'entries' | 'lines' | 'photos'>

/** What is done first in the same transaction; where it refuses, nothing is joined. */
export type First<E> = (tx: Db) => Promise<Result<null, E>>

/** The lines of a gathering's file as its daybook stands now, each with its end. */
export async function* fileLines(db: Db, gathering: Gathering): AsyncGenerator<string> {
  const lines = await readLines(db, gathering.id)
  const photos = await photosIn(db, gathering.id, lines)
  yield `${headerOf(gathering, lines.length, photos.length)}\n`
  for (let at = 0; at < lines.length; at += TOGETHER)
    yield lines
      .slice(at, at + TOGETHER)
      .map(({ line }) => `${line}\n`)
      .join('')
  for (const id of photos) yield `${photoLine(await readPhoto(db, gathering.id, id))}\n`
}

/**
 * One transaction: either the whole file is in the daybook, or nothing of it. Where both boxes took the same entry from
 * one phone, each with a stamp of its own, the earlier stamp stays in both. Of two photographs with one id the first
 * stays. Resolves to how many entries were new, and whether anything changed.
 */
export async function joinFile<E>(
  db: Db,
  gathering: GatheringId,
  { entries, lines, photos }: Joining,
  first: First<E>,
): Promise<Result<{ added: number; hasChanged: boolean }, E>> {
  return db.transaction().execute(async (tx) => {
    const may = await first(tx)
    if (!may.ok) return may
    const here = await readLines(tx, gathering)
    const known = new Map(here.map((line) => [entryOf(line).id, line] as const))
    const others = entries.map((entry, i) => ({ id: entry.id, line: lines[i] as string }))
    const earlier = others.filter(({ id, line }) => isBefore(line, known.get(id)?.line))
    if (earlier.length > 0) await forgetEntries(tx, gathering, earlier)
    // An earlier stamp gets a new place, so that phones and other processes hear of it.
    const news = others.filter(({ id, line }) => !known.has(id) || isBefore(line, known.get(id)?.line))
    const next = (here.at(-1)?.ordinal ?? 0) + 1
    await keepEntries(
      tx,
      news.map((one, i) => ({ gathering_id: gathering, ordinal: next + i, ...one })),
    )
    await keepPhotos(tx, gathering, photos)
    return ok({ added: news.length - earlier.length, hasChanged: news.length + photos.length > 0 })
  })
}

function isBefore(line: string, here: string | undefined): boolean {
  if (here === undefined) return false
  const order = inOrder(entryOf({ line }), entryOf({ line: here }))
  return order < 0 || (order === 0 && line < here)
}

const readLines = (db: Db, gathering: GatheringId): Promise<Line[]> =>
  db
    .selectFrom('entry')
    .select(['ordinal', 'line'])
    .where('gathering_id', '=', gathering)
    .orderBy('ordinal')
    .execute()

/** The photographs that notes speak of, and that are here. A photograph without a note stays where it is. */
async function photosIn(db: Db, gathering: GatheringId, lines: readonly Line[]): Promise<string[]> {
  const rows = await db.selectFrom('photo').select('id').where('gathering_id', '=', gathering).execute()
  const here = new Set(rows.map(({ id }) => id))
  const named = lines.map(entryOf).flatMap((entry) => (entry.kind === 'note-posted' ? [entry.photo] : []))
  return [...new Set(named)].filter((id) => id !== null && here.has(id)) as string[]
}

async function readPhoto(db: Db, gathering: GatheringId, id: string) {
  const row = await db
    .selectFrom('photo')
    .select(['media_type', 'bytes'])
    .where('gathering_id', '=', gathering)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { id, mediaType: row.media_type, bytes: row.bytes }
}

async function forgetEntries(tx: Db, gathering: GatheringId, entries: readonly { id: string }[]) {
  for (let at = 0; at < entries.length; at += ROWS)
    await tx
      .deleteFrom('entry')
      .where('gathering_id', '=', gathering)
      .where(
        'id',
        'in',
        entries.slice(at, at + ROWS).map(({ id }) => id),
      )
      .execute()
}

async function keepEntries(tx: Db, rows: readonly Tables['entry'][]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS)
    await tx
      .insertInto('entry')
      .values(rows.slice(at, at + ROWS))
      .execute()
}

async function keepPhotos(tx: Db, gathering: GatheringId, photos: Joining['photos']): Promise<void> {
  for (const { id, mediaType, bytes } of photos)
    await tx
      .insertInto('photo')
      .values({ gathering_id: gathering, id, media_type: mediaType, bytes })
      .onConflict((photo) => photo.doNothing())
      .execute()
}

// Four columns a row, and SQLite takes 32,766 values a statement.
const ROWS = 1000
const TOGETHER = 500

/**
 * Keeps the daybooks of all gatherings. A write is a decision about the day as it stands at that moment: many are
 * taken together and made durable with one commit, in the order in which they are counted. Nothing here knows who
 * writes.
 */
import { fail, type GatheringId, ok, type Result } from '@daylight/basics'
import type { Day, Deed } from '@daylight/gather'
import { GroupCommit } from '../db/group-commit.ts'
import { houseSecret } from '../db/house-secret.ts'
import type { Db } from '../db/open.ts'
import type { Tables } from '../db/tables.ts'
import type { Gathering } from '../gathering.ts'
import { type Book, bookOf, emptyBook, type Line, nextLine, withLines } from './book.ts'
import { type First, fileLines, type Joining, joinFile } from './carrying/store.ts'

export type Daybooks = ReturnType<typeof makeDaybooks>

type Decide = (day: Day) => Result<Deed, unknown>
type Write = { readonly gathering: string; readonly id: string; readonly decide: Decide }

/** The daybooks of one installation. `onWrite` hears of a gathering after new lines are safe on disk. */
export function makeDaybooks(db: Db, onWrite: (gathering: string) => void = () => {}) {
  let name: Promise<string> | null = null
  const box = () => (name ??= houseSecret(db, 'box', 9))
  const books = new Map<string, Book>()
  const writes = new GroupCommit((batch: readonly Write[]) => commit(batch))
  const looks = new GroupCommit((ids: readonly string[]) => look(ids))

  async function commit(batch: readonly Write[]): Promise<Result<null, unknown>[]> {
    const here = await box()
    const { answers, after } = await db.transaction().execute(async (tx) => {
      const after = new Map<string, Book>()
      for (const { gathering } of batch)
        if (!after.has(gathering)) after.set(gathering, await caughtUp(tx, gathering, books.get(gathering)))
      const { answers, rows } = decideAll(batch, after, await knownIds(tx, batch), here)
      if (rows.length > 0) await tx.insertInto('entry').values(rows).execute()
      return { answers, after }
    })
    for (const [gathering, book] of after) {
      const isNews = book.ordinal !== (books.get(gathering)?.ordinal ?? 0)
      remember(gathering, book)
      if (isNews) onWrite(gathering)
    }
    return answers
  }

  async function look(ids: readonly string[]): Promise<Book[]> {
    const seen = new Map<string, Book>()
    for (const id of new Set(ids)) {
      const book = await caughtUp(db, id, books.get(id))
      seen.set(id, book)
      remember(id, book)
    }
    return ids.map((id) => seen.get(id) as Book)
  }

  function remember(gathering: string, book: Book): void {
    books.delete(gathering)
    books.set(gathering, book)
    const [oldest] = books.keys()
    if (books.size > MOST_OPEN && oldest !== undefined) books.delete(oldest)
  }

  return {
    /** The daybook as it stands now. Requests that arrive together share one look at the disk. */
    book: (gathering: GatheringId): Promise<Book> => looks.keep(gathering),
    /**
     * Writes what `decide` makes of the day, once for each `id`: an id that was written before is kept as it is. Resolves
     * when it is safe on disk, or with the reason why it was not taken.
     */
    write: <E>(gathering: GatheringId, id: string, decide: (day: Day) => Result<Deed, E>) =>
      writes.keep({ gathering, id, decide }) as Promise<Result<null, E>>,
    /** Lines behind a place, at most `most`, oldest first. */
    linesAfter: async (
      gathering: GatheringId,
      ordinal: number,
      most = MOST_LINES,
    ): Promise<readonly Line[]> => {
      const { tail } = await looks.keep(gathering)
      const first = tail[0]?.ordinal ?? 1
      if (first <= ordinal + 1) return tail.filter((line) => line.ordinal > ordinal).slice(0, most)
      return readLines(db, gathering, ordinal, most)
    },
    /** The daybook as a file, line by line. */
    fileOf: (gathering: Gathering): AsyncIterable<string> => fileLines(db, gathering),
    /**
     * Adds the entries and photographs of another box, each once by its id; resolves to how many entries were new.
     * `first` may prepare the gathering, or refuse.
     */
    join: async <E = never>(
      gathering: GatheringId,
      joining: Joining,
      first: First<E> = async () => ok(null),
    ): Promise<Result<number, E>> => {
      const joined = await joinFile(db, gathering, joining, first)
      if (!joined.ok) return joined
      books.delete(gathering)
      if (joined.value.hasChanged) onWrite(gathering)
      return ok(joined.value.added)
    },
  }
}

/** Decides each write on the day that the ones before it have left. Moves `books` on; `known` holds ids that are kept. */
function decideAll(batch: readonly Write[], books: Map<string, Book>, known: Set<string>, box: string) {
  const rows: Tables['entry'][] = []
  const answers = batch.map(({ gathering, id, decide }): Result<null, unknown> => {
    const book = books.get(gathering) as Book
    if (known.has(keyOf(gathering, id))) return ok(null)
    const decision = decide(book.day)
    if (!decision.ok) return fail(decision.error)
    known.add(keyOf(gathering, id))
    const line = nextLine(book, { id, box, ...decision.value })
    rows.push({ gathering_id: gathering, id, ...line })
    books.set(gathering, withLines(book, [line]) as Book)
    return ok(null)
  })
  return { answers, rows }
}

const keyOf = (gathering: string, id: string): string => `${gathering}\n${id}`

/** What is known of a daybook, brought up to what is on disk: another process may have written meanwhile. */
async function caughtUp(db: Db, gathering: string, known: Book = emptyBook): Promise<Book> {
  const news = await readLines(db, gathering, known.ordinal)
  if (news.length === 0) return known
  if (known.ordinal === 0) return bookOf(news)
  return withLines(known, news) ?? bookOf(await allLines(db, gathering))
}

const readLines = (db: Db, gathering: string, after: number, most?: number): Promise<Line[]> =>
  db
    .selectFrom('entry')
    .select(['ordinal', 'line'])
    .where('gathering_id', '=', gathering)
    .where('ordinal', '>', after)
    .orderBy('ordinal')
    .$if(most !== undefined, (query) => query.limit(most as number))
    .execute()

const allLines = (db: Db, gathering: string) => readLines(db, gathering, 0)

async function knownIds(db: Db, batch: readonly { gathering: string; id: string }[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('entry')
    .select(['gathering_id', 'id'])
    .where('gathering_id', 'in', [...new Set(batch.map(({ gathering }) => gathering))])
    .where('id', 'in', [...new Set(batch.map(({ id }) => id))])
    .execute()
  return new Set(rows.map((row) => keyOf(row.gathering_id, row.id)))
}

const MOST_OPEN = 50
const MOST_LINES = 1000

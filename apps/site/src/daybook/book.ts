/** A gathering's daybook as this process knows it: the day that it tells and its newest lines. Values, no database. */
import { type Day, dayAfter, dayOf, type Entry, emptyDay, inOrder, lineOf } from '@daylight/gather'

/** An entry where it lies: its place in this database and its bytes. */
export type Line = { readonly ordinal: number; readonly line: string }

export type Book = {
  readonly day: Day
  /** The place of the newest line; 0 for an empty daybook. */
  readonly ordinal: number
  /** The entry that everybody reads last. */
  readonly latest: Entry | null
  /** The newest lines, at most `TAIL`, for phones that were just here. */
  readonly tail: readonly Line[]
}

export const emptyBook: Book = { day: emptyDay, ordinal: 0, latest: null, tail: [] }

/** Reads a line that was checked when it was written. */
export const entryOf = ({ line }: Pick<Line, 'line'>): Entry => JSON.parse(line) as Entry

/**
 * The book with these lines added; null where one of them belongs before what is already read, so that the whole
 * daybook must be read again.
 */
export function withLines(book: Book, lines: readonly Line[]): Book | null {
  let { day, latest } = book
  for (const line of lines) {
    const entry = entryOf(line)
    if (latest && inOrder(latest, entry) > 0) return null
    day = dayAfter(day, entry)
    latest = entry
  }
  return {
    day,
    latest,
    ordinal: lines.at(-1)?.ordinal ?? book.ordinal,
    tail: tailOf([...book.tail, ...lines]),
  }
}

/** The book of all lines of a daybook, in whatever order they came here. */
export function bookOf(lines: readonly Line[]): Book {
  const entries = lines.map(entryOf)
  return {
    day: dayOf(entries),
    latest: [...entries].sort(inOrder).at(-1) ?? null,
    ordinal: lines.at(-1)?.ordinal ?? 0,
    tail: tailOf(lines),
  }
}

/** The line for a new entry behind everything in the book. */
export function nextLine(book: Book, entry: Omit<Entry, 'turn'>): Line {
  const turn = (book.latest?.turn ?? 0) + 1
  return { ordinal: book.ordinal + 1, line: lineOf({ ...entry, turn } as Entry) }
}

const tailOf = (lines: readonly Line[]): readonly Line[] => lines.slice(-TAIL)

const TAIL = 1000

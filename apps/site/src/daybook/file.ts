/**
 * A daybook as a file: a stick carried from box to box, or from a box home. Lines of JSON: a header that says whose it
 * is and how much follows; the entries, each with exactly the bytes that are kept and sent to phones; the photographs.
 * A file is read whole or not at all. What was joined twice is there once, so nobody has to remember.
 */
import { fail, ok, type Result } from '@daylight/basics'
import { type Deed, type Entry, lineOf } from '@daylight/gather'
import * as v from 'valibot'
import type { Gathering } from '../gathering.ts'
import { id, line, linesOfText, readEntry, tag, translated } from './entry-shape.ts'
import { MOST_PHOTO_BYTES, plainPhoto } from './photos/plain-photo.ts'

/** What a file says of its gathering: enough to open it on a box that does not know it. */
export type Carried = Pick<Gathering, 'id' | 'title' | 'purpose' | 'languages' | 'sides' | 'timeZone'>

export type Photo = { readonly id: string; readonly mediaType: string; readonly bytes: Uint8Array }

export type DaybookFile = {
  readonly gathering: Carried
  readonly entries: readonly Entry[]
  /** The bytes of each entry. */
  readonly lines: readonly string[]
  readonly photos: readonly Photo[]
}

/** Why a file cannot be taken. `line` counts from 1. */
export type FileProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-daybook' | 'newer-daybook' | 'cut-off'; readonly line: number }
  /** The line is no text, or not the JSON that a box writes. */
  | { readonly kind: 'unreadable'; readonly line: number }
  | { readonly kind: 'wrong-field'; readonly line: number; readonly field: string }
  | { readonly kind: 'twice'; readonly line: number; readonly before: number }
  /** Counts further than there are entries: something before it is missing. */
  | { readonly kind: 'turn-too-far'; readonly line: number }
  | { readonly kind: 'unknown-side'; readonly line: number }
  | { readonly kind: 'too-many'; readonly line: number; readonly most: number }
  | { readonly kind: 'wrong-photo'; readonly line: number }
  /** More lines than its header says. */
  | { readonly kind: 'too-long'; readonly line: number }

/** The first line of a file. */
export const headerOf = (
  { id, title, purpose, languages, sides, timeZone }: Carried,
  entries: number,
  photos: number,
): string =>
  JSON.stringify({
    daybook: VERSION,
    gathering: { id, title, purpose, languages, sides, timeZone },
    entries,
    photos,
  })

/** The line of a photograph. */
export const photoLine = ({ id, mediaType, bytes }: Photo): string =>
  JSON.stringify({ photo: id, mediaType, bytes: Buffer.from(bytes).toString('base64') })

/** Reads a file from its bytes as they come, or says at which line it cannot be taken, and why. */
export async function readDaybook(
  chunks: AsyncIterable<Uint8Array>,
): Promise<Result<DaybookFile, FileProblem>> {
  let reading: Reading | null = null
  let at = 0
  for await (const bytes of linesIn(chunks)) {
    at++
    const read = jsonIn(bytes)
    if (!reading) {
      const begun = begin(read?.value)
      if (!begun.ok) return begun
      reading = begun.value
      continue
    }
    const problem: FileProblem | null = read ? take(reading, read, at) : { kind: 'unreadable', line: at }
    if (problem) return fail(problem)
  }
  return reading ? finished(reading, at) : fail({ kind: 'empty' })
}

type Reading = {
  readonly gathering: Carried
  /** How many of each are to come, as the header says. */
  readonly entries: number
  readonly photos: number
  readonly read: { entries: Entry[]; lines: string[]; photos: Photo[] }
  /** At which line an id stands. */
  readonly at: Map<string, number>
  /** How many entries of a kind were read. */
  readonly ofKind: Map<string, number>
}

function begin(value: unknown): Result<Reading, FileProblem> {
  const known = v.safeParse(v.looseObject({ daybook: v.number() }), value)
  if (!known.success) return fail({ kind: 'no-daybook', line: 1 })
  if (known.output.daybook > VERSION) return fail({ kind: 'newer-daybook', line: 1 })
  const header = v.safeParse(HEADER, value)
  if (!header.success)
    return fail({ kind: 'wrong-field', line: 1, field: v.getDotPath(header.issues[0]) ?? 'daybook' })
  const { gathering, entries, photos } = header.output
  if (entries > MOST_ENTRIES) return fail({ kind: 'too-many', line: 1, most: MOST_ENTRIES })
  return ok({
    ...{ gathering: gathering as unknown as Carried, entries, photos },
    ...{ read: { entries: [], lines: [], photos: [] }, at: new Map(), ofKind: new Map() },
  })
}

/** A line as it stands and as JSON. */
type Json = { readonly text: string; readonly value: unknown }

/** Adds one line to what was read. */
function take(reading: Reading, json: Json, at: number): FileProblem | null {
  const { read } = reading
  if (read.entries.length < reading.entries) return takeEntry(reading, json, at)
  if (read.photos.length >= reading.photos) return { kind: 'too-long', line: at }
  const photo = v.safeParse(PHOTO, json.value)
  if (!photo.success) return { kind: 'wrong-photo', line: at }
  const { photo: id, mediaType, bytes: base64 } = photo.output
  // Whoever made the file may have put a photograph into it as a camera leaves it.
  const plain = plainPhoto(new Uint8Array(Buffer.from(base64, 'base64')))
  if (plain?.mediaType !== mediaType) return { kind: 'wrong-photo', line: at }
  const before = isTwice(reading, `photo ${id}`, at)
  if (!before) read.photos.push({ id, ...plain })
  return before
}

function takeEntry(reading: Reading, { text, value }: Json, at: number): FileProblem | null {
  const { gathering, read } = reading
  const entry = readEntry(value)
  if (typeof entry === 'string') return { kind: 'wrong-field', line: at, field: entry }
  // The stamp first, no spaces, no second spelling of a letter: what is joined must be the bytes that others have.
  if (lineOf(value as Entry) !== text) return { kind: 'unreadable', line: at }
  // Every turn was counted on from one that is in the daybook too.
  if (entry.turn > reading.entries) return { kind: 'turn-too-far', line: at }
  const side = sideIn(entry)
  if (side !== null && !gathering.sides.some((one) => one.id === side))
    return { kind: 'unknown-side', line: at }
  const most = MOST_OF[entry.kind]
  const count = (reading.ofKind.get(entry.kind) ?? 0) + 1
  if (most !== undefined && count > most) return { kind: 'too-many', line: at, most }
  const before = isTwice(reading, entry.id, at)
  if (before) return before
  reading.ofKind.set(entry.kind, count)
  read.entries.push(entry)
  read.lines.push(text)
  return null
}

const sideIn = (entry: Entry): string | null =>
  'attribution' in entry && entry.attribution.level === 'side' ? entry.attribution.side : null

function isTwice({ at: known }: Reading, name: string, line: number): FileProblem | null {
  const before = known.get(name)
  if (before !== undefined) return { kind: 'twice', line, before }
  known.set(name, line)
  return null
}

function finished(
  { gathering, entries, photos, read }: Reading,
  at: number,
): Result<DaybookFile, FileProblem> {
  const isWhole = read.entries.length === entries && read.photos.length === photos
  return isWhole ? ok({ gathering, ...read }) : fail({ kind: 'cut-off', line: at })
}

/** Lines without their ends. An empty last line is none. */
async function* linesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, end)])
      parts = []
      from = end + 1
    }
    if (from < chunk.length) parts.push(chunk.subarray(from))
  }
  if (parts.length > 0) yield Buffer.concat(parts)
}

/** The JSON of a line, or null where it is none. Mail programs put a carriage return before the end of a line. */
function jsonIn(bytes: Uint8Array): Json | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r$/, '')
    return { text, value: JSON.parse(text) }
  } catch {
    return null
  }
}

const isTimeZone = (name: string): boolean =>
  name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name)

const VERSION = 1
const LINE_END = 0x0a
/** Kinds that a page looks through one by one. */
const MOST_OF: Partial<Record<Deed['kind'], number>> = { 'statement-drawn': 2000, 'merge-agreed': 10_000 }
/** More than ten times the fullest day that was asked for. */
export const MOST_ENTRIES = 50_000
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const HEADER = v.strictObject({
  daybook: v.literal(VERSION),
  gathering: v.strictObject({
    id,
    title: translated(line(120)),
    purpose: translated(linesOfText(600)),
    languages: v.pipe(v.array(tag), v.minLength(1), v.maxLength(30)),
    sides: v.pipe(
      v.array(v.strictObject({ id, names: translated(line(60)) })),
      v.minLength(1),
      v.maxLength(6),
      v.check((sides) => new Set(sides.map((side) => side.id)).size === sides.length),
    ),
    timeZone: v.pipe(v.string(), v.check(isTimeZone)),
  }),
  entries: count,
  photos: count,
})
const PHOTO = v.strictObject({
  photo: id,
  mediaType: v.string(),
  bytes: v.pipe(v.string(), v.maxLength(Math.ceil(MOST_PHOTO_BYTES / 3) * 4), v.base64()),
})

/**
 * What an entry of another box must look like before it is taken: every field of every kind of deed, no other field,
 * and nothing longer than this box would have written itself. Whether the deed was allowed was decided where it was
 * written.
 */
import { isLanguageTag, plainLines, plainText } from '@daylight/basics'
import {
  type Deed,
  type Entry,
  isDate,
  MOST_AGREEMENT,
  MOST_CHARACTERS,
  MOST_CLUSTER,
  MOST_NAME,
  MOST_NOTE,
  MOST_PLACE_NAME,
  MOST_PLACES,
  MOST_SLOTS,
  MOST_STEP,
  MOST_TOPIC,
  MOST_TOPICS,
  steps,
} from '@daylight/gather'
import * as v from 'valibot'

const MOST_LANGUAGES = 30
// Everybody in the largest hall, with all dots on one topic.
const MOST_DOTS = 1_000_000

type Of<K extends Deed['kind']> = Extract<Deed, { kind: K }>
type Fields<D> = { readonly [F in Exclude<keyof D, 'kind'>]: v.GenericSchema<unknown, D[F]> }

/** The entry that a value is, or the name of the field that is wrong: "words", "slots.0.from". */
export function readEntry(value: unknown): Entry | string {
  const kind = v.safeParse(KIND, value)
  if (!kind.success) return 'kind'
  const read = v.safeParse(SHAPES[kind.output.kind], value)
  return read.success ? (read.output as Entry) : (v.getDotPath(read.issues[0]) ?? 'kind')
}

const fits = (text: string, most: number): boolean => text.isWellFormed() && [...text].length <= most

/** One line as it hangs on the wall, of at least one character. */
export const line = (most: number) =>
  v.pipe(
    v.string(),
    v.check((text) => text !== '' && fits(text, most) && plainText(text) === text),
  )

const optional = (most: number) => v.union([v.literal(''), line(most)])

/** Several lines as they hang on the wall. */
export const linesOfText = (most: number) =>
  v.pipe(
    v.string(),
    v.check((text) => fits(text, most) && plainLines(text) === text),
  )

export const tag = v.pipe(v.string(), v.check(isLanguageTag))

/** A name that a box or a phone has made. */
export const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))

/** Words in at least one language. */
export const translated = <S extends v.GenericSchema<unknown, string>>(words: S) =>
  v.pipe(
    v.record(tag, words),
    v.check((texts) => Object.keys(texts).length > 0 && Object.keys(texts).length <= MOST_LANGUAGES),
  )

const mark = v.pipe(v.string(), v.regex(/^[\w/+=-]{1,100}$/))
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const date = v.pipe(v.string(), v.check(isDate))
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

const attribution = v.variant('level', [
  v.strictObject({ level: v.literal('chatham-house') }),
  v.strictObject({ level: v.literal('sealed-later') }),
  v.strictObject({ level: v.literal('side'), side: id as unknown as v.GenericSchema<unknown, never> }),
  v.strictObject({ level: v.literal('public'), name: line(MOST_NAME) }),
])

const DEEDS: { readonly [K in Deed['kind']]: Fields<Of<K>> } = {
  'board-shaped': {
    slots: v.pipe(
      v.array(v.strictObject({ id, date, from: time, to: time })),
      v.minLength(1),
      v.maxLength(MOST_SLOTS),
    ),
    places: v.pipe(
      v.array(v.strictObject({ id, names: translated(line(MOST_PLACE_NAME)) })),
      v.minLength(1),
      v.maxLength(MOST_PLACES),
    ),
  },
  'step-turned': { step: v.picklist(steps) },
  'agreement-adopted': { texts: translated(linesOfText(MOST_AGREEMENT)) },
  'topic-posted': { topic: id, words: line(MOST_TOPIC), language: tag, convenor: optional(MOST_NAME), mark },
  'topic-placed': { topic: id, at: v.nullable(v.strictObject({ slot: id, place: id })) },
  'topic-withdrawn': { topic: id },
  'merge-agreed': { topic: id, into: id, as: v.picklist(['topic', 'into']) },
  'merge-refused': { topic: id, into: id },
  'notes-promised': { topic: id },
  'note-posted': {
    note: id,
    topic: id,
    words: linesOfText(MOST_NOTE),
    language: tag,
    photo: v.nullable(id),
    attribution,
    mark,
  },
  'attribution-opened': { note: id, attribution },
  'dots-counted': {
    dots: v.pipe(
      v.record(id, whole(1, MOST_DOTS)),
      v.check((dots) => Object.keys(dots).length <= MOST_TOPICS),
    ),
  },
  'cluster-made': { cluster: id, words: line(MOST_CLUSTER), language: tag },
  'topic-clustered': { topic: id, cluster: v.nullable(id) },
  'group-started': {
    group: id,
    cluster: id,
    initiator: line(MOST_NAME),
    firstStep: line(MOST_STEP),
    language: tag,
    date,
  },
  'statement-drawn': { cluster: id, words: line(MOST_CHARACTERS), language: tag },
}

const KIND = v.looseObject({ kind: v.picklist(Object.keys(DEEDS) as Deed['kind'][]) })
const STAMP = { id, turn: whole(1, Number.MAX_SAFE_INTEGER), box: id }
const SHAPES = Object.fromEntries(
  Object.entries(DEEDS).map(([kind, fields]) => [
    kind,
    v.strictObject({ ...STAMP, kind: v.literal(kind), ...fields }),
  ]),
) as unknown as Readonly<Record<Deed['kind'], v.GenericSchema>>

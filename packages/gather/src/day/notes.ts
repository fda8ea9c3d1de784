/**
 * What is written down of a session, and how it is signed. A note that nobody signs carries no trace of its author:
 * only the hash of a key that was shown once to whoever wrote it. With that key its author, and nobody else, can sign
 * it later; no note ever becomes less open.
 */
import { fail, ok, type Result } from '@daylight/basics'
import { type Actor, isTheirs, markBy } from './actor.ts'
import { type Day, isOnTheWall } from './day.ts'
import { type Attribution, type Deed, levels, type Mark } from './entry.ts'
import { MOST_NAME, ownTopic, type TopicRefused } from './topics.ts'
import { readLine, readLines, readTag, type WordsRefused } from './words-on-the-wall.ts'

export type NoteRefused =
  | WordsRefused
  | Extract<TopicRefused, { kind: 'no-such-topic' | 'not-yours' | 'wall-full' }>
  | { readonly kind: 'note-empty' }
  | { readonly kind: 'no-such-note' }
  /** So few of that side are here that "somebody of this side" would point at a person. */
  | { readonly kind: 'side-too-small'; readonly least: number }
  | { readonly kind: 'side-unsaid' }
  /** On an address without https nothing may be promised about a later sealed signature. */
  | { readonly kind: 'needs-https' }
  | { readonly kind: 'only-more-open' }
  | { readonly kind: 'wrong-key' }

/** How somebody wants to sign, before it is known whether they may. `name` counts for 'public' only. */
export type Signing = { readonly level: Attribution['level']; readonly name: string }

/** What a decision about a signature needs to know of the hall. */
export type Hall = {
  /** How many seats count themselves to the actor's side. */
  readonly ofSide: number
  /** Whether this address may promise that something will be sealed. */
  readonly maySeal: boolean
}

/** A new note about a topic. `keyMark` is the hash of the key that its author is shown if nobody signs it. */
export function postNote(
  day: Day,
  typed: {
    note: string
    topic: string
    words: string
    language: string
    photo: string | null
    signing: Signing
    keyMark: Mark
  },
  actor: Actor,
  hall: Hall,
): Result<Deed, NoteRefused> {
  const topic = day.topics.get(typed.topic)
  if (!topic || !isOnTheWall(topic)) return fail({ kind: 'no-such-topic' })
  const words = readLines('words', typed.words, MOST_NOTE)
  if (!words.ok) return words
  const language = readTag('language', typed.language)
  if (!language.ok) return language
  if (words.value === '' && typed.photo === null) return fail({ kind: 'note-empty' })
  if (day.notes.size >= MOST_NOTES) return fail({ kind: 'wall-full', most: MOST_NOTES })
  const attribution = attributionOf(typed.signing, actor, hall)
  if (!attribution.ok) return attribution
  return ok({
    kind: 'note-posted',
    note: typed.note,
    topic: typed.topic,
    words: words.value,
    language: language.value,
    photo: typed.photo,
    attribution: attribution.value,
    mark: isUnsigned(attribution.value.level) ? typed.keyMark : markBy(actor, typed.note),
  })
}

/** A topic's convenor says that notes will be handed in later, so that nobody takes the session for forgotten. */
export function promiseNotes(
  day: Day,
  id: string,
  actor: Actor,
): Result<Deed, Extract<TopicRefused, { kind: 'no-such-topic' | 'not-yours' }>> {
  const topic = ownTopic(day, id, actor)
  return topic.ok ? ok({ kind: 'notes-promised', topic: id }) : topic
}

/**
 * A note is signed more openly than before, by its author alone: with the key where nobody had signed it, otherwise
 * from the seat that wrote it. The key of a note that has been signed since still opens it further. `keyMark` is the
 * hash of the key that was typed; '' where none was.
 */
export function openAttribution(
  day: Day,
  { note: id, signing, keyMark }: { note: string; signing: Signing; keyMark: Mark },
  actor: Actor,
  hall: Hall,
): Result<Deed, NoteRefused> {
  const note = day.notes.get(id)
  if (!note) return fail({ kind: 'no-such-note' })
  const hasKey = keyMark !== '' && note.mark === keyMark
  if (!hasKey && isUnsigned(note.attribution.level)) return fail({ kind: 'wrong-key' })
  if (!hasKey && !isTheirs(actor, note)) return fail({ kind: keyMark === '' ? 'not-yours' : 'wrong-key' })
  if (openness(signing.level) <= openness(note.attribution.level)) return fail({ kind: 'only-more-open' })
  const attribution = attributionOf(signing, actor, hall)
  return attribution.ok
    ? ok({ kind: 'attribution-opened', note: id, attribution: attribution.value })
    : attribution
}

/** The levels to which a note may still be opened. */
export const moreOpen = (level: Attribution['level']): readonly Attribution['level'][] =>
  levels.slice(openness(level) + 1)

/** Whether a note of this level carries no trace of its author. */
export const isUnsigned = (level: Attribution['level']): boolean =>
  level === 'chatham-house' || level === 'sealed-later'

function attributionOf(
  { level, name }: Signing,
  actor: Actor,
  { ofSide, maySeal }: Hall,
): Result<Attribution, NoteRefused> {
  if (level === 'chatham-house') return ok({ level })
  if (level === 'sealed-later') return maySeal ? ok({ level }) : fail({ kind: 'needs-https' })
  if (level === 'public') {
    const line = readLine('name', name, MOST_NAME)
    return line.ok ? ok({ level, name: line.value }) : line
  }
  if (actor.kind === 'house' || actor.side === null) return fail({ kind: 'side-unsaid' })
  return ofSide < LEAST_OF_SIDE
    ? fail({ kind: 'side-too-small', least: LEAST_OF_SIDE })
    : ok({ level, side: actor.side })
}

const openness = (level: Attribution['level']): number => levels.indexOf(level)

/** "Somebody of this side" is said only where it may be any of five. */
export const LEAST_OF_SIDE = 5
export const MOST_NOTE = 4000
export const MOST_NOTES = 5000

/**
 * Topics: anyone posts one; only its convenor places it, moves it, takes it down, or agrees to merge it. This is the
 * practice of Open Space (Owen, Open Space Technology: A User's Guide, ch. 5): nobody else arranges the board, and
 * nothing here sends a person to a session.
 */
import { fail, ok, type Result } from '@daylight/basics'
import { type Actor, isTheirs, markBy } from './actor.ts'
import { type Day, isOnTheWall, type Topic } from './day.ts'
import type { At, Deed, MergeSide } from './entry.ts'
import { readLine, readOptional, readTag, type WordsRefused } from './words-on-the-wall.ts'

export type TopicRefused =
  | WordsRefused
  | { readonly kind: 'no-such-topic' }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'wall-full'; readonly most: number }
  | { readonly kind: 'no-such-place' }
  /** Another topic stands there. */
  | { readonly kind: 'place-taken'; readonly by: Topic }
  /** Another phone has moved it since the mover looked. */
  | { readonly kind: 'moved-meanwhile'; readonly at: At | null }
  | { readonly kind: 'same-topic' }

type Decided = Result<Deed, TopicRefused>

/** A new topic. `topic` is the id that the phone made for it. */
export function postTopic(
  day: Day,
  typed: { topic: string; words: string; language: string; convenor: string },
  actor: Actor,
): Decided {
  const words = readLine('words', typed.words, MOST_TOPIC)
  if (!words.ok) return words
  const language = readTag('language', typed.language)
  if (!language.ok) return language
  const convenor = readOptional('convenor', typed.convenor, MOST_NAME)
  if (!convenor.ok) return convenor
  if (day.topics.size >= MOST_TOPICS) return fail({ kind: 'wall-full', most: MOST_TOPICS })
  return ok({
    kind: 'topic-posted',
    topic: typed.topic,
    words: words.value,
    language: language.value,
    convenor: convenor.value,
    mark: markBy(actor, typed.topic),
  })
}

/**
 * A topic goes to a cell, or with null back beside the board. `moves` is how often it had been moved when the mover
 * looked: who moves it twice at once, on two phones, is told where it hangs now instead of undoing the other move.
 */
export function placeTopic(
  day: Day,
  { topic: id, at, moves }: { topic: string; at: At | null; moves: number },
  actor: Actor,
): Decided {
  const topic = ownTopic(day, id, actor)
  if (!topic.ok) return topic
  if (moves !== topic.value.moves) return fail({ kind: 'moved-meanwhile', at: topic.value.at })
  if (at && !isCell(day, at)) return fail({ kind: 'no-such-place' })
  const there = at && [...day.topics.values()].find((other) => other.id !== id && standsAt(other, at))
  if (there) return fail({ kind: 'place-taken', by: there })
  return ok({ kind: 'topic-placed', topic: id, at })
}

/** A topic is taken down. What was written about it stays in the daybook, and off the wall. */
export function withdrawTopic(day: Day, id: string, actor: Actor): Decided {
  const topic = ownTopic(day, id, actor)
  return topic.ok ? ok({ kind: 'topic-withdrawn', topic: id }) : topic
}

/**
 * The convenor of one topic agrees that `topic` goes over into `into`. It happens when the other convenor agrees too;
 * nobody else can merge topics.
 */
export function agreeToMerge(
  day: Day,
  { topic, into, as }: { topic: string; into: string; as: MergeSide },
  actor: Actor,
): Decided {
  const own = ownTopic(day, as === 'topic' ? topic : into, actor)
  if (!own.ok) return own
  if (topic === into) return fail({ kind: 'same-topic' })
  const other = day.topics.get(as === 'topic' ? into : topic)
  if (!other || !isOnTheWall(other)) return fail({ kind: 'no-such-topic' })
  return ok({ kind: 'merge-agreed', topic, into, as })
}

/** An offered merge is declined, or taken back, by the convenor of either topic. */
export function refuseMerge(
  day: Day,
  { topic, into }: { topic: string; into: string },
  actor: Actor,
): Decided {
  const [own, other] = [ownTopic(day, topic, actor), ownTopic(day, into, actor)]
  return own.ok || other.ok ? ok({ kind: 'merge-refused', topic, into }) : own
}

/** A topic on the wall that is the actor's, or why not. */
export function ownTopic(
  day: Day,
  id: string,
  actor: Actor,
): Result<Topic, Extract<TopicRefused, { kind: 'no-such-topic' | 'not-yours' }>> {
  const topic = day.topics.get(id)
  if (!topic || !isOnTheWall(topic)) return fail({ kind: 'no-such-topic' })
  return isTheirs(actor, topic) ? ok(topic) : fail({ kind: 'not-yours' })
}

const isCell = (day: Day, at: At): boolean =>
  day.slots.some((slot) => slot.id === at.slot) && day.places.some((place) => place.id === at.place)

const standsAt = (topic: Topic, { slot, place }: At): boolean =>
  isOnTheWall(topic) && topic.at?.slot === slot && topic.at.place === place

/** What can be read from two metres away on a card of A5. */
export const MOST_TOPIC = 140
export const MOST_NAME = 40
/** Four times the fullest wall that was asked for. */
export const MOST_TOPICS = 2000

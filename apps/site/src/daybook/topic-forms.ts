/** What the forms about topics bring, as decisions; the same for a phone and for the facilitators' desk. */

import type { Result } from '@daylight/basics'
import {
  type Actor,
  agreeToMerge,
  type Day,
  type Deed,
  placeTopic,
  postTopic,
  refuseMerge,
  type TopicRefused,
  withdrawTopic,
} from '@daylight/gather'
import * as v from 'valibot'
import { ENTRY_ID, entryId } from './entry-id.ts'

/** What one may do with a topic that is there. */
export const topicActs = ['place', 'withdraw', 'merge', 'refuse'] as const
export type TopicAct = (typeof topicActs)[number]

export type DecideTopic = (day: Day, actor: Actor) => Result<Deed, TopicRefused>

/** A new topic as it was typed; null where the form is none of ours. */
export function readPosted(topic: string, body: unknown): (PostedForm & { decide: DecideTopic }) | null {
  const form = v.safeParse(Posted, body)
  if (!form.success || !entryId(topic)) return null
  return { ...form.output, decide: (day, actor) => postTopic(day, { topic, ...form.output }, actor) }
}

/** An act on a topic with the id of its entry; null where the form is none of ours. */
export function readAct(
  act: TopicAct,
  topic: string,
  body: unknown,
): { entry: string; decide: DecideTopic } | null {
  const form = v.safeParse(Acted, body)
  if (!form.success) return null
  const { entry, at, moves, other, as } = form.output
  if (act === 'withdraw') return { entry, decide: (day, actor) => withdrawTopic(day, topic, actor) }
  if (act === 'place') {
    const [slot = '', place = ''] = at.split('/')
    const cell = at === '' ? null : { slot, place }
    return { entry, decide: (day, actor) => placeTopic(day, { topic, at: cell, moves }, actor) }
  }
  const pair = as === 'topic' ? { topic, into: other } : { topic: other, into: topic }
  return act === 'merge'
    ? { entry, decide: (day, actor) => agreeToMerge(day, { ...pair, as }, actor) }
    : { entry, decide: (day, actor) => refuseMerge(day, pair, actor) }
}

const Posted = v.object({
  words: v.pipe(v.string(), v.maxLength(5000)),
  language: v.pipe(v.string(), v.maxLength(40)),
  convenor: v.optional(v.pipe(v.string(), v.maxLength(1000)), ''),
})
type PostedForm = v.InferOutput<typeof Posted>
const Acted = v.object({
  entry: v.pipe(v.string(), v.regex(ENTRY_ID)),
  at: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
  moves: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number)), '0'),
  /** The other topic of a merge, and for which of the two this one's convenor speaks. */
  other: v.optional(v.pipe(v.string(), v.maxLength(60)), ''),
  as: v.optional(v.picklist(['topic', 'into']), 'topic'),
})

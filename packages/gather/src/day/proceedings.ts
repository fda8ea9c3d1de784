/**
 * The book of proceedings of an Open Space: every session with what was written down of it, in the order of the day.
 * The book is what the group takes home (Owen, Open Space Technology: A User's Guide), so a session without
 * notes stands in it as well.
 */
import { boardOf } from './board.ts'
import { type Day, isOnTheWall, type Note, type Topic } from './day.ts'
import type { Place, Slot } from './entry.ts'

export type Session = {
  readonly topic: Topic
  /** When and where it is held; null for a topic that waits beside the board. */
  readonly at: { readonly slot: Slot; readonly place: Place } | null
  /** In the order in which they were handed in. */
  readonly notes: readonly Note[]
}

/** All sessions of a day: those on the board by time and place, then the topics beside it. */
export function proceedingsOf(day: Day): readonly Session[] {
  const notes = notesByTopic(day)
  const session = (topic: Topic, at: Session['at']): Session => ({
    topic,
    at,
    notes: notes.get(topic.id) ?? [],
  })
  const { rows, waiting } = boardOf(day)
  return [
    ...rows.flatMap(({ cells }) =>
      cells.flatMap(({ slot, place, topics }) => topics.map((topic) => session(topic, { slot, place }))),
    ),
    ...waiting.map((topic) => session(topic, null)),
  ]
}

/** The session of one topic; null where it is not on the wall. */
export const sessionOf = (day: Day, topic: string): Session | null =>
  proceedingsOf(day).find((session) => session.topic.id === topic) ?? null

/** The topic itself, or the one that it was merged into; null where neither is on the wall. */
export function topicOnTheWall({ topics }: Pick<Day, 'topics'>, id: string): Topic | null {
  const topic = topics.get(goneInto(topics, id))
  return topic && isOnTheWall(topic) ? topic : null
}

/** Notes of a topic that was merged go where the topic went. */
function notesByTopic({ topics, notes }: Day): Map<string, Note[]> {
  const byTopic = new Map<string, Note[]>()
  for (const note of notes.values()) {
    const topic = goneInto(topics, note.topic)
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), note])
  }
  return byTopic
}

function goneInto(topics: Day['topics'], id: string): string {
  const passed = new Set<string>()
  let here = id
  // Two boxes that were joined may have merged two topics into each other.
  while (!passed.has(here)) {
    passed.add(here)
    here = topics.get(here)?.mergedInto ?? here
  }
  return here
}

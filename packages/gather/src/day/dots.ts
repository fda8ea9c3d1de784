/**
 * Dots: everybody marks what matters most, and nobody sees any count until all are counted at once, so that nobody
 * follows the crowd. After Owen (ch. 8), who has five dots drawn on squared paper during the coffee.
 */
import { fail, ok, type Result } from '@daylight/basics'
import { type Day, isOnTheWall, type Topic } from './day.ts'
import type { Deed, Step } from './entry.ts'

export type DotsRefused =
  /** The gathering is not there yet, or has gone past it. */
  | { readonly kind: 'not-now'; readonly step: Step }
  | { readonly kind: 'too-many-dots'; readonly most: number }
  | { readonly kind: 'no-such-topic' }

/**
 * The topics on which a seat puts its dots, several on one if it likes, sorted. They replace the dots that it had put
 * before; nobody sees any count until all are counted. Dots for a topic that was merged while the phone had no network
 * go along with it.
 */
export function readDots(day: Day, topics: readonly string[]): Result<readonly string[], DotsRefused> {
  if (day.step !== 'dots') return fail({ kind: 'not-now', step: day.step })
  if (topics.length > DOTS) return fail({ kind: 'too-many-dots', most: DOTS })
  const targets = topics.map((id) => whereDotsGo(day, id)).filter((id) => id !== null)
  return targets.length < topics.length ? fail({ kind: 'no-such-topic' }) : ok(targets.sort())
}

/** All dots together, when the facilitator closes them. `given` holds the dots of each seat. */
export const countDots = (day: Day, given: readonly (readonly string[])[]): Deed => ({
  kind: 'dots-counted',
  dots: Object.fromEntries(
    [
      ...dotsOnWall(
        day,
        given.flat().map((id) => [id, 1]),
      ),
    ].sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
})

/** A topic on the wall with its dots; null until they are counted. */
export type Dotted = { readonly topic: Topic; readonly dots: number | null }

/** Every topic on the wall, those with most dots first; as they were posted where dots are equal or not counted. */
export function topicsByDots(day: Day): readonly Dotted[] {
  const dots = day.dots && dotsOnWall(day, Object.entries(day.dots))
  return [...day.topics.values()]
    .filter(isOnTheWall)
    .map((topic) => ({ topic, dots: dots && (dots.get(topic.id) ?? 0) }))
    .sort((a, b) => (b.dots ?? 0) - (a.dots ?? 0))
}

/** The topic on the wall for which dots count: the one itself, or what it was merged into; null where none is left. */
export function whereDotsGo(day: Day, id: string): string | null {
  const seen = new Set<string>()
  let topic = day.topics.get(id)
  // Two boxes that were apart can have merged two topics into each other: then neither is on the wall.
  while (topic?.mergedInto && !seen.has(topic.id)) {
    seen.add(topic.id)
    topic = day.topics.get(topic.mergedInto)
  }
  return topic && isOnTheWall(topic) ? topic.id : null
}

function dotsOnWall(day: Day, counts: Iterable<readonly [string, number]>): Map<string, number> {
  const dots = new Map<string, number>()
  for (const [id, count] of counts) {
    const target = whereDotsGo(day, id)
    if (target !== null) dots.set(target, (dots.get(target) ?? 0) + count)
  }
  return dots
}

/** Five for everybody, as on paper. */
export const DOTS = 5

/**
 * From what was said to what is done: dots on what matters most, clusters made by the convenors, groups with somebody
 * who begins and a first step, and sentences for everybody to vote on. After Owen (ch. 8), who has people read all
 * reports first and lets the convenors, not an algorithm, say what belongs together.
 */
import { fail, ok, type Result } from '@daylight/basics'
import { readStatement, type StatementRefused } from '../statement.ts'
import { type Actor, isTheirs } from './actor.ts'
import { type Day, isOnTheWall, type Topic } from './day.ts'
import { type Deed, type Step, steps } from './entry.ts'
import { MOST_NAME } from './topics.ts'
import { readLine, readTag, type WordsRefused } from './words-on-the-wall.ts'

export type ConvergingRefused =
  | WordsRefused
  | StatementRefused
  /** The gathering is not there yet, or has gone past it. */
  | { readonly kind: 'not-now'; readonly step: Step }
  | { readonly kind: 'too-many-dots'; readonly most: number }
  | { readonly kind: 'no-such-topic' }
  | { readonly kind: 'no-such-cluster' }
  | { readonly kind: 'convenors-only' }
  | { readonly kind: 'no-such-date' }

type Decided = Result<Deed, ConvergingRefused>

/**
 * The topics on which a seat puts its dots, several on one if it likes. They replace the dots that it had put before;
 * nobody sees any count until all are counted.
 */
export function readDots(day: Day, topics: readonly string[]): Result<readonly string[], ConvergingRefused> {
  if (day.step !== 'dots') return fail({ kind: 'not-now', step: day.step })
  if (topics.length > DOTS) return fail({ kind: 'too-many-dots', most: DOTS })
  if (topics.some((id) => !isDotted(day.topics.get(id)))) return fail({ kind: 'no-such-topic' })
  return ok([...topics].sort())
}

/** All dots together, when the facilitator closes them. `given` holds the dots of each seat. */
export function countDots(day: Day, given: readonly (readonly string[])[]): Deed {
  const dots: Record<string, number> = {}
  for (const id of given.flat()) {
    const topic = day.topics.get(id)
    // A topic that was merged after it got its dots takes them along.
    const target = topic?.mergedInto ?? id
    if (isDotted(day.topics.get(target))) dots[target] = (dots[target] ?? 0) + 1
  }
  return {
    kind: 'dots-counted',
    dots: Object.fromEntries(Object.entries(dots).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** A new cluster, by the convenor of any topic or by a facilitator. */
export function makeCluster(
  day: Day,
  typed: { cluster: string; words: string; language: string },
  actor: Actor,
): Decided {
  if (!isConvenor(day, actor)) return fail({ kind: 'convenors-only' })
  const words = readLine('words', typed.words, MOST_CLUSTER)
  if (!words.ok) return words
  const language = readTag('language', typed.language)
  if (!language.ok) return language
  return ok({ kind: 'cluster-made', cluster: typed.cluster, words: words.value, language: language.value })
}

/** A topic goes into a cluster, or with null out of it, by the convenor of any topic or by a facilitator. */
export function clusterTopic(
  day: Day,
  { topic, cluster }: { topic: string; cluster: string | null },
  actor: Actor,
): Decided {
  if (!isConvenor(day, actor)) return fail({ kind: 'convenors-only' })
  if (!isDotted(day.topics.get(topic))) return fail({ kind: 'no-such-topic' })
  if (cluster !== null && !day.clusters.has(cluster)) return fail({ kind: 'no-such-cluster' })
  return ok({ kind: 'topic-clustered', topic, cluster })
}

/** Somebody begins something: a group with its first step and the day by which it is done. */
export function startGroup(
  day: Day,
  typed: {
    group: string
    cluster: string
    initiator: string
    firstStep: string
    language: string
    date: string
  },
): Decided {
  if (!day.clusters.has(typed.cluster)) return fail({ kind: 'no-such-cluster' })
  const initiator = readLine('initiator', typed.initiator, MOST_NAME)
  if (!initiator.ok) return initiator
  const firstStep = readLine('firstStep', typed.firstStep, MOST_STEP)
  if (!firstStep.ok) return firstStep
  const language = readTag('language', typed.language)
  if (!language.ok) return language
  if (!isDate(typed.date)) return fail({ kind: 'no-such-date' })
  return ok({
    kind: 'group-started',
    group: typed.group,
    cluster: typed.cluster,
    initiator: initiator.value,
    firstStep: firstStep.value,
    language: language.value,
    date: typed.date,
  })
}

/** A sentence that a cluster hands over to be voted on in the mirror; nobody's name goes with it. */
export function drawStatement(
  day: Day,
  typed: { cluster: string; words: string; language: string },
  actor: Actor,
): Decided {
  if (!isConvenor(day, actor)) return fail({ kind: 'convenors-only' })
  if (!day.clusters.has(typed.cluster)) return fail({ kind: 'no-such-cluster' })
  const words = readStatement(typed.words)
  if (!words.ok) return words
  const language = readTag('language', typed.language)
  if (!language.ok) return language
  return ok({ kind: 'statement-drawn', cluster: typed.cluster, words: words.value, language: language.value })
}

/** Whether somebody has brought in a topic of their own, and so has a say in what belongs together. */
export const isConvenor = (day: Day, actor: Actor): boolean =>
  actor.kind === 'house' ||
  [...day.topics.values()].some((topic) => isOnTheWall(topic) && isTheirs(actor, topic))

/** Whether the day has come as far as a step. */
export const hasReached = (day: Day, step: Step): boolean => steps.indexOf(day.step) >= steps.indexOf(step)

const isDotted = (topic: Topic | undefined): boolean => topic !== undefined && isOnTheWall(topic)

/** A date that exists, 2026-12-10. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (!year || !month || !day || month > 12) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= (MONTHS[month - 1] as number) + (month === 2 && isLeap ? 1 : 0)
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** Five for everybody, as on paper. */
export const DOTS = 5
export const MOST_CLUSTER = 100
export const MOST_STEP = 200

/**
 * From what was said to what is done, once the dots are counted: clusters made by the convenors, groups with somebody
 * who begins and a first step, and sentences for everybody to vote on. After Owen (ch. 8), who has people read all
 * reports first and lets the convenors, not an algorithm, say what belongs together.
 */
import { fail, ok, type Result } from '@daylight/basics'
import { readStatement, type StatementRefused } from '../statement.ts'
import { type Actor, isTheirs } from './actor.ts'
import { type Cluster, type Day, type Drawn, type Group, isOnTheWall } from './day.ts'
import { type Dotted, topicsByDots } from './dots.ts'
import { type Deed, type Step, steps } from './entry.ts'
import { MOST_NAME } from './topics.ts'
import { readLine, readTag, type WordsRefused } from './words-on-the-wall.ts'

export type ConvergingRefused =
  | WordsRefused
  | StatementRefused
  /** The gathering is not there yet, or has gone past it. */
  | { readonly kind: 'not-now'; readonly step: Step }
  | { readonly kind: 'no-such-topic' }
  | { readonly kind: 'no-such-cluster' }
  | { readonly kind: 'convenors-only' }
  | { readonly kind: 'no-such-date' }
  | { readonly kind: 'wall-full'; readonly most: number }

type Decided = Result<Deed, ConvergingRefused>

/** A cluster with all that hangs at it. `dots` is the sum of its topics; null until dots are counted. */
export type Gathered = {
  readonly cluster: Cluster
  readonly topics: readonly Dotted[]
  readonly dots: number | null
  readonly groups: readonly Group[]
  readonly statements: readonly Drawn[]
}

/** All clusters, those with most dots first, and the topics that are in none. */
export function clustersOf(day: Day): { clusters: readonly Gathered[]; loose: readonly Dotted[] } {
  const topics = topicsByDots(day)
  const clusters = [...day.clusters.values()].map((cluster): Gathered => {
    const own = topics.filter(({ topic }) => topic.cluster === cluster.id)
    return {
      cluster,
      topics: own,
      dots: day.dots && own.reduce((sum, { dots }) => sum + (dots ?? 0), 0),
      groups: [...day.groups.values()].filter((group) => group.cluster === cluster.id),
      statements: day.statements.filter((drawn) => drawn.cluster === cluster.id),
    }
  })
  return {
    clusters: clusters.sort((a, b) => (b.dots ?? 0) - (a.dots ?? 0)),
    loose: topics.filter(({ topic }) => topic.cluster === null || !day.clusters.has(topic.cluster)),
  }
}

/** A new cluster, by the convenor of any topic or by a facilitator. */
export function makeCluster(
  day: Day,
  typed: { cluster: string; words: string; language: string },
  actor: Actor,
): Decided {
  const may = mayConverge(day, actor)
  if (!may.ok) return may
  const words = readLine('words', typed.words, MOST_CLUSTER)
  if (!words.ok) return words
  const language = readTag('language', typed.language)
  if (!language.ok) return language
  if (day.clusters.size >= MOST_CLUSTERS) return fail({ kind: 'wall-full', most: MOST_CLUSTERS })
  return ok({ kind: 'cluster-made', cluster: typed.cluster, words: words.value, language: language.value })
}

/** A topic goes into a cluster, or with null out of it, by the convenor of any topic or by a facilitator. */
export function clusterTopic(
  day: Day,
  { topic, cluster }: { topic: string; cluster: string | null },
  actor: Actor,
): Decided {
  const may = mayConverge(day, actor)
  if (!may.ok) return may
  const known = day.topics.get(topic)
  if (!known || !isOnTheWall(known)) return fail({ kind: 'no-such-topic' })
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
  if (day.groups.size >= MOST_GROUPS) return fail({ kind: 'wall-full', most: MOST_GROUPS })
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
  const may = mayConverge(day, actor)
  if (!may.ok) return may
  if (!day.clusters.has(typed.cluster)) return fail({ kind: 'no-such-cluster' })
  const words = readStatement(typed.words)
  if (!words.ok) return words
  const language = readTag('language', typed.language)
  if (!language.ok) return language
  return ok({ kind: 'statement-drawn', cluster: typed.cluster, words: words.value, language: language.value })
}

/**
 * Whether somebody has brought in a topic of their own, and so has a say in what belongs together; also where it was
 * merged into another, which then is theirs as well.
 */
export const isConvenor = (day: Day, actor: Actor): boolean =>
  actor.kind === 'house' ||
  [...day.topics.values()].some((topic) => !topic.isWithdrawn && isTheirs(actor, topic))

/** Whether the day has come as far as a step. */
export const hasReached = (day: Day, step: Step): boolean => steps.indexOf(day.step) >= steps.indexOf(step)

/** Convenors do so from the step of the clusters on; a facilitator may prepare it before. */
function mayConverge(day: Day, actor: Actor): Result<null, ConvergingRefused> {
  if (!isConvenor(day, actor)) return fail({ kind: 'convenors-only' })
  const isTime = actor.kind === 'house' || hasReached(day, 'clusters')
  return isTime ? ok(null) : fail({ kind: 'not-now', step: day.step })
}

/** A date that exists, 2026-12-10. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (!year || !month || !day || month > 12) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= (MONTHS[month - 1] as number) + (month === 2 && isLeap ? 1 : 0)
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
export const MOST_CLUSTER = 100
export const MOST_STEP = 200
export const MOST_CLUSTERS = 200
export const MOST_GROUPS = 500

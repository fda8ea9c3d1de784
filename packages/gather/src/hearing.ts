/**
 * Who hears whom: of every two people in a session, whether the one understands what the other says in their mother
 * tongue, by themself or through an interpreter in that session. Direct interpreting only: a chain of two interpreters
 * (relay) is not counted, because each passing on loses words and minutes, and a room that needs it needs another plan.
 */
import { countedProfiles, headcount, heardBy, type LanguageProfile, spokenLanguage } from './tongue.ts'

/** From what is said into what is heard. */
export type LanguagePair = { readonly from: string; readonly into: string }

/** Somebody who interprets. `id` is what the facilitator calls them here, such as "A". */
export type Interpreter = { readonly id: string; readonly pairs: readonly LanguagePair[] }

/** A session and who is expected in it: the whole room, unless hands were counted, since anybody may walk in. */
export type HearingSession = { readonly id: string; readonly people: readonly LanguageProfile[] }

/**
 * A language that some do not follow. `speakers` have it as mother tongue; `listeners` have the mother tongue `into`
 * and understand neither what is said nor anything that it is interpreted into.
 */
export type Unheard = LanguagePair & {
  readonly speakers: number
  readonly listeners: number
  /** Ordered pairs of people, speaker and listener. */
  readonly pairs: number
}

/** What is heard in one session. A room of fewer than two people has no pairs and leaves nothing unheard. */
export type Hearing = {
  readonly session: string
  readonly people: number
  /** Ordered pairs of two people: all, and those of whom the second understands the first. */
  readonly pairs: number
  readonly heard: number
  /** The widest first. A language with one speaker stands here like any other. */
  readonly unheard: readonly Unheard[]
}

/** Every pair of two of these languages, in both directions. */
export function bothWays(languages: readonly string[]): LanguagePair[] {
  const spoken = [...new Set(languages.map(spokenLanguage))]
  return spoken.flatMap((from) => spoken.filter((into) => into !== from).map((into) => ({ from, into })))
}

/** Who hears whom in a session with these interpreters in it. */
export function hearingOf(session: HearingSession, interpreters: readonly Interpreter[]): Hearing {
  const profiles = countedProfiles(session.people)
  const all = headcount(profiles)
  const pairs = all * all - all
  const missing = needsOf(profiles).filter((need) => !interpreters.some((one) => bridges(one, need)))
  const unheard = new Map<string, { from: string; into: string; speakers: number; listeners: number }>()
  for (const { from, into, speakers, listeners } of missing) {
    const before = unheard.get(`${from} ${into[0]}`)?.listeners ?? 0
    unheard.set(`${from} ${into[0]}`, { from, into: into[0]!, speakers, listeners: before + listeners })
  }
  return {
    session: session.id,
    people: all,
    pairs,
    heard: pairs - missing.reduce((sum, { speakers, listeners }) => sum + speakers * listeners, 0),
    unheard: [...unheard.values()]
      .map((one) => ({ ...one, pairs: one.speakers * one.listeners }))
      .sort((a, b) => b.pairs - a.pairs || compare(a.from, b.from) || compare(a.into, b.into)),
  }
}

/** People who speak one language, and people who do not understand it but would hear any of `into`. */
export type Need = {
  readonly from: string
  /** The listeners' mother tongue first. */
  readonly into: readonly string[]
  readonly speakers: number
  readonly listeners: number
}

/** Everything that must be interpreted for all to hear all. `profiles` are counted ones (`countedProfiles`). */
export function needsOf(profiles: readonly LanguageProfile[]): Need[] {
  const tongues = [...new Set(profiles.map(({ speaks }) => speaks))]
  return tongues.flatMap((from) => {
    const speakers = headcount(profiles.filter(({ speaks }) => speaks === from))
    return profiles.flatMap((listener) => {
      const into = heardBy(listener)
      return into.includes(from) ? [] : [{ from, into, speakers, listeners: listener.count }]
    })
  })
}

/** Whether an interpreter meets a need by themself. */
export const bridges = ({ pairs }: Interpreter, { from, into }: Need): boolean =>
  pairs.some((pair) => spokenLanguage(pair.from) === from && into.includes(spokenLanguage(pair.into)))

/**
 * A number of people as a wall may say it: a number under three points at somebody in the room, so it is "one person
 * or a few".
 */
export const onTheWall = (count: number): number | 'one-or-a-few' =>
  count < FEWEST_ON_THE_WALL ? 'one-or-a-few' : count

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const FEWEST_ON_THE_WALL = 3

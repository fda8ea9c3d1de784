/** Test support: made-up sessions and interpreters, and the plain ways to place them that ours is held against. */
import type { Random } from '@daylight/basics'
import { bothWays, type HearingSession, type Interpreter } from './hearing.ts'
import { allocationAt } from './interpreters.ts'

const TONGUES = ['he', 'ar', 'en', 'tk', 'ku', 'ru'] as const
/** How common each is as mother tongue, and how likely somebody else understands it. */
const SPOKEN = [0.38, 0.36, 0.06, 0.06, 0.08, 0.06]
const UNDERSTOOD = [0.25, 0.25, 0.45, 0.03, 0.05, 0.1]

/** So many people spread over sessions that run at the same time, and interpreters of two languages, few of three. */
export function madeUpSessions(
  random: Random,
  { people, sessions, interpreters }: { people: number; sessions: number; interpreters: number },
) {
  const drawn = Array.from({ length: people }, () => {
    const speaks = drawTongue(random)
    return { speaks, understands: TONGUES.filter((_, i) => random() < UNDERSTOOD[i]!), count: 1 }
  })
  const at = drawn.map(() => Math.floor(random() * sessions))
  return {
    sessions: Array.from(
      { length: sessions },
      (_, room): HearingSession => ({ id: `${room + 1}`, people: drawn.filter((_, i) => at[i] === room) }),
    ),
    interpreters: Array.from({ length: interpreters }, (_, i): Interpreter => {
      const second = drawTongue(random)
      const third = random() < 0.2 ? [drawTongue(random)] : []
      return { id: String.fromCharCode(65 + i), pairs: bothWays([drawTongue(random), second, ...third]) }
    }),
  }
}

/**
 * Every way to put each interpreter into some session, tried one after another: how many pairs the best of them lets
 * hear each other. Nobody is left out, because one more never takes anything away.
 */
export function bestByEnumeration(
  sessions: readonly HearingSession[],
  interpreters: readonly Interpreter[],
): number {
  const places = interpreters.map(() => 0)
  let best = 0
  for (;;) {
    best = Math.max(best, allocationAt(sessions, interpreters, places).heard)
    const i = places.findIndex((place) => place < sessions.length - 1)
    if (i < 0) return best
    places.fill(0, 0, i)
    places[i]!++
  }
}

function drawTongue(random: Random): string {
  let left = random() * SPOKEN.reduce((a, b) => a + b)
  for (const [i, share] of SPOKEN.entries()) {
    left -= share
    if (left < 0) return TONGUES[i]!
  }
  return TONGUES[0]
}

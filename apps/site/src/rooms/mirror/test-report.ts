/** A made-up room for this room's tests, told in shares: what each side answers and guesses. Not part of the site. */
import { type GatheringId, type SideId, type StatementId, seededRandom, voteCode } from '@daylight/basics'
import { type Guess, packCodes, type Room } from '@daylight/mirror'
import type { Wording } from './wording.ts'

export const NORTH = 'north' as SideId
export const SOUTH = 'south' as SideId

/** Of a side's people, so many in a hundred agree; so many of a hundred of each side, the other side guesses. */
export type Planned = {
  readonly agree: { readonly north: number; readonly south: number }
  readonly guess?: { readonly aboutNorth: number; readonly aboutSouth: number }
}

/** `people` of each of two sides, drawn with a fixed seed. Whoever does not agree disagrees. */
export function plannedRoom(plan: readonly Planned[], people: number): Room {
  const random = seededRandom('planned room')
  const seats = Array.from({ length: 2 * people }, (_, i) => ({
    key: `seat-${i}`,
    side: i % 2 === 0 ? NORTH : SOUTH,
  }))
  const sayAgree = (planned: Planned, side: SideId) =>
    random() * 100 < planned.agree[side === NORTH ? 'north' : 'south']
  const guesses = seats.flatMap(({ side }, person) =>
    plan.flatMap(({ guess }, statement): Guess[] => {
      if (!guess) return []
      const [about, around] = side === NORTH ? [SOUTH, guess.aboutSouth] : [NORTH, guess.aboutNorth]
      const percent = Math.min(100, Math.max(0, Math.round(around + 30 * (random() - 0.5))))
      return [{ person, statement, about, percent }]
    }),
  )
  return {
    sides: [NORTH, SOUTH],
    statements: plan.map((_, i) => `s${i}` as StatementId),
    people: seats,
    votes: packCodes(
      plan.length,
      seats.map(({ side }) =>
        plan.map((planned, i) => voteCode(i, sayAgree(planned, side) ? 'agree' : 'disagree')),
      ),
    ),
    guesses,
    totals: 'by-five',
  }
}

/** One of each kind that a report tells: bridge, refusal, division, hidden common ground, false hope. */
export const ONE_OF_EACH: readonly Planned[] = [
  { agree: { north: 95, south: 92 }, guess: { aboutNorth: 40, aboutSouth: 35 } },
  { agree: { north: 4, south: 6 } },
  { agree: { north: 92, south: 10 }, guess: { aboutNorth: 80, aboutSouth: 20 } },
  { agree: { north: 15, south: 18 }, guess: { aboutNorth: 70, aboutSouth: 66 } },
  { agree: { north: 50, south: 55 }, guess: { aboutNorth: 52, aboutSouth: 50 } },
]

/** Names for such a room. */
export function plannedWording(room: Room): Wording {
  return {
    occasion: 'gathering',
    id: 'g1' as GatheringId,
    title: { en: 'Two banks', he: 'שתי גדות', ar: 'ضفتان' },
    isExample: false,
    languages: ['en', 'he', 'ar'],
    sides: [
      { id: NORTH, names: { en: 'North bank', he: 'הגדה הצפונית', ar: 'الضفة الشمالية' } },
      { id: SOUTH, names: { en: 'South bank', he: 'הגדה הדרומית', ar: 'الضفة الجنوبية' } },
    ],
    statements: room.statements.map((id, i) => ({
      id,
      texts: { en: `Statement <${i}>`, he: `היגד ${i}`, ar: `عبارة ${i}` },
      isSetAside: false,
    })),
  }
}

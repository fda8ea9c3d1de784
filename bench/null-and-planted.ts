/**
 * Does the mirror invent what is not there, and find what is? Null rooms hold no shared ground; planted rooms hold
 * one of each kind of mistake that sides make about each other.
 */
import type { Random } from '@daylight/basics'
import { type MirrorReport, mirrorReport, publishOnce } from '@daylight/mirror'
import { madeUpRoom, type Truth } from './made-up-room.ts'

/**
 * Share of statements that are called shared ground, or a shared refusal, in rooms where exactly half of one side
 * agrees: of the other half as well (`half`), or everybody (`all`), which is the hardest case.
 */
export function falseBridgeRate(
  random: Random,
  other: 'half' | 'all',
  perSide: number,
  rooms: number,
): number {
  const truths = Array.from(
    { length: 40 },
    (): Truth => ({ support: [0.5, other === 'half' ? 0.5 : 1], guess: [] }),
  )
  let found = 0
  for (let i = 0; i < rooms; i++) {
    const { sharedGround, sharedRefusals } = reportOf(random, perSide, truths)
    found += sharedGround.length + sharedRefusals.length
  }
  return found / (rooms * truths.length)
}

/** Share of statements that are called a division where both sides are alike. */
export function falseDivisionRate(random: Random, perSide: number, rooms: number): number {
  let found = 0
  for (let i = 0; i < rooms; i++) {
    const truths = Array.from({ length: 40 }, (): Truth => {
      const support = 0.1 + 0.8 * random()
      return { support: [support, support], guess: [] }
    })
    found += reportOf(random, perSide, truths).divisions.length / truths.length
  }
  return found / rooms
}

/** What is planted, statement by statement. */
export const planted = ['bridge', 'refusal', 'division', 'reversal', 'hidden ground', 'false hope'] as const
export type Planted = (typeof planted)[number]

const plan: Readonly<Record<Planted, Truth>> = {
  bridge: {
    support: [0.85, 0.8],
    guess: [
      [80, 75],
      [75, 80],
    ],
  },
  refusal: {
    support: [0.12, 0.15],
    guess: [
      [20, 20],
      [20, 20],
    ],
  },
  division: {
    support: [0.85, 0.25],
    guess: [
      [80, 25],
      [80, 25],
    ],
  },
  reversal: {
    support: [0.5, 0.8],
    guess: [
      [50, 25],
      [50, 80],
    ],
  },
  'hidden ground': {
    support: [0.8, 0.8],
    guess: [
      [75, 30],
      [30, 75],
    ],
  },
  'false hope': {
    support: [0.2, 0.2],
    guess: [
      [25, 70],
      [70, 25],
    ],
  },
}

/** In how many of the rooms each planted thing was found at its statement, 0…1. */
export function foundRates(
  random: Random,
  perSide: number,
  rooms: number,
): Readonly<Record<Planted, number>> {
  const truths = planted.map((name) => plan[name])
  const reports = Array.from({ length: rooms }, () => reportOf(random, perSide, truths))
  const rate = (name: Planted) => reports.filter((report) => isFound(report, name)).length / rooms
  return Object.fromEntries(planted.map((name) => [name, rate(name)])) as Record<Planted, number>
}

function isFound(report: MirrorReport, name: Planted): boolean {
  const at = `s${planted.indexOf(name)}`
  const view = report.views.find(({ guesser, about }) => guesser === 'A' && about === 'B')
  const lists: Readonly<Record<Planted, readonly { readonly statement: string }[]>> = {
    bridge: report.sharedGround,
    refusal: report.sharedRefusals,
    division: report.divisions,
    reversal: view?.reversals.filter(({ kind }) => kind === 'unseen-agreement') ?? [],
    'hidden ground': report.mutualErrors.filter(({ kind }) => kind === 'hidden-common-ground'),
    'false hope': report.mutualErrors.filter(({ kind }) => kind === 'false-hope'),
  }
  return lists[name].some(({ statement }) => statement === at)
}

const reportOf = (random: Random, perSide: number, truths: readonly Truth[]): MirrorReport =>
  mirrorReport(publishOnce(madeUpRoom(random, perSide, truths)))

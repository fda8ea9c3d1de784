/**
 * What Step Out costs: the release rule over a million signers, one new signature on a tally, and each step of a
 * phone and of a trustee. `npm run bench -- stepout` prints the table beside what issue "Step Out, the core" asks.
 */
import { type Random, seededRandom } from '@daylight/basics'
import { type GreatestSet, greatestSet, Tally } from '@daylight/stepout'
import { type Cost, median, milliseconds } from './stepout-clock.ts'
import { signerCosts } from './stepout-signer.ts'
import { markdownTable } from './table.ts'

const SIGNERS = 1_000_000
const DESKS_PER_SIDE = 80

/** All figures as Markdown. */
export async function stepout(say: (line: string) => void): Promise<string> {
  const random = seededRandom('a million signers')
  const costs: Cost[] = []
  for (const sides of [2, 3, 4]) {
    say(`release rule, ${sides} sides`)
    costs.push(exact(random, sides, false), exact(random, sides, true))
    costs.push(...bucketed(random, sides))
  }
  say('signing, checking, opening')
  costs.push(...signerCosts())
  return markdownTable(
    ['step', 'ms, median', 'at most'],
    costs.map(({ step, took, most }) => [step, took.toFixed(took < 10 ? 2 : 0), String(most)]),
  )
}

/** The fixed point over a million signers with any thresholds, at random or as one long chain. */
function exact(random: Random, sides: number, chain: boolean): Cost {
  const desks = DESKS_PER_SIDE * sides
  const deskSide = Uint8Array.from({ length: desks }, (_, d) => d % sides)
  const desk = Uint32Array.from({ length: SIGNERS }, () => Math.floor(random() * desks))
  const perSide = SIGNERS / sides
  // In a chain everybody asks for one more than are left without the next, so that one after another falls.
  const needOf = (i: number) =>
    chain ? Math.ceil((i + 1) / sides) + 1 : Math.floor(random() ** 3 * perSide * 1.1)
  const need = Array.from({ length: sides }, () => Int32Array.from({ length: SIGNERS }, (_, i) => needOf(i)))
  const standing = { sides, deskSide, deskCap: new Int32Array(desks).fill(SIGNERS), desk, need }
  let last: GreatestSet | undefined
  const took = median(3, () => {
    last = greatestSet(standing)
  })
  const named = last?.inSet.reduce((sum, one) => sum + one, 0) ?? 0
  const how = chain ? 'as one chain' : 'any thresholds'
  return {
    step: `release rule, 1,000,000 signers, ${sides} sides, ${how} (${named} named)`,
    took,
    most: sides === 4 ? 1500 : 1000,
  }
}

/**
 * One new signature with a million on the tally, at ten levels: where caps leave every level within reach, and
 * where they put the upper three out of reach, so that most choices of levels fall.
 */
function bucketed(random: Random, sides: number): readonly Cost[] {
  return [5000, 12].map((cap) => oneMore(random, sides, cap))
}

function oneMore(random: Random, sides: number, cap: number): Cost {
  const needs = [10, 11, 28, 55, 110, 275, 550, 1100, 5500, 11_000]
  const desks = DESKS_PER_SIDE * sides
  const deskSide = Array.from({ length: desks }, (_, d) => d % sides)
  const tally = new Tally({ sides, needs, deskSide, deskCap: deskSide.map(() => cap) })
  const somebody = () =>
    tally.add(
      Math.floor(random() * desks),
      deskSide.slice(0, sides).map(() => Math.floor(random() ** 2 * 10)),
    )
  for (let i = 0; i < SIGNERS; i++) somebody()
  const took = milliseconds(1000, () => {
    somebody()
    tally.solve()
  })
  const { size } = tally.solve()
  const step = `one new signature on 1,000,000, ${sides} sides, ten levels each, cap ${cap} (${size} stand)`
  return { step, took, most: 2 }
}

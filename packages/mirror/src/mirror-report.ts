/** From what the gate let out to the report: a pure function, the same bytes for the same published state. */
import type { SideId, StatementId } from '@daylight/basics'
import { calibration } from './calibration.ts'
import { divisions } from './divisions.ts'
import { gapFigures } from './gap-figures.ts'
import type { Cell, Published } from './published.ts'
import type { Hidden, MirrorReport, SideAnswers, StatementAnswers, View } from './report.ts'
import { bridgeBound, sharedGround } from './shared-ground.ts'
import { type ShownCells, shownCells } from './shown-cells.ts'
import { shownShare } from './shown-share.ts'
import { mutualErrors, reversals } from './wrong-ways.ts'

/** The whole report. Empty lists where nothing can be said; never NaN, never null where the types say number. */
export function mirrorReport(published: Published): MirrorReport {
  const shown = shownCells(published)
  const { totals, version, sides, statements } = published
  return {
    format: 'daylight-mirror/1',
    version,
    participants: totals.participants,
    statements: statements.length,
    votes: totals.votes,
    counted: totals.counted,
    sides,
    sharedGround: sharedGround(shown, 'agree'),
    sharedRefusals: sharedGround(shown, 'disagree'),
    divisions: divisions(shown),
    views: views(published, shown),
    mutualErrors: mutualErrors(shown),
    answers: statements.map((statement) => answersTo(published, shown, statement)),
    hidden: hidden(published, shown),
  }
}

function views({ pooledGaps }: Published, shown: ShownCells): readonly View[] {
  return orderedPairs(shown.sides).map(([guesser, about]) => {
    const gaps = gapFigures(shown, guesser, about)
    const pooled = pooledGaps.find((pool) => pool.guesser === guesser && pool.about === about)
    return {
      guesser,
      about,
      gaps,
      reversals: reversals(gaps),
      pooled: pooled ?? null,
      calibration: calibration(gaps),
    }
  })
}

function answersTo({ sides }: Published, shown: ShownCells, statement: StatementId): StatementAnswers {
  return {
    statement,
    sides: sides.map(({ side }): SideAnswers => {
      const cell = shown.answersOf(side, statement)
      return { side, answers: cell ? bothShares(cell) : null }
    }),
    agreeBound: bridgeBound(shown, statement, 'agree'),
    disagreeBound: bridgeBound(shown, statement, 'disagree'),
  }
}

const bothShares = ({ n, agree, disagree }: Cell) => ({
  agree: shownShare(agree, n),
  disagree: shownShare(disagree, n),
})

function hidden(
  { sides, statements, guessCells, pooledGaps }: Published,
  shown: ShownCells,
): readonly Hidden[] {
  const below = sides.filter(({ people }) => people === null)
  const answers = sides
    .filter(({ people }) => people !== null)
    .flatMap(({ side }) =>
      statements
        .filter((statement) => !shown.answersOf(side, statement))
        .map((statement) => ({ kind: 'answers-below-ten', side, statement }) as const),
    )
  const asked = guessCells.length > 0 || pooledGaps.length > 0
  const guesses = (asked ? orderedPairs(shown.sides) : []).flatMap(([guesser, about]) =>
    statements
      .filter((statement) => !shown.guessesOf(guesser, about, statement))
      .map((statement) => ({ kind: 'guesses-below-ten', guesser, about, statement }) as const),
  )
  return [...below.map(({ side }) => ({ kind: 'side-below-ten', side }) as const), ...answers, ...guesses]
}

const orderedPairs = (sides: readonly SideId[]): readonly (readonly [SideId, SideId])[] =>
  sides.flatMap((guesser) => sides.map((about) => [guesser, about] as const))

/**
 * How a side's guesses follow the answers from statement to statement: the straight line through them by least
 * squares. A slope below 1 is the habit of guessing towards the middle, a line below the answers at one half is
 * pessimism.
 */
import type { Calibration, GapFigure } from './report.ts'
import { rounded } from './shown-share.ts'

/** Null below three statements, or where all answers are alike. */
export function calibration(gaps: readonly GapFigure[]): Calibration | null {
  if (gaps.length < 3) return null
  const answers = gaps.map(({ answer }) => 100 * answer.share)
  const guesses = gaps.map(({ guess }) => guess)
  const [meanAnswer, meanGuess] = [mean(answers), mean(guesses)]
  const spread = mean(answers.map((x) => (x - meanAnswer) ** 2))
  if (spread < 1e-9) return null
  const slope = mean(answers.map((x, i) => (x - meanAnswer) * (guesses[i]! - meanGuess))) / spread
  const intercept = meanGuess - slope * meanAnswer
  return {
    statements: gaps.length,
    slope: rounded(slope, 2),
    atHalf: rounded(intercept + 50 * slope - 50, 1),
    intercept: rounded(intercept, 1),
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length

/** Where one list of people, without sides, is of two minds. */
import type { MirrorReport, ShownShare, StatementAnswers } from '@daylight/mirror'

/** A statement with which surely a quarter agree, and surely a quarter disagree. */
export type DividedOpinion = {
  readonly statement: StatementAnswers['statement']
  readonly agree: ShownShare
  readonly disagree: ShownShare
}

/** The statements that divide, the most evenly and surely divided first; ties in the conversation's order. */
export function dividedOpinions(report: MirrorReport): DividedOpinion[] {
  return report.answers
    .flatMap(({ statement, sides }) => {
      const answers = sides[0]?.answers
      return answers ? [{ statement, ...answers }] : []
    })
    .filter((opinion) => surelyEach(opinion) >= A_QUARTER)
    .sort((a, b) => surelyEach(b) - surelyEach(a))
}

/** What both camps have at least. */
const surelyEach = ({ agree, disagree }: DividedOpinion): number =>
  Math.min(agree.interval.low, disagree.interval.low)

const A_QUARTER = 0.25

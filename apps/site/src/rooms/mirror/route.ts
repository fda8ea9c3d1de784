/** Which statements a seat should meet first, by what the published mirror knows of its side: nothing else goes in. */
import type { StatementId } from '@daylight/basics'
import { type MirrorReport, type ShownShare, type SideOrOthers, statementsInTurn } from '@daylight/mirror'

/** Whose queue it is: the side (null for none), how many it has answered, its chance for each draw of its life. */
export type Asked = {
  readonly side: SideOrOthers
  readonly answered: number
  readonly most: number
  readonly chance: (draw: number) => number
}

/**
 * The open statements in the order of their draws, each with the probability of its draw. What is not published yet
 * is not known at all, and comes first.
 */
export function routed<S extends { readonly id: StatementId }>(
  { answers }: Pick<MirrorReport, 'answers'>,
  open: readonly S[],
  { side, answered, most, chance }: Asked,
): { readonly statement: S; readonly probability: number }[] {
  const known = new Map(answers.map(({ statement, sides }) => [statement, sides]))
  const tally = open.flatMap(({ id }) => {
    const told = known.get(id)?.find((one) => one.side === side)?.answers
    return told ? counts(told.agree, told.disagree) : [0, 0, 0]
  })
  const turns = statementsInTurn([...open.keys()], tally, most, (draw) => chance(answered + draw))
  return turns.map(({ statement, probability }) => ({ statement: open[statement] as S, probability }))
}

// Disagree, pass, agree, from the middle of what is told.
function counts({ n, count }: ShownShare, { count: refused }: ShownShare): number[] {
  const agree = (count.low + count.high) / 2
  const disagree = (refused.low + refused.high) / 2
  return [disagree, Math.max(0, n - agree - disagree), agree]
}

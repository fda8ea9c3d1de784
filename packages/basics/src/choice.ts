/** The three things a person can say to a statement. */
export const choices = ['agree', 'disagree', 'pass'] as const
export type Choice = (typeof choices)[number]

/**
 * One vote in one number: three codes a statement, so that statement `ordinal` (0, 1, 2 …) owns the codes
 * 3·ordinal (disagree), 3·ordinal + 1 (pass) and 3·ordinal + 2 (agree). Sixteen bits hold 21,845 statements.
 */
export const voteCode = (ordinal: number, choice: Choice): number => 3 * ordinal + CODE[choice]

/** The statement's ordinal in a code. */
export const ordinalOf = (code: number): number => Math.floor(code / 3)

/** The choice in a code. */
export const choiceOf = (code: number): Choice => BY_CODE[code % 3]!

/** As many statements as sixteen-bit codes can tell apart. */
export const MOST_STATEMENTS_IN_16_BITS = 21_845

const CODE = { disagree: 0, pass: 1, agree: 2 } as const
const BY_CODE = ['disagree', 'pass', 'agree'] as const

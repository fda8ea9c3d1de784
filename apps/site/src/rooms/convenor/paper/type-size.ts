/** How large words may be printed: the largest size at which they surely stand inside their space. */

/** A space on paper, in millimetres. */
export type Space = { readonly width: number; readonly height: number }

/**
 * The first of `sizes` (points, the largest first) at which the words fit, or the last one. It reckons with wide letters
 * and with the open lines of Arabic, so that a sheet does not overflow on a machine with other typefaces either.
 */
export const sizeFor = (words: string, space: Space, sizes: readonly number[]): number =>
  sizes.find((size) => fits(words, space, size)) ?? (sizes.at(-1) as number)

function fits(words: string, { width, height }: Space, size: number): boolean {
  const perLine = Math.floor(width / (LETTER * size * MM_A_POINT))
  const longest = Math.max(...words.split(/\s+/).map((word) => [...word].length))
  const paragraphs = words.split('\n').map((line) => linesOf(line, perLine))
  const lines = paragraphs.reduce((sum, count) => sum + count, 0) + GAP * (paragraphs.length - 1)
  const leading = /\p{Script=Arabic}/u.test(words) ? OPEN : CLOSE
  return longest <= perLine && lines * leading * size * MM_A_POINT <= height
}

/** Words break before the end of a line: on average half a word stays empty. */
const linesOf = (line: string, perLine: number): number =>
  Math.max(1, Math.ceil([...line].length / Math.max(1, perLine - HALF_A_WORD)))

const MM_A_POINT = 25.4 / 72
const LETTER = 0.54
const HALF_A_WORD = 2
/** Heights of a line and the space between paragraphs, as paper.css has them. */
const OPEN = 1.5
const CLOSE = 1.3
const GAP = 0.5

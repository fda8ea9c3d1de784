/** How large words may be printed: the largest size at which they surely stand inside their space. */

/** A space on paper, in millimetres. */
export type Space = { readonly width: number; readonly height: number }

/**
 * The first of `sizes` (points, the largest first) at which the words fit, or the last one. It reckons with wide letters and
 * the open lines of Arabic, so that a sheet never overflows on a machine with other typefaces.
 */
export const sizeFor = (words: string, space: Space, sizes: readonly number[]): number =>
  sizes.find((size) => fits(words, space, size)) ?? (sizes.at(-1) as number)

function fits(words: string, { width, height }: Space, size: number): boolean {
  const perLine = Math.floor(width / (LETTER * size * MM_A_POINT))
  const longest = Math.max(...words.split(/\s+/).map((word) => [...word].length))
  const lines = words.split('\n').reduce((sum, line) => sum + linesOf(line, perLine), 0)
  return longest <= perLine && lines * LINE * size * MM_A_POINT <= height
}

/** Words break before the end of a line: on average half a word of about eight letters stays empty. */
const linesOf = (line: string, perLine: number): number =>
  Math.max(1, Math.ceil(([...line].length + 1) / Math.max(1, perLine - HALF_A_WORD)))

const MM_A_POINT = 25.4 / 72
const LETTER = 0.56
const LINE = 1.5
const HALF_A_WORD = 2

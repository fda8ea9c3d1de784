/** Piles of cards: how many for each side. Only paper knows of them; see store.ts. */
import { fail, ok, type Result } from '@daylight/basics'

export type PilesRefused = {
  readonly pile: number | null
  readonly kind: 'not-a-number' | 'none' | 'too-many'
}

/** The sizes of the piles, one a side, or what is wrong with the first that is wrong. `pile` null: with all together. */
export function readPiles(typed: readonly string[]): Result<readonly number[], PilesRefused> {
  const sizes = typed.map((size) => (size.trim() === '' ? 0 : Number(latinDigits(size.trim()))))
  const wrong = sizes.findIndex((size) => !Number.isInteger(size) || size < 0)
  if (wrong >= 0) return fail({ pile: wrong, kind: 'not-a-number' })
  const all = sizes.reduce((sum, size) => sum + size, 0)
  if (all === 0) return fail({ pile: null, kind: 'none' })
  return all > MOST_AT_ONCE ? fail({ pile: null, kind: 'too-many' }) : ok(sizes)
}

/**
 * The codes in piles of these sizes; null where they are not exactly as many, because some are used by now: then a
 * pile's remainder would tell how many of its side have come.
 */
export function inPiles<T>(codes: readonly T[], sizes: readonly number[]): T[][] | null {
  if (sizes.reduce((sum, size) => sum + size, 0) !== codes.length) return null
  const ends = sizes.map((_, i) => sizes.slice(0, i + 1).reduce((sum, size) => sum + size, 0))
  return sizes.map((size, i) => codes.slice(ends[i]! - size, ends[i]))
}

/** What somebody typed, with Arabic and Persian digits as Western ones. */
export const latinDigits = (typed: string): string =>
  typed.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))

/** As many as one printing may make: about 60 sheets. */
export const MOST_AT_ONCE = 500

/**
 * How likely a statement was to be shown, in one byte: quarter octaves below one, so within nine percent. Coarse on
 * purpose: the exact number would tell at which state of the mirror, and so about when, somebody answered.
 */

/** The byte of a vote of which nobody knows how likely its statement was to be shown. */
export const UNKNOWN = 0

/** The byte for a probability, 1 (certain) … 255. Throws unless 0 < probability ≤ 1. */
export function chanceByte(probability: number): number {
  if (!(probability > 0 && probability <= 1)) throw new RangeError(`chanceByte(${probability})`)
  return Math.min(MOST, 1 + Math.round(-STEPS * Math.log2(probability)))
}

/** The probability that a byte stands for; null for `UNKNOWN`. */
export const chanceOf = (byte: number): number | null =>
  byte === UNKNOWN ? null : 2 ** (-(byte - 1) / STEPS)

const STEPS = 4
const MOST = 255

import * as v from 'valibot'

/** The count of a seat's answers to one question, as a form carries it: 1 … 65,535, which is what a ballot holds. */
export const Revision = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/),
  v.transform(Number),
  v.minValue(1),
  v.maxValue(0xffff),
)

/**
 * How likely a statement was to be shown, as a form carries it and a ballot holds it. A phone may say what it likes
 * here: it only bears on the weight of its own votes, and no weight is outside these bounds.
 */
export const ChanceByte = v.pipe(
  v.string(),
  v.regex(/^\d{1,3}$/),
  v.transform(Number),
  v.minValue(1),
  v.maxValue(0xff),
)

/** A number as people type it, in any digits; NaN where there is none. */
export function readNumber(typed: string): number {
  const plain = typed.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf)).trim()
  return /^\d{1,4}$/.test(plain) ? Number(plain) : Number.NaN
}

/** Numbers as the mirror prints them: shares in percent, gaps in points, intervals always rounded outward. */
import type { Range, ShownShare } from '@daylight/mirror'
import type { Translate } from '../../words/translator.ts'

/** 0.75 → "75%". */
export const shareText = (t: Translate, { share }: ShownShare): string => t.percent(share)

/** { 0.5, 0.88 } → "50–88%". Isolate it in a sentence: the lower number stays on the left in every language. */
export const shareRange = (t: Translate, range: Range): string =>
  `${t.number(floor(range.low * 100))}–${t.number(ceil(range.high * 100))}%`

/** { −30, −12.5 } → "−30 … −12". */
export const pointsRange = (t: Translate, range: Range): string =>
  `${pointsText(t, floor(range.low))} … ${pointsText(t, ceil(range.high))}`

/** −20 → "−20", 20 → "+20". */
export function pointsText(t: Translate, points: number): string {
  const whole = Math.round(points)
  if (whole === 0) return '0'
  return `${whole < 0 ? '−' : '+'}${t.number(Math.abs(whole))}`
}

/** The share as words in a hundred: 0.75 → 75. */
export const ofHundred = (share: number): number => Math.round(share * 100)

/** How far a range is surely from zero, in whole points; 0 where it holds zero. */
export const sureDistance = ({ low, high }: Range): number =>
  low > 0 ? floor(low) : high < 0 ? floor(-high) : 0

// 0.55 · 100 is 55.000…01 in binary: what is a whole number to nine digits stays one.
const floor = (value: number) => Math.floor(value + 1e-9)
const ceil = (value: number) => Math.ceil(value - 1e-9)

/** Numbers as the mirror prints them: shares in percent, gaps in points, intervals always rounded outward. */
import type { Range, ShownShare } from '@daylight/mirror'
import type { Translate } from '../../words/translator.ts'

/** A share and what it rests on. */
export type CountedShare = Pick<ShownShare, 'n' | 'count' | 'share' | 'interval'>

/** 0.75 → "75%". What rounds to all or nobody is told as the bound that is known: "≥96%", "≤4%". */
export const shareText = (t: Translate, share: CountedShare): string => leftToRight(roundShare(t, share))

/** { 0.5, 0.88 } → "50–88%". */
export const shareRange = (t: Translate, range: Range): string => leftToRight(percentRange(t, range))

/** A share with its interval, in a cell that runs from left to right: "75% (50–88%)". */
export const shareWithRange = (t: Translate, share: CountedShare): string =>
  `${roundShare(t, share)}\u00a0(${percentRange(t, share.interval)})`

/** { −30, −12.5 } → "−30 … −12". */
export const pointsRange = (t: Translate, range: Range): string =>
  leftToRight(`${signed(t, floor(range.low))}\u00a0…\u00a0${signed(t, ceil(range.high))}`)

/** −20 → "−20", 20 → "+20". */
export const pointsText = (t: Translate, points: number): string => leftToRight(signed(t, Math.round(points)))

/** { 20, 35 } of a hundred → "20–35". */
export const guessRange = (t: Translate, { low, high }: Range): string =>
  leftToRight(`${t.number(low)}${DASH}${t.number(high)}`)

/** 40 → "n = 40", never broken over two lines. */
export const peopleText = (t: Translate, n: number): string => leftToRight(`n\u00a0=\u00a0${t.number(n)}`)

/** A share as people in a hundred: 0.75 → 75. */
export const ofHundred = (share: number): number => Math.round(share * 100)

/** How far a range is surely from zero, in whole points; 0 where it holds zero. */
export const sureDistance = ({ low, high }: Range): number =>
  low > 0 ? floor(low) : high < 0 ? floor(-high) : 0

function roundShare(t: Translate, { share, count, n }: CountedShare): string {
  if (share === 1) return `≥${t.number(floor((100 * count.low) / n))}%`
  return share === 0 ? `≤${t.number(ceil((100 * count.high) / n))}%` : `${t.number(ofHundred(share))}%`
}

const percentRange = (t: Translate, range: Range): string =>
  `${t.number(floor(range.low * 100))}${DASH}${t.number(ceil(range.high * 100))}%`

const signed = (t: Translate, points: number): string =>
  points === 0 ? '0' : `${points < 0 ? '−' : '+'}${t.number(Math.abs(points))}`

// A range is not broken over two lines.
const DASH = '–\u2060'

// Figures read from left to right in every language; without this a sign or a range turns round in Hebrew and Arabic.
const leftToRight = (text: string): string => `\u2066${text}\u2069`

// 0.55 · 100 is 55.000…01 in binary: what is a whole number to nine digits stays one.
const floor = (value: number) => Math.floor(value + 1e-9)
const ceil = (value: number) => Math.ceil(value - 1e-9)

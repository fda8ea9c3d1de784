/**
 * Fractions as Clojure computes them: exact as long as only whole numbers meet, and rounded to sixteen decimal
 * digits (half to even) before they become a double. Needed to print what Polis prints, to the last digit.
 */
export type Ratio = { readonly over: bigint; readonly under: bigint }

/** over / under, both whole; throws where under is 0. */
export function ratio(over: number, under: number): Ratio {
  if (under === 0) throw new Error('ratio: divided by zero')
  return { over: BigInt(over), under: BigInt(under) }
}

export const times = (a: Ratio, b: Ratio): Ratio => ({ over: a.over * b.over, under: a.under * b.under })
export const over = (a: Ratio, b: Ratio): Ratio => ({ over: a.over * b.under, under: a.under * b.over })
export const plus = (a: Ratio, b: Ratio): Ratio => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
})
export const minus = (a: Ratio, b: Ratio): Ratio => plus(a, { over: -b.over, under: b.under })

/** The double that Java's BigDecimal gives for the ratio in DECIMAL64. */
export function toDouble({ over, under }: Ratio): number {
  if (over === 0n) return 0
  const negative = over < 0n !== under < 0n
  const [n, d] = [over < 0n ? -over : over, under < 0n ? -under : under]
  let shift = 16 - (String(n).length - String(d).length)
  let digits = rounded(n, d, shift)
  if (digits >= 10n ** 16n) digits = rounded(n, d, --shift)
  return Number(`${negative ? '-' : ''}${digits}e${-shift}`)
}

// n / d in units of 10^−shift, half to even.
function rounded(n: bigint, d: bigint, shift: number): bigint {
  const [scaled, by] = shift >= 0 ? [n * 10n ** BigInt(shift), d] : [n, d * 10n ** BigInt(-shift)]
  const whole = scaled / by
  const twice = 2n * (scaled % by)
  return twice > by || (twice === by && whole % 2n === 1n) ? whole + 1n : whole
}

/** The shortest decimal that stands for a single-precision number, as Java prints a float. */
export function shortestSingle(x: number): number {
  const single = Math.fround(x)
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(single.toPrecision(digits))
    if (Math.fround(short) === single) return short
  }
  return Number(single.toPrecision(9))
}

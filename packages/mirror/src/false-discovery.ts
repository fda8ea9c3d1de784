/**
 * Which of many findings stand when at most a given share of those shown may be false.
 * Source: Benjamini and Hochberg 1995, "Controlling the false discovery rate". Holds for findings that are positively
 * dependent too (Benjamini and Yekutieli 2001).
 */

/** For each p-value, whether it stands at rate `q`. Order is kept; p-values that tie share their fate. */
export function discoveries(pValues: readonly number[], q: number): readonly boolean[] {
  const sorted = [...pValues].sort((x, y) => x - y)
  let limit = -1
  for (const [i, p] of sorted.entries()) if (p <= (q * (i + 1)) / sorted.length) limit = p
  return pValues.map((p) => p <= limit)
}

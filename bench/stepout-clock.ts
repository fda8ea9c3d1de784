/** Figures of the Step Out bench, and how they are taken. */

/** One figure in milliseconds, and the most it may be. */
export type Cost = { readonly step: string; readonly took: number; readonly most: number }

/** Mean milliseconds of one run out of many. */
export function milliseconds(runs: number, work: () => void): number {
  work()
  const start = performance.now()
  for (let i = 0; i < runs; i++) work()
  return (performance.now() - start) / runs
}

/** Median milliseconds of a few long runs. */
export function median(runs: number, work: () => void): number {
  const took = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return took.sort((a, b) => a - b)[Math.floor(runs / 2)]!
}

/** What everybody may see of a running call: rounded down, once an epoch, and nothing about the first few. */

/** Below this many signers of a side nothing is shown. */
export const LEAST_SHOWN = 25

/**
 * For each side the highest level of the call that its signers have reached, or null below 25. A single signature
 * therefore moves nothing that a watcher could see; showing it once an epoch is the caller's part.
 */
export const publicCounts = (
  counts: readonly number[],
  levels: readonly number[],
): readonly (number | null)[] =>
  counts.map((count) => {
    if (count < LEAST_SHOWN) return null
    return levels.filter((level) => level >= LEAST_SHOWN && level <= count).at(-1) ?? LEAST_SHOWN
  })

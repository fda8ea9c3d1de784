/**
 * From `low` to `high`, both included. Where everything is known exactly, `low` equals `high`: every measure of this
 * package is written on ranges, so that one function serves exact counts and the coarser counts that may be shown.
 */
export type Range = { readonly low: number; readonly high: number }

/** The range that holds one value. */
export const exactly = (value: number): Range => ({ low: value, high: value })

/** Halfway between the ends. */
export const middle = (range: Range): number => (range.low + range.high) / 2

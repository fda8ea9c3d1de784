/** Told now and then which share of the work is done, 0…1, never less than before. */
export type Progress = (share: number) => void

/** For those who do not want to know. */
export const untold: Progress = () => {}

/** The progress of a part of the work, which is the share from `from` to `to` of the whole. */
export const partOf =
  (progress: Progress, from: number, to: number): Progress =>
  (share) =>
    progress(from + (to - from) * share)

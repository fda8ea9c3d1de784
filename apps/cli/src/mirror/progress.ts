/** Says on standard error how far a long step is and how long it may still take. Silent below two seconds. */
import type { Progress } from '@daylight/mirror'

/** The progress of one step. `write` and `now` are arguments so that tests need no clock. */
export function progressOf(
  step: string,
  write: (text: string) => void = (text) => void process.stderr.write(text),
  now: () => number = () => performance.now(),
): Progress {
  const started = now()
  let said = started + QUIET - BETWEEN
  return (share) => {
    const at = now()
    if (at - said < BETWEEN || at - started < QUIET || share <= 0 || share >= 1) return
    said = at
    const left = Math.ceil(((at - started) / share) * (1 - share) * 1e-3)
    write(`${step}: ${Math.floor(share * 100)} %, about ${left} s left\n`)
  }
}

const QUIET = 2_000
const BETWEEN = 1_000

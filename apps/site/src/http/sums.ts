/**
 * Small sums that a browser solves to show that somebody is there (hashcash): cheap to check, dear to solve in
 * masses. Nothing is kept of who solved them; the key that signs them is thrown away every hour.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export type Sums = {
  /** A sum for one path: find a number so that SHA-256 of `task:number` begins with `bits` zero bits. */
  readonly ask: (path: string, bits: number) => string
  /** True once for each sum, when the answer solves it and it was asked here for this path. */
  readonly isSolved: (task: string, path: string, answer: string) => boolean
}

/** Sums of one process. `now` is in milliseconds; `bytes` gives fresh random bytes. */
export function makeSums(now: () => number, bytes: (count: number) => Uint8Array = randomBytes): Sums {
  let key = bytes(32)
  let keyEndsAt = now() + HOUR
  // Two spans of five minutes: a sum that is older than both has ended anyway.
  let [solved, solvedBefore, spanEndsAt] = [new Set<string>(), new Set<string>(), now() + LASTS]
  const sign = (head: string, path: string) =>
    createHmac('sha256', key).update(`${head} ${path}`).digest('base64url').slice(0, 22)
  const renew = () => {
    if (now() >= spanEndsAt) [solved, solvedBefore, spanEndsAt] = [new Set(), solved, now() + LASTS]
    if (now() < keyEndsAt) return
    key = bytes(32)
    keyEndsAt = now() + HOUR
  }
  return {
    ask(path, bits) {
      renew()
      const head = `${now() + LASTS}.${bits}.${Buffer.from(bytes(9)).toString('base64url')}`
      return `${head}.${sign(head, path)}`
    },
    isSolved(task, path, answer) {
      renew()
      const [endsAt = '', bits = '', random = '', signature = ''] = task.split('.')
      const ours = Buffer.from(sign(`${endsAt}.${bits}.${random}`, path))
      const given = Buffer.from(signature)
      if (given.length !== ours.length || !timingSafeEqual(given, ours)) return false
      if (now() > Number(endsAt) || zeroBits(`${task}:${answer}`) < Number(bits)) return false
      if (solved.has(task) || solvedBefore.has(task)) return false
      solved.add(task)
      return true
    },
  }
}

/** How many zero bits the SHA-256 of a text begins with. */
export function zeroBits(text: string): number {
  const hash = createHash('sha256').update(text).digest()
  const whole = hash.findIndex((byte) => byte !== 0)
  return whole < 0 ? 256 : 8 * whole + Math.clz32(hash[whole] ?? 0) - 24
}

const HOUR = 3_600_000
const LASTS = 5 * 60_000

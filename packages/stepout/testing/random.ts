/** Secret bytes that are none: the same for the same seed, so that tests and vectors can be repeated. */
import { shake256 } from '@noble/hashes/sha3.js'
import type { RandomBytes } from '../src/bytes.ts'
import { utf8 } from '../src/bytes.ts'

/** Bytes drawn from a seed, one after the other. For tests and frozen vectors only. */
export function seededBytes(seed: string): RandomBytes {
  const stream = shake256.create().update(utf8(seed))
  return (length) => stream.xof(length)
}

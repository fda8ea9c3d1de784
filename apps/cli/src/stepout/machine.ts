/** What the Step Out commands need of the machine they run on: time, chance, keys, and somebody to talk to. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { Instant } from '@daylight/basics'
import type { RsaSecretKey } from '@daylight/stepout'
import { askHidden, askYes } from './ask.ts'

/** The machine as a value, so that a rehearsal can bring its own clock and its own chance. */
export type Machine = {
  readonly now: () => Instant
  readonly random: (length: number) => Uint8Array
  /** A fresh RSA-3072 key for a desk. */
  readonly rsaKey: () => RsaSecretKey
  /** Cost of guessing a passphrase once: scrypt's N, 1 KiB of memory each. */
  readonly scryptCost: number
  /** Asks for a passphrase without showing it. */
  readonly passphrase: (question: string) => Promise<string>
  /** Asks yes or no; no by default. */
  readonly yes: (question: string) => Promise<boolean>
  readonly say: (line: string) => void
}

/** This machine. */
export const thisMachine: Machine = {
  now: () => Date.now() as Instant,
  random: (length) => Uint8Array.from(randomBytes(length)),
  rsaKey: newRsaKey,
  // 128 MiB: tenths of a second for a key's owner, too much memory for guessing machines (OWASP's first choice).
  scryptCost: 2 ** 17,
  passphrase: askHidden,
  yes: askYes,
  say: (line) => console.log(line),
}

function newRsaKey(): RsaSecretKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65537 })
  const { n, d, p, q } = privateKey.export({ format: 'jwk' })
  const number = (part: unknown) => BigInt(`0x${Buffer.from(String(part), 'base64url').toString('hex')}`)
  return { n: number(n), e: 65537n, d: number(d), p: number(p), q: number(q), bytes: 384 }
}

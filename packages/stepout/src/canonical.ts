/**
 * One spelling for every object (RFC 8785, JSON Canonicalization Scheme) and one hash for every purpose.
 * Objects hold only strings, whole numbers, booleans, null, lists and records, so that Python, Go and this
 * package write the same bytes.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import canonicalize from 'canonicalize'
import { type Hex, toHex, utf8 } from './bytes.ts'

/** The canonical JSON text of a value. Throws for what JSON cannot hold. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('canonical: not a JSON value')
  return text
}

/**
 * SHA-256 over a tag and parts, each preceded by its length in four bytes, big-endian. The tag says what the
 * hash is for, so that a hash made for one purpose is never taken for another; the lengths keep ("ab", "c")
 * apart from ("a", "bc").
 */
export function hash(tag: string, ...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const state = sha256.create()
  for (const part of [tag, ...parts]) {
    const bytes = typeof part === 'string' ? utf8(part) : part
    state.update(lengthOf(bytes)).update(bytes)
  }
  return state.digest()
}

/** `hash` of an object's canonical text, in hex. */
export const hashOf = (tag: string, value: unknown): Hex => toHex(hash(tag, canonical(value)))

function lengthOf(bytes: Uint8Array): Uint8Array {
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, bytes.length)
  return length
}

/** Bytes, and how they are written in JSON: lowercase hex, which has one spelling only. */
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** Lowercase hex, two digits a byte. Every byte string in an object is written so. */
export type Hex = string

/** A source of secret bytes, given by the caller: `crypto.getRandomValues` or Node's `randomBytes`. */
export type RandomBytes = (length: number) => Uint8Array

/** Bytes of a lowercase hex text. Throws on any other text: shapes have been checked before. */
export const fromHex = (hex: Hex): Uint8Array => hexToBytes(hex)

/** The lowercase hex of bytes. */
export const toHex = (bytes: Uint8Array): Hex => bytesToHex(bytes)

/** UTF-8 of a text. */
export const utf8 = (text: string): Uint8Array => utf8ToBytes(text)

/** Byte strings one after the other. */
export const join = (...parts: readonly Uint8Array[]): Uint8Array => concatBytes(...parts)

/** Whether two byte strings are equal. Not in constant time: for public values only. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

/**
 * UTF-8 back to text, or null where the bytes are not well-formed UTF-8 (overlong forms and surrogates
 * included). Written out because a pure package has no TextDecoder.
 */
export function utf8Text(bytes: Uint8Array): string | null {
  let percent = ''
  for (const byte of bytes) percent += `%${byte.toString(16).padStart(2, '0')}`
  try {
    return decodeURIComponent(percent)
  } catch {
    return null
  }
}

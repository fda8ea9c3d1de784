/** EMSA-PSS (RFC 8017, 9.1) with SHA-384 and MGF1-SHA-384: how a message becomes the number that RSA signs. */
import { sha384 } from '@noble/hashes/sha2.js'
import { join, sameBytes } from './bytes.ts'

/** The encoded message for a modulus of `bits` bits (the encoding has one bit less). Throws for a modulus too short. */
export function encodePss(message: Uint8Array, bits: number, salt: Uint8Array): Uint8Array {
  const length = Math.ceil((bits - 1) / 8)
  const dbLength = length - HASH - 1
  if (dbLength < salt.length + 2) throw new Error('encodePss: modulus too short')
  const h = hashWithSalt(message, salt)
  const db = join(new Uint8Array(dbLength - salt.length - 1), new Uint8Array([1]), salt)
  const masked = xor(db, mask(h, dbLength))
  masked[0]! &= topMask(bits)
  return join(masked, h, new Uint8Array([0xbc]))
}

/** Whether `encoded` is an encoding of the message with a salt of exactly `saltLength` bytes. */
export function isPssOf(message: Uint8Array, encoded: Uint8Array, bits: number, saltLength: number): boolean {
  const dbLength = encoded.length - HASH - 1
  if (encoded.length !== Math.ceil((bits - 1) / 8) || dbLength < saltLength + 2) return false
  const masked = encoded.subarray(0, dbLength)
  const h = encoded.subarray(dbLength, dbLength + HASH)
  if (encoded.at(-1) !== 0xbc || (masked[0]! & ~topMask(bits)) !== 0) return false
  const db = xor(masked, mask(h, dbLength))
  db[0]! &= topMask(bits)
  const start = dbLength - saltLength
  const padded = db.subarray(0, start - 1).every((byte) => byte === 0) && db[start - 1] === 1
  return padded && sameBytes(h, hashWithSalt(message, db.subarray(start)))
}

const HASH = 48
const hashWithSalt = (message: Uint8Array, salt: Uint8Array): Uint8Array =>
  sha384(join(new Uint8Array(8), sha384(message), salt))
const topMask = (bits: number): number => 0xff >> (8 * Math.ceil((bits - 1) / 8) - (bits - 1))
const xor = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((byte, i) => byte ^ b[i]!)

function mask(seed: Uint8Array, length: number): Uint8Array {
  const blocks: Uint8Array[] = []
  for (let counter = 0; blocks.length * HASH < length; counter++)
    blocks.push(sha384(join(seed, new Uint8Array([0, 0, counter >> 8, counter & 255]))))
  return join(...blocks).subarray(0, length)
}

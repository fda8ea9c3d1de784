/** Bytes as letters that can be read aloud and typed (RFC 4648, section 6, without padding). */

/** The bytes in base32. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

/** The bytes that were written so, or null for anything else. Blanks and dashes between the letters do not matter. */
export function fromBase32(text: string): Uint8Array | null {
  const letters = plainBase32(text)
  const places = [...letters].map((letter) => LETTERS.indexOf(letter))
  if (places.includes(-1)) return null
  const bits = places.map((place) => place.toString(2).padStart(5, '0')).join('')
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** What was typed, in capitals and without what stands between; digits that base32 does not know are the letters they look like. */
export const plainBase32 = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s\-‐-―]/g, '')
    .replace(/[018]/g, (digit) => ({ 0: 'O', 1: 'I', 8: 'B' })[digit] ?? digit)

/** In groups of four, for paper. */
export const inFours = (letters: string): string => (letters.match(/.{1,4}/g) ?? []).join('-')

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The letters of printed codes: for reading aloud and typing on any phone, without vowels (no words by accident). */

/** `length` letters from random bytes; take at least half as many bytes again as there are letters. */
export function lettersOf(randomBytes: Uint8Array, length: number): string {
  let number = randomBytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let letters = ''
  for (let i = 0; i < length; i++) {
    letters += ALPHABET[Number(number % BASE)]
    number /= BASE
  }
  return letters
}

/** Letters in groups of four, as they are printed. */
export const inFours = (letters: string): string => (letters.match(/.{1,4}/g) ?? []).join('-')

/**
 * The letters in what a person typed, or null where there are not just so many. Forgives small letters, spaces,
 * dashes, digits of an Arabic keyboard, and the look-alikes that the alphabet leaves out (B for 8, I and L for 1, S
 * for 5, Z for 2).
 */
export function readLetters(typed: string, length: number): string | null {
  const letters = typed
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/[BILSZ]/g, (letter) => LOOK_ALIKES[letter]!)
  return letters.length === length && [...letters].every((c) => ALPHABET.includes(c)) ? letters : null
}

const ALPHABET = '123456789CDFGHJKMNPQRTVWX'
const BASE = BigInt(ALPHABET.length)
const LOOK_ALIKES: Record<string, string> = { B: '8', I: '1', L: '1', S: '5', Z: '2' }

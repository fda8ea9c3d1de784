/**
 * A single-use code for one seat, made for reading aloud and typing on any phone: eight characters of an alphabet
 * without vowels (no words by accident) and without look-alikes, 37 bits. Guessing is slowed at the door, not by
 * length. `randomBytes` must be at least 16 bytes of a cryptographic source.
 */
export function invitationCode(randomBytes: Uint8Array): string {
  if (randomBytes.length < 16) throw new Error('invitationCode: needs 16 random bytes')
  let number = randomBytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let code = ''
  for (let i = 0; i < CODE_LENGTH; i++) {
    code += ALPHABET[Number(number % BASE)]
    number /= BASE
  }
  return code
}

/** The code as printed: two groups of four. */
export const printedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/**
 * The code in what a person typed, or null where there is none. Forgives small letters, spaces, dashes, digits
 * of an Arabic keyboard, and the look-alikes that the alphabet leaves out (B for 8, I and L for 1, S for 5, Z for 2).
 */
export function readCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/[BILSZ]/g, (letter) => LOOK_ALIKES[letter]!)
  return code.length === CODE_LENGTH && [...code].every((c) => ALPHABET.includes(c)) ? code : null
}

const ALPHABET = '123456789CDFGHJKMNPQRTVWX'
const BASE = BigInt(ALPHABET.length)
const CODE_LENGTH = 8
const LOOK_ALIKES: Record<string, string> = { B: '8', I: '1', L: '1', S: '5', Z: '2' }

import { inFours, lettersOf, readLetters } from './code-letters.ts'

/**
 * A single-use code for one seat, made for reading aloud and typing on any phone: eight characters of an alphabet
 * without vowels (no words by accident) and without look-alikes, 37 bits. Guessing is slowed at the door, not by
 * length. `randomBytes` must be at least 16 bytes of a cryptographic source.
 */
export function invitationCode(randomBytes: Uint8Array): string {
  if (randomBytes.length < 16) throw new Error('invitationCode: needs 16 random bytes')
  return lettersOf(randomBytes, CODE_LENGTH)
}

/** The code as printed: two groups of four. */
export const printedCode = (code: string): string => inFours(code)

/** The code in what a person typed, however they typed it (see `readLetters`), or null where there is none. */
export const readCode = (typed: string): string | null => readLetters(typed, CODE_LENGTH)

const CODE_LENGTH = 8

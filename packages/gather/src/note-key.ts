/**
 * The key to a note that nobody signs: sixteen of the letters that invitations are printed in, 74 bits, shown once to
 * whoever wrote the note. Only its hash is kept, and everybody here may read that hash: the key is long enough that
 * nobody finds it from there.
 */
import { inFours, lettersOf, readLetters } from './code-letters.ts'

/** A new key. `randomBytes` must be at least 16 bytes of a cryptographic source. */
export function noteKey(randomBytes: Uint8Array): string {
  if (randomBytes.length < 16) throw new Error('noteKey: needs 16 random bytes')
  return lettersOf(randomBytes, KEY_LENGTH)
}

/** The key as it is shown: four groups of four. */
export const printedNoteKey = (key: string): string => inFours(key)

/** The key in what a person typed, however they typed it (see `readLetters`), or null where there is none. */
export const readNoteKey = (typed: string): string | null => readLetters(typed, KEY_LENGTH)

const KEY_LENGTH = 16

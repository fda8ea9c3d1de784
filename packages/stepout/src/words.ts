/**
 * Eleven bits in one word that can be read aloud across a line of conflict: five sounds, consonant-vowel-
 * consonant-vowel-consonant, all of them in Hebrew, Arabic and English alike. The same number is the same sound
 * in each script, so an Israeli and a Palestinian trustee can compare a call over the telephone, each reading
 * the own script. The form is Wilkerson's proquint (arXiv:0901.4016) with eight consonants (3 bits each) and two
 * vowels (1 bit each): 8·2·8·2·8 = 2048. No official list exists for Hebrew or Arabic, and no list of real words
 * means the same in three languages.
 */
import { fail, ok, type Result } from '@daylight/basics'

/** The scripts in which words can be written and read. */
export const wordScripts = ['latin', 'hebrew', 'arabic'] as const
export type WordScript = (typeof wordScripts)[number]

/** Why words were not understood. `position` counts from 1. */
export type WordsRefused =
  | { readonly kind: 'wrong-word-count'; readonly found: number; readonly expected: number }
  | { readonly kind: 'unknown-word'; readonly word: string; readonly position: number }
  | { readonly kind: 'mixed-scripts'; readonly position: number }

/** The word of a number 0…2047 in one script. */
export function wordOf(index: number, script: WordScript): string {
  if (!Number.isInteger(index) || index < 0 || index > 2047) throw new Error(`wordOf: no word ${index}`)
  const { consonants, vowels, finals } = LETTERS[script]
  const last = consonants[index & 7]!
  return (
    consonants[index >> 8]! +
    vowels[(index >> 7) & 1]! +
    consonants[(index >> 4) & 7]! +
    vowels[(index >> 3) & 1]! +
    (finals[last] ?? last)
  )
}

/** Words for the first `11 × count` bits of a byte string. Throws where it is shorter. */
export function wordsOf(bytes: Uint8Array, count: number, script: WordScript = 'latin'): readonly string[] {
  if (bytes.length * 8 < count * 11) throw new Error('wordsOf: too few bytes')
  return Array.from({ length: count }, (_, i) => wordOf(elevenBits(bytes, i * 11), script))
}

/**
 * The bytes behind exactly `count` words, in any of the three scripts but one script throughout: a list in two
 * scripts is a list that somebody edited. Extra bits at the end are zero. Case and spacing do not matter.
 */
export function bytesOfWords(written: string, count: number): Result<Uint8Array, WordsRefused> {
  const words = written.trim().split(/[\s,;·\-–]+/u)
  if (words.length !== count) return fail({ kind: 'wrong-word-count', found: words.length, expected: count })
  const bytes = new Uint8Array(Math.ceil((count * 11) / 8))
  let script: WordScript | null = null
  for (const [i, word] of words.entries()) {
    const known = NUMBERS.get(word.toLowerCase())
    if (!known) return fail({ kind: 'unknown-word', word, position: i + 1 })
    script ??= known.script
    if (known.script !== script) return fail({ kind: 'mixed-scripts', position: i + 1 })
    for (let bit = 0; bit < 11; bit++)
      if ((known.index >> (10 - bit)) & 1) bytes[(i * 11 + bit) >> 3]! |= 128 >> ((i * 11 + bit) & 7)
  }
  return ok(bytes)
}

function elevenBits(bytes: Uint8Array, from: number): number {
  let value = 0
  for (let bit = from; bit < from + 11; bit++)
    value = (value << 1) | ((bytes[bit >> 3]! >> (7 - (bit & 7))) & 1)
  return value
}

type Letters = {
  readonly consonants: readonly string[]
  readonly vowels: readonly string[]
  readonly finals: Readonly<Record<string, string>>
}
// Sounds that all three scripts write with one letter: b d k l m n r s, and a i.
const LETTERS: Readonly<Record<WordScript, Letters>> = {
  latin: { consonants: ['b', 'd', 'k', 'l', 'm', 'n', 'r', 's'], vowels: ['a', 'i'], finals: {} },
  hebrew: {
    consonants: ['ב', 'ד', 'כ', 'ל', 'מ', 'נ', 'ר', 'ס'],
    vowels: ['א', 'י'],
    finals: { כ: 'ך', מ: 'ם', נ: 'ן' },
  },
  arabic: { consonants: ['ب', 'د', 'ك', 'ل', 'م', 'ن', 'ر', 'س'], vowels: ['ا', 'ي'], finals: {} },
}
const NUMBERS: ReadonlyMap<string, { readonly index: number; readonly script: WordScript }> = new Map(
  wordScripts.flatMap((script) =>
    Array.from({ length: 2048 }, (_, index) => [wordOf(index, script), { index, script }] as const),
  ),
)

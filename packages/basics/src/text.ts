import type { Language } from './language.ts'

/** The same words in several languages, by BCP 47 tag. */
export type Translated = Readonly<Record<string, string>>

/** Words and the language they are in, so that a page can set `lang` and `dir` on them. */
export type Worded = { readonly text: string; readonly language: string }

/**
 * The wording for a reader: in the reader's language where there is one, else in the first language that has
 * words, in the order given by `fallbacks` and then by the record itself. Throws where there are no words at all.
 */
export function wordingFor(
  texts: Translated,
  language: Language | string,
  fallbacks: readonly string[] = [],
): Worded {
  for (const tag of [language, ...fallbacks, ...Object.keys(texts)]) {
    const text = texts[tag]
    if (text) return { text, language: tag }
  }
  throw new Error('wordingFor: a text without words in any language')
}

/**
 * What a person typed, as it will stand on one line: composed letters (NFC), line breaks and runs of spaces as one
 * space, and without invisible direction controls, since a page sets the direction itself and a stray override could
 * make a sentence read as its opposite.
 */
export const plainText = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** The same for words of several lines: each line as `plainText` has it, at most one empty line between two. */
export const plainLines = (typed: string): string =>
  typed
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(plainText)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

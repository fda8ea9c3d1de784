/** Words as they will hang on the wall, or why they can't. */
import { fail, isLanguageTag, ok, plainLines, plainText, type Result } from '@daylight/basics'

/** `field` is the name of the form's field that the reason belongs to. */
export type WordsRefused =
  | { readonly kind: 'words-missing'; readonly field: string }
  | {
      readonly kind: 'words-too-long'
      readonly field: string
      readonly length: number
      readonly most: number
    }
  | { readonly kind: 'language-unknown'; readonly field: string }

/** One line of at least one character and at most `most`; see `plainText`. */
export function readLine(field: string, typed: string, most: number): Result<string, WordsRefused> {
  const text = plainText(typed)
  return text === '' ? fail({ kind: 'words-missing', field }) : within(field, text, most)
}

/** One line that may be empty. */
export const readOptional = (field: string, typed: string, most: number): Result<string, WordsRefused> =>
  within(field, plainText(typed), most)

/** Several lines that may be empty; see `plainLines`. */
export const readLines = (field: string, typed: string, most: number): Result<string, WordsRefused> =>
  within(field, plainLines(typed), most)

/** A language tag; whether the language exists is for people to say. */
export const readTag = (field: string, tag: string): Result<string, WordsRefused> =>
  isLanguageTag(tag) ? ok(tag) : fail({ kind: 'language-unknown', field })

function within(field: string, text: string, most: number): Result<string, WordsRefused> {
  const length = [...text].length
  return length > most ? fail({ kind: 'words-too-long', field, length, most }) : ok(text)
}

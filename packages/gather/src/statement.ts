import { fail, ok, plainText, type Result } from '@daylight/basics'

export type StatementRefused =
  | { readonly kind: 'statement-empty' }
  | { readonly kind: 'statement-too-long'; readonly length: number; readonly most: number }
  | { readonly kind: 'statement-has-a-link' }

/**
 * The text of a statement as it will stand (see `plainText`), or why it can't: one thought that fits a phone,
 * without links.
 */
export function readStatement(typed: string): Result<string, StatementRefused> {
  const text = plainText(typed)
  if (text === '') return fail({ kind: 'statement-empty' })
  const length = [...text].length
  if (length > MOST_CHARACTERS) return fail({ kind: 'statement-too-long', length, most: MOST_CHARACTERS })
  if (/https?:\/\/|www\./i.test(text)) return fail({ kind: 'statement-has-a-link' })
  return ok(text)
}

/** As Polis allows 140 and people write around it, we allow what still fits a 360-pixel screen with three buttons. */
export const MOST_CHARACTERS = 280

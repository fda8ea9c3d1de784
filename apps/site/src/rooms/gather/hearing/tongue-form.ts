/** The answer to "which languages do you speak and understand", as somebody fills it in. */
import { fail, ok, type Result } from '@daylight/basics'
import { heardBy, type Tongue } from '@daylight/gather'
import type { Fields } from '../../../http/fields.ts'
import { languagesTyped, languageTyped } from '../../../words/spoken-languages.ts'

export type TongueForm = {
  /** A tag, or '' where none is chosen. */
  readonly speaks: string
  readonly speaksOther: string
  readonly understands: readonly string[]
  readonly understandsOther: string
}

export type TongueRefused =
  | { readonly kind: 'missing'; readonly field: 'speaks' }
  | {
      readonly kind: 'unknown'
      readonly field: 'speaks-other' | 'understands-other'
      readonly typed: string
    }
  | { readonly kind: 'too-many'; readonly field: 'understands-other'; readonly most: number }

/** The form as it was posted. */
export const readTongueForm = (fields: Fields): TongueForm => ({
  speaks: fields.text('speaks'),
  speaksOther: fields.text('speaks-other'),
  understands: fields.all('understands'),
  understandsOther: fields.text('understands-other'),
})

/** The form of what is kept, or an empty one. */
export const tongueFormOf = (tongue: Tongue | null): TongueForm => ({
  speaks: tongue?.speaks ?? '',
  speaksOther: '',
  understands: tongue?.understands ?? [],
  understandsOther: '',
})

/** The languages that a form says, the typed mother tongue before the chosen one; or the first thing to mend. */
export function tongueIn(form: TongueForm): Result<Tongue, TongueRefused> {
  const typed = form.speaksOther.trim()
  const speaks = languageTyped(typed || form.speaks)
  if (!speaks && typed) return fail({ kind: 'unknown', field: 'speaks-other', typed })
  if (!speaks) return fail({ kind: 'missing', field: 'speaks' })
  const others = languagesTyped(form.understandsOther)
  const [unknown] = others.unknown
  if (unknown !== undefined) return fail({ kind: 'unknown', field: 'understands-other', typed: unknown })
  const ticked = form.understands.flatMap((tag) => languageTyped(tag) ?? [])
  const understands = heardBy({ speaks, understands: [...ticked, ...others.known] }).slice(1)
  return understands.length > MOST_LANGUAGES
    ? fail({ kind: 'too-many', field: 'understands-other', most: MOST_LANGUAGES })
    : ok({ speaks, understands })
}

const MOST_LANGUAGES = 12

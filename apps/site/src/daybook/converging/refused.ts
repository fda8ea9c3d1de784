/** Why something was not taken, in words: beside the field that it belongs to, or above the page. */
import type { ConvergingRefused } from '@daylight/gather'
import type { FieldProblem } from '../../layout/form.tsx'
import type { Translate } from '../../words/translator.ts'

/** What was said in a form that could not be taken. `form` names it on the page; `values` go by field. */
export type Typed = {
  readonly form: string
  /** The id that the form brought; it stays, so that sending it again writes once. */
  readonly id: string
  readonly values: Readonly<Record<string, string>>
}

/** Every reason; the last two come from the road and not from the daybook. */
export type Refused = ConvergingRefused | { readonly kind: 'not-understood' } | { readonly kind: 'too-often' }

/** What the page shows again: the form as it was typed and what to mend, or why it can't be mended there. */
export type Again = {
  readonly typed: Typed
  readonly problems: readonly FieldProblem[]
  readonly told: { readonly title: string; readonly text: string } | null
  readonly status: 403 | 404 | 409 | 422 | 429
}

/** The id of a form's field: every field of the page has its own. */
export const idOf = (form: string, field: string): string => `${form}-${field}`

/** The page's answer to a form that was not taken. */
export function againFor(t: Translate, typed: Typed, refused: Refused): Again {
  const beside = problemOf(t, refused)
  if (beside) {
    const problems = [{ field: idOf(typed.form, beside.field), reason: beside.reason }]
    return { typed, problems, told: null, status: 422 }
  }
  const kind = refused.kind as keyof typeof STATUS
  const told = { title: t(`converging.refused.${kind}.title`), text: t(`converging.refused.${kind}.text`) }
  return { typed, problems: [], told, status: STATUS[kind] }
}

function problemOf(t: Translate, refused: Refused): FieldProblem | null {
  switch (refused.kind) {
    case 'words-missing':
      return { field: refused.field, reason: t(`converging.refused.${refused.field as NamedField}`) }
    case 'words-too-long':
      return { field: refused.field, reason: t('converging.refused.words-too-long', refused) }
    case 'language-unknown':
      return { field: refused.field, reason: t('converging.refused.language-unknown') }
    case 'statement-too-long':
      return { field: 'words', reason: t('converging.refused.words-too-long', refused) }
    case 'statement-empty':
    case 'statement-has-a-link':
      return { field: 'words', reason: t(`converging.refused.${refused.kind}`) }
    case 'no-such-date':
      return { field: 'date', reason: t('converging.refused.no-such-date', { example: EXAMPLE_DATE }) }
    default:
      return null
  }
}

/** The fields that must be filled in. */
type NamedField = 'words' | 'initiator' | 'firstStep'

/** How a date is typed where a browser shows no calendar. */
export const EXAMPLE_DATE = '2026-12-10'

const STATUS = {
  'not-now': 409,
  'convenors-only': 403,
  'no-such-topic': 404,
  'no-such-cluster': 404,
  'wall-full': 409,
  'not-understood': 422,
  'too-often': 429,
} as const

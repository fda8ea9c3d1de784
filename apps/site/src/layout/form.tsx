import type { Child } from 'hono/jsx'
import type { Translate } from '../words/translator.ts'

/** What is wrong with a field, in words: shown beside the field and in the summary above the form. */
export type FieldProblem = { readonly field: string; readonly reason: string }

/** What ties a control to its label, hint and reason. */
export type Tied = { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }

/** One question: its label, a hint, what is wrong with the answer, and the control, tied together for readers of every kind. */
export const Field = (props: {
  name: string
  /** Where a page has several fields of this name; `problems` then go by it. */
  id?: string
  label: Child
  hint?: Child
  problems?: readonly FieldProblem[] | undefined
  /** Gets the attributes that tie the control to its label, hint and reason. */
  control: (tied: Tied) => Child
}) => {
  const { name, id = name } = props
  const problem = props.problems?.find((p) => p.field === id)
  const described = [props.hint && `${id}-hint`, problem && `${id}-reason`].filter(Boolean).join(' ')
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={id}>{props.label}</label>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {problem && (
        <p class="reason" id={`${id}-reason`}>
          {problem.reason}
        </p>
      )}
      {props.control({
        id,
        name,
        ...(described && { 'aria-describedby': described }),
        ...(problem && { 'aria-invalid': 'true' as const }),
      })}
    </div>
  )
}

/** Above a form that could not be taken: what to mend, with a link to each field. What was typed stands below. */
export const ProblemSummary = ({
  t,
  problems,
}: {
  t: Translate
  problems: readonly FieldProblem[] | undefined
}) =>
  problems && problems.length > 0 ? (
    <div class="notice wrong" role="alert">
      <p>
        <strong>{t('common.form.mend')}</strong>
      </p>
      <ul>
        {problems.map((p) => (
          <li>
            <a href={`#${p.field}`}>{p.reason}</a>
          </li>
        ))}
      </ul>
    </div>
  ) : null

/** A few words that stand apart: news, a warning, something gone wrong. */
export const Notice = (props: { kind?: 'plain' | 'good' | 'wrong'; children: Child }) => (
  <div class={`notice ${props.kind ?? 'plain'}`} role={props.kind === 'wrong' ? 'alert' : 'status'}>
    {props.children}
  </div>
)

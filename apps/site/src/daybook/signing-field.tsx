/** How a note is signed: each way with what it means and what it does not protect from. */
import type { Attribution } from '@daylight/gather'
import type { Child } from 'hono/jsx'
import type { FieldProblem } from '../layout/form.tsx'
import { Field } from '../layout/form.tsx'
import type { Translate } from '../words/translator.ts'

export type Level = Attribution['level']

/** A way to sign; `off` is the reason why it is not to be had here, in words, or null. */
export type SigningOption = { readonly level: Level; readonly off: string | null }

/** Radio buttons named `level`, and the field `name` where a name may be given. `side` is the reader's own, in words. */
export const SigningField = (props: {
  t: Translate
  legend: Child
  options: readonly SigningOption[]
  chosen: Level
  name: string
  side: string | null
  problems?: readonly FieldProblem[] | undefined
}) => {
  const { t, options, problems } = props
  const problem = problems?.find(({ field }) => field === 'level')
  return (
    <>
      <fieldset id="level" class={problem ? 'field wrong' : 'field'} tabindex={-1}>
        <legend>{props.legend}</legend>
        {problem && <p class="reason">{problem.reason}</p>}
        {options.map((option) => (
          <Option {...props} option={option} />
        ))}
      </fieldset>
      {options.some(({ level }) => level === 'public') && (
        <Field
          name="name"
          label={t('notes.form.name')}
          hint={t('notes.form.name-hint')}
          problems={problems}
          control={(tied) => (
            <input {...tied} type="text" value={props.name} autocomplete="off" dir="auto" maxlength={200} />
          )}
        />
      )}
    </>
  )
}

const Option = (props: { t: Translate; option: SigningOption; chosen: Level; side: string | null }) => {
  const { t, option, side } = props
  const { level, off } = option
  const described = `level-${level}-means`
  return (
    <label class={off === null ? 'option signing' : 'option signing off'}>
      <input
        type="radio"
        name="level"
        value={level}
        checked={off === null && props.chosen === level}
        disabled={off !== null}
        aria-describedby={described}
      />
      <span>
        <strong>
          {level === 'side' && side !== null
            ? t('notes.level.side-named', { side })
            : t(`notes.level.${level}`)}
        </strong>
        <span class="means" id={described}>
          {off ?? `${t(`notes.level.${level}.means`)} ${t(`notes.level.${level}.limits`)}`}
        </span>
      </span>
    </label>
  )
}

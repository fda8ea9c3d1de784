import { directionOf, wordingFor } from '@daylight/basics'
import { gatheringRoles, organisationRoles, type Role } from '@daylight/people'
import type { Gathering } from '../../../gathering.ts'
import { Field, type FieldProblem } from '../../../layout/form.tsx'
import type { Translate } from '../../../words/translator.ts'
import { roleWords } from './task-words.tsx'

/** Which task: a role in the organisation or at one of its gatherings, in one list. */
export const TaskField = (props: {
  t: Translate
  gatherings: readonly Gathering[]
  problems?: readonly FieldProblem[]
}) => {
  const { t, gatherings, problems } = props
  return (
    <Field
      name="task"
      label={t('accounts.task.label')}
      hint={t('accounts.task.hint')}
      problems={problems}
      control={(tied) => (
        <select {...tied}>
          <optgroup label={t('accounts.people.whole')}>
            {organisationRoles.map((role) => (
              <option value={role}>{roleWords(t, role)}</option>
            ))}
          </optgroup>
          {gatherings.map((gathering) => {
            const title = wordingFor(gathering.title, t.language, gathering.languages)
            return (
              <optgroup label={title.text} lang={title.language} dir={directionOf(title.language)}>
                {gatheringRoles.flatMap((role) => choices(t, gathering, role))}
              </optgroup>
            )
          })}
        </select>
      )}
    />
  )
}

function choices(t: Translate, { id, sides, languages }: Gathering, role: Role) {
  const own = { lang: t.language, dir: directionOf(t.language) }
  if (role !== 'side-lead')
    return [
      <option value={`${role} ${id}`} {...own}>
        {roleWords(t, role)}
      </option>,
    ]
  return sides.map((side) => (
    <option value={`${role} ${id} ${side.id}`} {...own}>
      {t('accounts.task.lead-of', { side: wordingFor(side.names, t.language, languages).text })}
    </option>
  ))
}

/** One person's tasks, and giving and taking them. */
import type { Person } from '@daylight/people'
import type { Gathering } from '../../../gathering.ts'
import { Notice } from '../../../layout/form.tsx'
import { StaffPage } from '../../../layout/staff-page.tsx'
import { Trail } from '../../../layout/trail.tsx'
import type { Translate } from '../../../words/translator.ts'
import type { TaskRefused } from './store.ts'
import { TaskField } from './task-field.tsx'
import { TaskWords } from './task-words.tsx'

type Props = {
  readonly t: Translate
  readonly person: Person
  readonly gatherings: readonly Gathering[]
  /** Why the last act was not done. */
  readonly refused: TaskRefused['kind'] | null
}

/** Each task with the button that takes it; a form that gives one; and removing the account. */
export const PersonPage = (props: Props) => {
  const { t, person, gatherings, refused } = props
  const address = `/${t.language}/people/${person.account}`
  return (
    <StaffPage
      t={t}
      title={person.name}
      path={`/people/${person.account}`}
      nav={<Trail to={`/${t.language}/people`} words={t('accounts.people.title')} />}
    >
      <h1>
        <bdi>{person.name}</bdi>
      </h1>
      {refused && (
        <Notice kind="wrong">
          <p>{t(`accounts.task.refused.${refused}`)}</p>
        </Notice>
      )}
      <ul class="rows">
        {person.role && (
          <li>
            <Take {...{ t, address, gathering: '' }}>
              <TaskWords t={t} task={{ role: person.role, gathering: null, side: null }} gathering={null} />
            </Take>
          </li>
        )}
        {person.at.map((task) => (
          <li>
            <Take {...{ t, address, gathering: task.gathering }}>
              <TaskWords
                t={t}
                task={task}
                gathering={gatherings.find(({ id }) => id === task.gathering) ?? null}
              />
            </Take>
          </li>
        ))}
      </ul>
      <h2>{t('accounts.person.give')}</h2>
      <form method="post" action={`${address}/give`}>
        <TaskField {...{ t, gatherings }} />
        <button type="submit" class="main">
          {t('accounts.person.give-button')}
        </button>
      </form>
      <h2>{t('accounts.person.remove')}</h2>
      <p>{t('accounts.person.remove-text')}</p>
      <form method="post" action={`${address}/remove`}>
        <button type="submit" class="danger">
          {t('accounts.person.remove-button')}
        </button>
      </form>
    </StaffPage>
  )
}

const Take = (props: { t: Translate; address: string; gathering: string; children: unknown }) => (
  <form class="row-acts" method="post" action={`${props.address}/take`}>
    <span>{props.children}</span>
    <input type="hidden" name="gathering" value={props.gathering} />
    <button type="submit" class="plain">
      {props.t('accounts.person.take')}
    </button>
  </form>
)

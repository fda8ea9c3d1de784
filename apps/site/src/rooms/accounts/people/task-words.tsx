import type { Role } from '@daylight/people'
import type { Gathering } from '../../../gathering.ts'
import { Words } from '../../../layout/words.tsx'
import type { Translate } from '../../../words/translator.ts'
import type { Task } from './store.ts'

/** "Side lead of Reed Shore, The spring meeting": a role, and where it holds. */
export const TaskWords = (props: { t: Translate; task: Task; gathering: Gathering | null }) => {
  const { t, task, gathering } = props
  const side = gathering?.sides.find(({ id }) => id === task.side)
  const words = (of: Gathering['title']) => (
    <Words of={of} language={t.language} first={gathering?.languages ?? []} />
  )
  return (
    <>
      {roleWords(t, task.role)}
      {side && <> ({words(side.names)})</>}
      {' · '}
      {gathering ? words(gathering.title) : t('accounts.people.whole')}
    </>
  )
}

/** What a role is called. */
export const roleWords = (t: Translate, role: Role): string => t(`accounts.role.${role}`)

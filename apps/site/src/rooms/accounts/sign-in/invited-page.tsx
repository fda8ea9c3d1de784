import { Field, ProblemSummary } from '../../../layout/form.tsx'
import { StaffPage } from '../../../layout/staff-page.tsx'
import type { Translate } from '../../../words/translator.ts'
import { TaskWords } from '../people/task-words.tsx'
import type { AccountsStore } from '../store.ts'

type Invitation = Awaited<ReturnType<AccountsStore['invitation']>>

/** Who invites, to what, and one question: how are you called? Looking at it uses nothing up. */
export const InvitedPage = (props: {
  t: Translate
  code: string
  invitation: Invitation
  name?: string
  isNameWrong?: boolean
}) => {
  const { t, code, invitation, name = '' } = props
  const problems = props.isNameWrong ? [{ field: 'own-name', reason: t('accounts.name.missing') }] : []
  if (!invitation)
    return (
      <StaffPage t={t} title={t('accounts.invited.void-title')} path="/sign-in">
        <h1>{t('accounts.invited.void-title')}</h1>
        <p>{t('accounts.invited.void')}</p>
      </StaffPage>
    )
  return (
    <StaffPage t={t} title={t('accounts.invited.title')} path={`/invited?code=${encodeURIComponent(code)}`}>
      <h1>{t('accounts.invited.title')}</h1>
      <p class="lead">
        <bdi>{invitation.organisationName}</bdi>
        {': '}
        <TaskWords t={t} task={invitation.task} gathering={invitation.gathering} />
      </p>
      <p>{t('accounts.invited.text')}</p>
      <form method="post" action={`/${t.language}/invited`}>
        <ProblemSummary t={t} problems={problems} />
        <input type="hidden" name="code" value={code} />
        <Field
          name="own-name"
          label={t('accounts.name.own')}
          hint={t('accounts.name.own-hint')}
          problems={problems}
          control={(tied) => <input {...tied} value={name} autocomplete="name" />}
        />
        <div class="acts">
          <button type="submit" class="main">
            {t('accounts.invited.button')}
          </button>
        </div>
      </form>
    </StaffPage>
  )
}

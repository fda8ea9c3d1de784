import type { Gathering } from '../../../gathering.ts'
import { ProblemSummary } from '../../../layout/form.tsx'
import { QrCode } from '../../../layout/qr-code.tsx'
import { StaffPage } from '../../../layout/staff-page.tsx'
import type { Translate } from '../../../words/translator.ts'
import type { TaskRefused } from './store.ts'
import { TaskField } from './task-field.tsx'

/** Chooses a task for somebody who has no account yet. */
export const InvitePage = (props: {
  t: Translate
  gatherings: readonly Gathering[]
  refused: TaskRefused['kind'] | null
}) => {
  const { t, gatherings, refused } = props
  const problems = refused ? [{ field: 'task', reason: t(`accounts.task.refused.${refused}`) }] : []
  return (
    <StaffPage t={t} title={t('accounts.invite.title')} path="/people/invite">
      <h1>{t('accounts.invite.title')}</h1>
      <p>{t('accounts.invite.text')}</p>
      <form method="post" action={`/${t.language}/people/invite`}>
        <ProblemSummary t={t} problems={problems} />
        <TaskField {...{ t, gatherings, problems }} />
        <div class="acts">
          <button type="submit" class="main">
            {t('accounts.invite.button')}
          </button>
          <a class="button" href={`/${t.language}/people`}>
            {t('accounts.invite.back')}
          </a>
        </div>
      </form>
    </StaffPage>
  )
}

/** The link of an invitation, shown once. */
export const LinkPage = ({ t, link }: { t: Translate; link: string }) => (
  <StaffPage t={t} title={t('accounts.invite.link-title')} path="/people/invite">
    <h1>{t('accounts.invite.link-title')}</h1>
    <p>{t('accounts.invite.link-text')}</p>
    <QrCode address={link} label={t('accounts.invite.qr')} />
    <p class="address">
      <bdi dir="ltr">{link}</bdi>
    </p>
    <p>
      <a href={`/${t.language}/people`}>{t('accounts.invite.back')}</a>
    </p>
  </StaffPage>
)

import { mayIn } from '@daylight/people'
import { Field, type FieldProblem, ProblemSummary } from '../../../layout/form.tsx'
import { StaffPage } from '../../../layout/staff-page.tsx'
import type { Translate } from '../../../words/translator.ts'
import { hasKey } from '../at-account.tsx'
import type { Own } from '../store.ts'

/** How the organisation and oneself are called. The first page after the first sign-in; all of it can wait. */
export const WelcomePage = (props: {
  t: Translate
  own: Own
  typed?: { own: string; organisation: string }
  problems?: readonly FieldProblem[]
}) => {
  const { t, own, problems } = props
  const typed = props.typed ?? { own: own.person.name, organisation: own.organisationName }
  const isNew = !hasKey(own)
  const title = isNew ? t('accounts.welcome.title') : t('accounts.welcome.change')
  return (
    <StaffPage t={t} title={title} path="/account/welcome">
      <h1>{title}</h1>
      {isNew && <p>{t('accounts.welcome.text')}</p>}
      <form method="post" action={`/${t.language}/account/welcome`}>
        <ProblemSummary t={t} problems={problems} />
        {mayIn(own.person, 'name-organisation') && (
          <Field
            name="organisation"
            label={t('accounts.name.organisation')}
            problems={problems}
            control={(tied) => <input {...tied} value={typed.organisation} autocomplete="organization" />}
          />
        )}
        <Field
          name="own-name"
          label={t('accounts.name.own')}
          hint={t('accounts.name.own-hint')}
          problems={problems}
          control={(tied) => <input {...tied} value={typed.own} autocomplete="name" />}
        />
        <div class="acts">
          <button type="submit" class="main">
            {t('accounts.welcome.button')}
          </button>
          <a class="button" href={`/${t.language}/convenor`}>
            {t('accounts.later')}
          </a>
        </div>
      </form>
    </StaffPage>
  )
}

import { Field, type FieldProblem, ProblemSummary } from '../../../layout/form.tsx'
import { QrCode } from '../../../layout/qr-code.tsx'
import { StaffPage } from '../../../layout/staff-page.tsx'
import type { Translate } from '../../../words/translator.ts'
import type { Own } from '../store.ts'
import { inFours } from './base32.ts'
import { totpAddress } from './totp.ts'

/** Sets a passphrase, with an app that shows six digits. The passphrase is never sent back to the page. */
export const PassphrasePage = (props: {
  t: Translate
  own: Own
  /** What the app scans; it goes along with the form until the first six digits prove that the app has it. */
  secret: string
  name: string
  problems?: readonly FieldProblem[]
}) => {
  const { t, own, secret, problems } = props
  const name = props.name || (own.keys.signInName ?? '')
  return (
    <StaffPage t={t} title={t('accounts.keys.passphrase-title')} path="/account/keys/passphrase">
      <h1>{t('accounts.keys.passphrase-title')}</h1>
      <form method="post" action={`/${t.language}/account/keys/passphrase`}>
        <ProblemSummary t={t} problems={problems} />
        <Field
          name="name"
          label={t('accounts.keys.sign-in-name')}
          hint={t('accounts.keys.sign-in-name-hint')}
          problems={problems}
          control={(tied) => <input {...tied} value={name} autocomplete="username" />}
        />
        <Field
          name="passphrase"
          label={t('accounts.keys.passphrase')}
          hint={t('accounts.keys.passphrase-hint')}
          problems={problems}
          control={(tied) => <input {...tied} type="password" autocomplete="new-password" />}
        />
        <h2>{t('accounts.keys.app')}</h2>
        <p>{t('accounts.keys.app-text')}</p>
        <QrCode
          address={totpAddress(secret, own.organisationName, own.person.name)}
          label={t('accounts.keys.app-qr')}
        />
        <p class="address">
          <bdi dir="ltr">{inFours(secret)}</bdi>
        </p>
        <input type="hidden" name="secret" value={secret} />
        <Field
          name="code"
          label={t('accounts.keys.code')}
          problems={problems}
          control={(tied) => (
            <input {...tied} class="short" dir="ltr" inputmode="numeric" autocomplete="one-time-code" />
          )}
        />
        <div class="acts">
          <button type="submit" class="main">
            {t('accounts.keys.keep-passphrase')}
          </button>
          <a class="button" href={`/${t.language}/account/keys`}>
            {t('accounts.back')}
          </a>
        </div>
      </form>
    </StaffPage>
  )
}

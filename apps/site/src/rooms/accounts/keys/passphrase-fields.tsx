import { Field } from '../../../layout/form.tsx'
import type { Translate } from '../../../words/translator.ts'

/** Passphrase and code, as they are shown to come in. Neither is ever sent back to the page. */
export const PassphraseFields = ({ t }: { t: Translate }) => (
  <>
    <Field
      name="passphrase"
      label={t('accounts.keys.passphrase')}
      control={(tied) => <input {...tied} type="password" autocomplete="current-password" />}
    />
    <Field
      name="code"
      label={t('accounts.keys.code')}
      hint={t('accounts.keys.code-or-recovery')}
      control={(tied) => <input {...tied} class="short" dir="ltr" autocomplete="one-time-code" />}
    />
  </>
)

import { StaffPage } from '../../../layout/staff-page.tsx'
import type { Translate } from '../../../words/translator.ts'

/** Ten recovery codes, shown this once. */
export const CodesPage = ({ t, codes }: { t: Translate; codes: readonly string[] }) => (
  <StaffPage t={t} title={t('accounts.codes.title')} path="/account/keys">
    <h1>{t('accounts.codes.title')}</h1>
    <p>{t('accounts.codes.text')}</p>
    <ul class="plain">
      {codes.map((code) => (
        <li>
          <bdi dir="ltr" class="printed">
            {code}
          </bdi>
        </li>
      ))}
    </ul>
    <div class="acts">
      <a class="button main" href={`/${t.language}/account`}>
        {t('accounts.codes.done')}
      </a>
    </div>
  </StaffPage>
)

import type { Translate } from '../../words/translator.ts'
import { DeskPage } from './desk-page.tsx'

/** A form came from a browser that is no longer signed in. */
export const SignedOutPage = ({ t }: { t: Translate }) => (
  <DeskPage t={t} title={t('convenor.signed-out.title')} path="">
    <h1>{t('convenor.signed-out.title')}</h1>
    <p>{t('convenor.signed-out.text')}</p>
    <p>
      <a href={`/${t.language}/sign-in`}>{t('convenor.signed-out.sign-in')}</a>
    </p>
  </DeskPage>
)

import { Page } from '../layout/page.tsx'
import type { Translate } from '../words/translator.ts'
import { TenLines } from './ten-lines.tsx'

/** Ten lines for whoever prepares a hall without internet, then what its https protects from and what it does not. */
export const HallPage = ({ t }: { t: Translate }) => (
  <Page t={t} title={t('hall.title')} path="/hall" styles={['hall.css']}>
    <h1>{t('hall.title')}</h1>
    <p class="lead">{t('hall.lead')}</p>
    <TenLines t={t} />
    <h2>{t('hall.protects')}</h2>
    <ul>
      <li>{t('hall.protects.https')}</li>
      <li>{t('hall.protects.name')}</li>
      <li>{t('hall.protects.laptop')}</li>
    </ul>
  </Page>
)

import { QrCode } from '../../../layout/qr-code.tsx'
import { StaffPage } from '../../../layout/staff-page.tsx'
import type { Translate } from '../../../words/translator.ts'

/** A new link for another device, shown once. */
export const DevicePage = ({ t, link }: { t: Translate; link: string }) => (
  <StaffPage t={t} title={t('accounts.device.title')} path="/account">
    <h1>{t('accounts.device.title')}</h1>
    <p>{t('accounts.device.text')}</p>
    <QrCode address={link} label={t('accounts.device.qr')} />
    <p class="address">
      <bdi dir="ltr">{link}</bdi>
    </p>
    <p>
      <a href={`/${t.language}/account`}>{t('accounts.back')}</a>
    </p>
  </StaffPage>
)

/** Pages on the way to the desk and away from it. */
import { Notice } from '../../../layout/form.tsx'
import { QrCode } from '../../../layout/qr-code.tsx'
import type { Translate } from '../../../words/translator.ts'
import { DeskPage } from '../desk-page.tsx'

/** One button that uses the code up. Without a code: how to come by a link. */
export const SignInPage = (props: { t: Translate; code: string; isRefused?: boolean }) => {
  const { t, code } = props
  return (
    <DeskPage t={t} title={t('convenor.sign-in.title')} path="/sign-in">
      <h1>{t('convenor.sign-in.title')}</h1>
      {props.isRefused && (
        <Notice kind="wrong">
          <p>{t('convenor.sign-in.refused')}</p>
        </Notice>
      )}
      {code && !props.isRefused ? (
        <form method="post" action={`/${t.language}/convenor/sign-in`}>
          <p>{t('convenor.sign-in.once')}</p>
          <input type="hidden" name="code" value={code} />
          <div class="acts">
            <button type="submit" class="main">
              {t('convenor.sign-in.button')}
            </button>
          </div>
        </form>
      ) : (
        <>
          <p>{t('convenor.sign-in.needs-link')}</p>
          <p>{t('convenor.sign-in.lost-link')}</p>
        </>
      )}
      <p>
        <a href={`/${t.language}/`}>{t('convenor.sign-in.participant')}</a>
      </p>
    </DeskPage>
  )
}

/** A form came from a browser that is no longer signed in. */
export const SignedOutPage = ({ t }: { t: Translate }) => (
  <DeskPage t={t} title={t('convenor.signed-out.title')} path="">
    <h1>{t('convenor.signed-out.title')}</h1>
    <p>{t('convenor.signed-out.text')}</p>
    <p>
      <a href={`/${t.language}/convenor/sign-in`}>{t('convenor.sign-in.title')}</a>
    </p>
  </DeskPage>
)

/** A new link for another device, shown once. */
export const DevicePage = ({ t, link }: { t: Translate; link: string }) => (
  <DeskPage t={t} title={t('convenor.device.title')} path="">
    <h1>{t('convenor.device.title')}</h1>
    <p>{t('convenor.device.text')}</p>
    <QrCode address={link} label={t('convenor.device.qr')} />
    <p class="address">
      <bdi dir="ltr">{link}</bdi>
    </p>
    <p>
      <a href={`/${t.language}/convenor`}>{t('convenor.list.back')}</a>
    </p>
  </DeskPage>
)

/** The live protections, each with what it keeps out and how a reader sees it for themselves. */
import { Notice } from '../layout/form.tsx'
import { Page } from '../layout/page.tsx'
import type { Translate } from '../words/translator.ts'
import { type Protection, protections } from './protections.ts'

type Props = { readonly t: Translate; readonly origin: string; readonly isHttps: boolean }

/** Readable without script; with it, the browser asks for this page again and holds every answer against the list. */
export const CheckupPage = (props: Props) => {
  const { t, origin, isHttps } = props
  return (
    <Page
      t={t}
      title={t('checkup.title')}
      path="/checkup"
      scripts={['checkup-live']}
      styles={['checkup.css']}
    >
      <h1>{t('checkup.title')}</h1>
      <p class="lead">{t('checkup.text')}</p>
      {!isHttps && (
        <Notice>
          <p>{t('checkup.plain-http')}</p>
        </Notice>
      )}
      <checkup-live>
        <p
          data-part="summary"
          role="status"
          data-good={t('checkup.all-good')}
          data-wrong={t('checkup.some-wrong')}
        >
          {t('checkup.not-checked')}
        </p>
        <h2>{t('checkup.headers')}</h2>
        <p>{t('checkup.headers-text')}</p>
        <p class="command">
          <code dir="ltr">{`curl -sI ${origin}/${t.language}/checkup`}</code>
        </p>
        <ul class="said">
          {protections(isHttps).map((protection) => (
            <Header t={t} protection={protection} />
          ))}
        </ul>
        <h2>{t('checkup.cookies')}</h2>
        <p>{t('checkup.cookies-text')}</p>
        <Result t={t} what="cookies" />
        <h2>{t('checkup.requests')}</h2>
        <p>{t('checkup.requests-text')}</p>
        <Result t={t} what="requests" />
        <h2>{t('checkup.kept')}</h2>
        <p>{t('checkup.kept-text')}</p>
        <Result t={t} what="kept" />
      </checkup-live>
      <h2>{t('checkup.not-shown')}</h2>
      <p>{t('checkup.not-shown-text')}</p>
    </Page>
  )
}

const Header = ({ t, protection }: { t: Translate; protection: Protection }) => (
  <li>
    <p>
      <strong>
        <bdi dir="ltr">{protection.header}</bdi>
      </strong>
    </p>
    <p>{t(`checkup.header.${protection.name}`)}</p>
    <p class="command">
      <code dir="ltr">{protection.value}</code>
    </p>
    <p
      class="muted small"
      data-header={protection.header}
      data-value={protection.value}
      data-good={t('checkup.arrived')}
      data-wrong={t('checkup.arrived-otherwise')}
    />
  </li>
)

/** What the script finds; empty without it. */
const Result = ({ t, what }: { t: Translate; what: 'cookies' | 'requests' | 'kept' }) => (
  <p
    class="muted small"
    data-check={what}
    data-good={t(`checkup.${what}-good`)}
    data-wrong={t(`checkup.${what}-wrong`)}
  />
)

/** The sheet at the door: two codes, one for the Wi-Fi and one for the page, then ten lines for whoever looks after the hall. */
import { directionOf, languages } from '@daylight/basics'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { QrCode } from '../layout/qr-code.tsx'
import { standaloneStyles } from '../layout/standalone-styles.ts'
import { type Translate, translator } from '../words/translator.ts'
import { TenLines } from './ten-lines.tsx'
import { InEachLanguage } from './trilingual.tsx'
import { type Wifi, wifiText } from './wifi-text.ts'

export type Sheet = {
  readonly wifi: Wifi
  /** The address of the hall: https with its name, or in paper mode http with a number. */
  readonly address: string
}

/** A whole HTML document for the printer: four pages of A4 that need nothing else, in every language. */
export function hallSheet(sheet: Sheet): string {
  const t = translator('en')
  const body = String(
    <main>
      <Door {...sheet} />
      {languages.map((language) => (
        <Instructions t={translator(language)} />
      ))}
    </main>,
  )
  const styles = standaloneStyles(
    ['site.css', 'hall.css', 'hall-sheet.css'],
    body,
    'en',
    Number.POSITIVE_INFINITY,
  )
  return String(
    <>
      {raw('<!doctype html>')}
      <html lang="en" dir="ltr">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content={POLICY} />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{t('hall.title')}</title>
          <style>{raw(styles)}</style>
        </head>
        <body>{raw(body)}</body>
      </html>
    </>,
  )
}

const Door = ({ wifi, address }: Sheet) => {
  const t = translator('en')
  const isPlain = !address.startsWith('https:')
  return (
    <section class="door">
      <h1 class="away">{t('hall.sheet.title')}</h1>
      <InEachLanguage class="welcome" say={(own) => own('hall.sheet.title')} />
      <Step
        number={1}
        code={<QrCode address={wifiText(wifi)} label={t('hall.sheet.wifi-code', { network: wifi.ssid })} />}
        say={(own) => <Said first={own('hall.sheet.wifi')} then={own('hall.sheet.stay')} />}
      >
        <dl dir="ltr">
          <Typed label={(own) => own('hall.sheet.network')} text={wifi.ssid} />
          <Typed label={(own) => own('hall.sheet.password')} text={wifi.password} />
        </dl>
      </Step>
      <Step
        number={2}
        code={<QrCode address={address} label={t('hall.sheet.address-code', { address })} />}
        say={(own) => <Said first={own('hall.sheet.address')} then={own('hall.sheet.help')} />}
      >
        <p class="address" dir="ltr">
          {address}
        </p>
      </Step>
      {isPlain && <InEachLanguage class="warning" say={(own) => own('hall.sheet.plain')} />}
    </section>
  )
}

const Step = (props: { number: number; code: Child; say: (t: Translate) => Child; children: Child }) => (
  <section class="step">
    <div class="code">
      <span class="number">{props.number}</span>
      {props.code}
    </div>
    <div>
      <InEachLanguage say={props.say} />
      {props.children}
    </div>
  </section>
)

const Said = ({ first, then }: { first: string; then: string }) => (
  <>
    <strong>{first}</strong>
    <span>{then}</span>
  </>
)

/** Something to be typed by hand, under its name in every language. */
const Typed = ({ label, text }: { label: (t: Translate) => string; text: string }) => (
  <div>
    <dt>
      {languages.map((language) => (
        <span lang={language} dir={directionOf(language)}>
          {label(translator(language))}
        </span>
      ))}
    </dt>
    <dd>{text}</dd>
  </div>
)

const Instructions = ({ t }: { t: Translate }) => (
  <section class="instructions" lang={t.language} dir={directionOf(t.language)}>
    <p class="eyebrow">{t('hall.sheet.looks-after')}</p>
    <h2>{t('hall.title')}</h2>
    <TenLines t={t} H="h3" />
  </section>
)

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"

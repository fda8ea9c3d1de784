/**
 * The page of a circle: dark, and empty but for what the group has agreed on. It has no script, so nothing on it can
 * change, listen or ask the network for anything; and no order of speakers, which is for those who sit there.
 */
import { directionOf, type Translated } from '@daylight/basics'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { asset, fontStyles, scriptFor } from '../http/assets.ts'
import type { Translate } from '../words/translator.ts'
import { AgreementWords } from './agreement.tsx'
import type { Reader } from './page.tsx'

/** The one quiet way out of a dark page. */
type Back = { readonly href: string; readonly words: string }

/** The agreement large in the reader's language and then in the others; before it is adopted, two sentences. */
export const CirclePage = (props: {
  t: Translate
  agreement: Translated | null
  languages: readonly string[]
  reader: Reader
  back: Back
}) => {
  const { t, agreement } = props
  return (
    <DarkFrame t={t} title={t('circle.title')} reader={props.reader} back={props.back}>
      {agreement ? (
        <AgreementWords agreement={agreement} languages={props.languages} inFront={t.language} />
      ) : (
        <p class="quiet">{t('circle.empty')}</p>
      )}
    </DarkFrame>
  )
}

/** A page without anything around its content but the way back, dark whatever the reader's scheme. */
export const DarkFrame = (props: {
  t: Translate
  title: string
  reader: Reader
  back: Back
  scripts?: readonly string[]
  children: Child
}) => {
  const { t, title, back } = props
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={t.language} dir={directionOf(t.language)}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{`${title} · ${t('common.name')}`}</title>
          <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
          <link rel="stylesheet" href={asset('circle.css')} />
          {props.reader === 'desk' && <link rel="stylesheet" href={fontStyles()} />}
          {(props.scripts ?? []).map((name) => (
            <script type="module" src={scriptFor(name)} />
          ))}
        </head>
        <body>
          <main>
            <h1 class="away">{title}</h1>
            {props.children}
          </main>
          <footer>
            <a href={back.href}>{back.words}</a>
          </footer>
        </body>
      </html>
    </>
  )
}

import { directionOf, type Language, languages } from '@daylight/basics'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { asset, fontStyles, scriptFor } from '../http/assets.ts'
import type { Translate } from '../words/translator.ts'
import { PlainBar } from './plain-bar.tsx'

/** Who reads a page: a participant's phone gets the fewest bytes, a desk gets the family of typefaces. */
export type Reader = 'participant' | 'desk'

export type PageProps = {
  readonly t: Translate
  readonly title: string
  /** The path behind the language, for the language links: "/join". Pages that answer a form give the page it came from. */
  readonly path: string
  readonly reader?: Reader
  /** Stands beside the mark at the top, in place of the product's name. */
  readonly heading?: Child
  /** Enhancers of this page, by file name in enhance/. */
  readonly scripts?: readonly string[]
  /** Style sheets of this page beside the common one, by file name in layout/. */
  readonly styles?: readonly string[]
  /** Links of the part of the site one is in. */
  readonly nav?: Child
  /** One column for questions, two for the mirror. */
  readonly width?: 'narrow' | 'wide'
  readonly children: Child
}

/** The frame of every page: language, direction, styles, the way to the other languages. */
export const Page = (props: PageProps) => {
  const { t, reader = 'participant', width = 'narrow' } = props
  const frame = width === 'narrow' ? 'frame narrow' : 'frame'
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={t.language} dir={directionOf(t.language)}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{`${props.title} · ${t('common.name')}`}</title>
          <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
          <link rel="stylesheet" href={asset('site.css')} />
          {reader === 'desk' && <link rel="stylesheet" href={fontStyles()} />}
          {t.plain && <link rel="stylesheet" href={asset('plain-bar.css')} />}
          {(props.styles ?? []).map((name) => (
            <link rel="stylesheet" href={asset(name)} />
          ))}
          {(props.scripts ?? []).map((name) => (
            <script type="module" src={scriptFor(name)} />
          ))}
        </head>
        <body>
          <a class="skip" href="#main">
            {t('common.skip')}
          </a>
          {t.plain && <PlainBar t={t} reason={t.plain} frame={frame} />}
          <header class={frame}>
            <div class="top">
              <a class="where" href={`/${t.language}/`}>
                <Mark />
                <span>{props.heading ?? t('common.name')}</span>
              </a>
              <Languages t={t} path={props.path} />
            </div>
            {props.nav}
          </header>
          <main id="main" class={frame} tabindex={-1}>
            {props.children}
          </main>
          <footer class={frame}>
            <p class="bottom">
              {t('common.footer')} <a href={`/${t.language}/checkup`}>{t('common.checkup')}</a>
            </p>
          </footer>
        </body>
      </html>
    </>
  )
}

/** A thin line of light between two planes. */
const Mark = () => (
  <svg class="mark" viewBox="0 0 20 24" aria-hidden="true">
    <path class="plane" d="M1 3 8.6 1v22L1 21z" />
    <path class="light" d="M9.4 1h1.2v22H9.4z" />
    <path class="plane" d="M11.4 1 19 3v18l-7.6 2z" />
  </svg>
)

/** What each language calls itself. */
export const OWN_NAMES: Record<Language, string> = { en: 'English', he: 'עברית', ar: 'العربية' }

const Languages = ({ t, path }: { t: Translate; path: string }) => (
  <nav class="languages" aria-label={t('common.languages')}>
    {languages.map((language) => (
      <a
        href={`/${language}${path}`}
        lang={language}
        hreflang={language}
        dir={directionOf(language)}
        aria-current={language === t.language ? 'true' : undefined}
      >
        {OWN_NAMES[language]}
      </a>
    ))}
  </nav>
)

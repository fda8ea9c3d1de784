/** The mirror as one file that needs nothing else: no address, no script, its own typefaces. */
import { directionOf } from '@daylight/basics'
import { raw } from 'hono/html'
import { standaloneStyles } from '../../layout/standalone-styles.ts'
import { Words } from '../../layout/words.tsx'
import type { Reading } from './reading.ts'
import { ReportBody } from './report-body.tsx'

/** A whole HTML document. Its own policy forbids every request, so that opening it tells nobody anything. */
export function reportFile(reading: Reading): string {
  const { t, wording } = reading
  const title = <Words of={wording.title} language={t.language} first={wording.languages} />
  const body = String(
    <main class="frame">
      <p class="eyebrow">{t('mirror.name')}</p>
      <h1>{title}</h1>
      {wording.isExample && <p class="notice">{t('mirror.example')}</p>}
      <ReportBody reading={reading} />
    </main>,
  )
  const left = MOST_BYTES - Buffer.byteLength(body)
  return String(
    <>
      {raw('<!doctype html>')}
      <html lang={t.language} dir={directionOf(t.language)}>
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content={POLICY} />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{t('mirror.name')}</title>
          <style>{raw(standaloneStyles(['site.css', 'report.css'], body, t.language, left))}</style>
        </head>
        <body>{raw(body)}</body>
      </html>
    </>,
  )
}

// Small enough to pass on by any messenger; the typefaces yield first.
const MOST_BYTES = 490_000
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"

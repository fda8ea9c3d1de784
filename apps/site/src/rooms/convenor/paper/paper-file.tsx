/** A sheet as one file that needs nothing else, for the press: no address, no script, its own typefaces. */
import { directionOf } from '@daylight/basics'
import { raw } from 'hono/html'
import { standaloneStyles } from '../../../layout/standalone-styles.ts'
import { Drawn } from './drawn.tsx'
import type { Paper, Sheet } from './sheets.ts'

/** A whole HTML document whose own policy forbids every request. */
export function paperFile(paper: Paper, { name }: Pick<Sheet, 'name'>): string {
  const { language } = paper.t
  const body = String(
    <main class="sheets">
      <Drawn name={name} paper={paper} />
    </main>,
  )
  return String(
    <>
      {raw('<!doctype html>')}
      <html lang={language} dir={directionOf(language)}>
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content={POLICY} />
          <title>{paper.t(`paper.sheet.${name}`)}</title>
          <style>{raw(standaloneStyles(['site.css', 'paper.css'], body, language, MOST_BYTES))}</style>
        </head>
        <body>{raw(body)}</body>
      </html>
    </>,
  )
}

// Every typeface in every weight, so that a sheet looks alike on every machine.
const MOST_BYTES = 4_000_000
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"

/** Everything on paper: pages to look at and print, and PDFs where this machine can make them. */
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { House } from '../../../house.ts'
import { refuse } from '../../../http/refusal.tsx'
import type { Press } from '../../../press/press.ts'
import { type AtGathering, needs } from '../at-desk.tsx'
import { printedLanguages } from '../printed-languages.ts'
import { PaperPage } from './index-page.tsx'
import { paperFile } from './paper-file.tsx'
import { SheetPage } from './sheet-page.tsx'
import { type Paper, partOf, SHEETS, topicsOf } from './sheets.ts'

/** For whoever runs the day. */
export const paperRoutes = (house: House, press: Press) =>
  new Hono<AtGathering>()
    .use(needs('run-day'))
    .get('/', (c) =>
      c.html(<PaperPage t={c.get('t')} gathering={c.get('at').gathering} canPress={press.isReady()} />),
    )
    .get('/:sheet', async (c) => {
      const asked = c.req.param('sheet')
      const sheet = SHEETS.find(({ name }) => name === asked.replace(/\.pdf$/, ''))
      if (!sheet) return refuse(c, 'not-found')
      const part = v.parse(Part, c.req.query('part'))
      const paper = await paperOf(c, house, part)
      const page = { gathering: c.get('at').gathering, paper, sheet, part, canPress: press.isReady() }
      if (asked === sheet.name) return c.html(<SheetPage {...page} />)
      const pdf = await press.print(paperFile(paper, sheet))
      if (!pdf.ok) return c.html(<SheetPage {...page} refused={pdf.error.kind} />, 503)
      return c.body(pdf.value, 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="${sheet.name}.pdf"`,
      })
    })

async function paperOf(c: Context<AtGathering>, house: House, part: number): Promise<Paper> {
  const { gathering, book } = c.get('at')
  const { day } = await book()
  return {
    t: c.get('t'),
    gathering,
    day,
    origin: house.config.origin,
    languages: printedLanguages(gathering),
    topics: partOf(topicsOf(day), part),
  }
}

/** The first part wherever an address says something else. */
const Part = v.fallback(v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/), v.transform(Number)), 1)

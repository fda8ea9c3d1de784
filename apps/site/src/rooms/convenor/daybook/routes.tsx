import { fail, type Result } from '@daylight/basics'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { stream } from 'hono/streaming'
import * as v from 'valibot'
import { type DaybookFile, readDaybook } from '../../../daybook/file.ts'
import { refuse } from '../../../http/refusal.tsx'
import { type AtDesk, type AtGathering, needs, needsOf } from '../at-desk.tsx'
import { deskPath } from '../desk-page.tsx'
import { CarriedPage, DaybookPage } from './daybook-page.tsx'
import type { NotTaken } from './problem-words.ts'

/** Paths that read more than a form: they say themselves how much, once it is known who sends it. */
export const takesDaybooks = (path: string): boolean => /^\/[^/]+\/convenor\/(g\/[^/]+\/)?daybook$/.test(path)

/** The file of one gathering's daybook, and what comes in for it. */
export const daybookRoutes = () =>
  new Hono<AtGathering>()
    .get('/daybook.ndjson', needs('run-day'), (c) => {
      const lines = c.get('at').daybookFile()
      c.header('Content-Type', 'application/x-ndjson; charset=utf-8')
      // A name that says nothing about whose it is.
      c.header('Content-Disposition', 'attachment; filename="daybook.ndjson"')
      return stream(c, async (out) => {
        for await (const line of lines) await out.write(line)
      })
    })
    .get('/daybook', needs('run-day'), (c) =>
      c.html(<DaybookPage t={c.get('t')} gathering={c.get('at').gathering} added={addedIn(c)} />),
    )
    .post('/daybook', needs('run-day'), roomForFile, async (c) => {
      const [t, at] = [c.get('t'), c.get('at')]
      const file = await fileIn(c)
      const taken = file.ok ? await at.join(file.value) : file
      if (taken.ok) return c.redirect(deskPath(t, at.gathering, `daybook?new=${taken.value}`), 303)
      return c.html(<DaybookPage t={t} gathering={at.gathering} added={null} problem={taken.error} />, 422)
    })

/** A file of a gathering that may be new here. */
export const carriedRoutes = () =>
  new Hono<AtDesk>()
    .use(needsOf('create-gathering'))
    .get('/', (c) => c.html(<CarriedPage t={c.get('t')} />))
    .post('/', roomForFile, async (c) => {
      const t = c.get('t')
      const file = await fileIn(c)
      const taken = file.ok ? await c.get('desk').take(file.value) : file
      if (!taken.ok || !file.ok) {
        const problem: NotTaken = taken.ok ? { kind: 'missing' } : taken.error
        return c.html(<CarriedPage t={t} problem={problem} />, 422)
      }
      return c.redirect(deskPath(t, file.value.gathering, `daybook?new=${taken.value}`), 303)
    })

/** The file that the form brought, read and checked. */
async function fileIn(c: Context): Promise<Result<DaybookFile, NotTaken>> {
  const { file } = await c.req.parseBody()
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) return fail({ kind: 'missing' })
  return readDaybook(file.stream())
}

const addedIn = (c: Context): number | null => {
  const said = v.safeParse(ADDED, c.req.query('new'))
  return said.success ? said.output : null
}

const ADDED = v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number))
/** Some hundreds of photographs. The file lies in memory while it is read. */
const MOST_FILE = 200 * 1024 * 1024
const roomForFile = bodyLimit({ maxSize: MOST_FILE, onError: (c) => refuse(c, 'too-large') })

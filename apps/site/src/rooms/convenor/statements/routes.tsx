import type { Translated } from '@daylight/basics'
import { readStatement, roundState } from '@daylight/gather'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Gathering, Statement } from '../../../gathering.ts'
import type { House } from '../../../house.ts'
import { readFields } from '../../../http/fields.ts'
import { refuse } from '../../../http/refusal.tsx'
import type { FieldProblem } from '../../../layout/form.tsx'
import type { Translate } from '../../../words/translator.ts'
import { type AtGathering, needs } from '../at-desk.tsx'
import { deskPath } from '../desk-page.tsx'
import { readLines } from './lines.ts'
import { statementProblemWords } from './problem-words.ts'
import { StatementsPage } from './statements-page.tsx'
import { WordsPage } from './words-page.tsx'

/** The statements of one gathering. */
export const statementRoutes = (house: House) =>
  new Hono<AtGathering>()
    .use(needs('keep-statements'))
    .get('/', async (c) => {
      const { gathering, statements } = c.get('at')
      const t = c.get('t')
      return c.html(
        <StatementsPage
          t={t}
          gathering={gathering}
          statements={await statements()}
          typed={{ text: '', language: ownLanguage(t, gathering) }}
          news={newsIn(c, t)}
        />,
      )
    })
    .post('/', async (c) => {
      const at = c.get('at')
      const t = c.get('t')
      const fields = await readFields(c)
      const typed = { text: fields.text('text'), language: fields.text('language') }
      const language = at.gathering.languages.find((tag) => tag === typed.language)
      if (!language) return refuse(c, 'not-found')
      const lines = readLines(typed.text)
      if (lines.ok) {
        const { added, known } = await at.addStatements(lines.value, language)
        return c.redirect(`${deskPath(t, at.gathering, 'statements')}?added=${added}&known=${known}`, 303)
      }
      const page = { t, gathering: at.gathering, statements: await at.statements(), typed }
      return c.html(<StatementsPage {...page} problems={lines.error} />, 422)
    })
    .get('/:statement', async (c) => {
      const { gathering, statements } = c.get('at')
      const statement = (await statements()).find((s) => s.id === c.req.param('statement'))
      if (!statement) return refuse(c, 'not-found')
      const hasOpened = roundState(gathering, house.now()) !== 'not-open'
      return c.html(
        <WordsPage t={c.get('t')} gathering={gathering} statement={statement} hasOpened={hasOpened} />,
      )
    })
    .post('/:statement', async (c) => {
      const at = c.get('at')
      const t = c.get('t')
      const statement = (await at.statements()).find((s) => s.id === c.req.param('statement'))
      if (!statement) return refuse(c, 'not-found')
      const fields = await readFields(c)
      const typed = fields.under('text-')
      const { texts, problems } = readTexts(t, at.gathering, statement, typed)
      const hasOpened = roundState(at.gathering, house.now()) !== 'not-open'
      if (problems.length > 0)
        return c.html(
          <WordsPage {...{ t, gathering: at.gathering, statement, hasOpened, typed, problems }} />,
          422,
        )
      await at.translate(statement.id, texts)
      const next =
        fields.text('then') === 'next' && nextUntranslated(at.gathering, await at.statements(), statement)
      return c.redirect(deskPath(t, at.gathering, next ? `statements/${next.id}` : 'statements?kept=1'), 303)
    })
    .post('/:statement/status', async (c) => {
      const at = c.get('at')
      const status = v.safeParse(v.picklist(['listed', 'withdrawn']), (await readFields(c)).text('status'))
      const isDone = status.success && (await at.setStatus(c.req.param('statement'), status.output))
      if (!isDone) return refuse(c, 'not-found')
      return c.redirect(deskPath(c.get('t'), at.gathering, `statements?now=${status.output}`), 303)
    })

const ownLanguage = (t: Translate, gathering: Gathering): string =>
  gathering.languages.find((tag) => tag === t.language) ?? gathering.languages[0] ?? t.language

/** What has just been done, from the address that a form led to. */
function newsIn(c: Context, t: Translate): string | null {
  const count = (name: string) => {
    const number = Number(c.req.query(name))
    return Number.isSafeInteger(number) && number >= 0 ? number : 0
  }
  if (c.req.query('added') !== undefined) {
    const [added, known] = [count('added'), count('known')]
    const first = t('convenor.statements.added', { count: added })
    return known > 0 ? `${first} ${t('convenor.statements.known', { count: known })}` : first
  }
  const status = v.safeParse(v.picklist(['listed', 'withdrawn']), c.req.query('now'))
  if (status.success) return t(`convenor.statements.now-${status.output}`)
  return c.req.query('kept') === undefined ? null : t('convenor.words.kept')
}

/** The texts of the gathering's languages as they will stand, and what is wrong with others. */
function readTexts(
  t: Translate,
  gathering: Gathering,
  statement: Statement,
  typed: Translated,
): { texts: Translated; problems: FieldProblem[] } {
  const texts: Record<string, string> = {}
  const problems: FieldProblem[] = []
  for (const language of new Set([...gathering.languages, ...Object.keys(statement.texts)])) {
    const words = typed[language]
    if (words === undefined) continue
    const read = readStatement(words)
    const mayBeEmpty = language !== statement.originalLanguage
    if (read.ok) texts[language] = read.value
    else if (read.error.kind === 'statement-empty' && mayBeEmpty) texts[language] = ''
    else problems.push({ field: `text-${language}`, reason: statementProblemWords(t, read.error) })
  }
  return { texts, problems }
}

/** The next statement, round the list, that a language of the gathering is still missing in. */
function nextUntranslated(
  gathering: Gathering,
  statements: readonly Statement[],
  after: Statement,
): Statement | undefined {
  const waiting = statements.filter(
    (s) =>
      s.id !== after.id &&
      s.status !== 'withdrawn' &&
      gathering.languages.some((language) => !s.texts[language]),
  )
  return waiting.find((s) => s.ordinal > after.ordinal) ?? waiting[0]
}

import type { Translated } from '@daylight/basics'
import { type AgreementRefused, adoptAgreement } from '@daylight/gather'
import { Hono } from 'hono'
import { entryId } from '../../../daybook/entry-id.ts'
import { newSecret } from '../../../http/cookie.ts'
import { readFields } from '../../../http/fields.ts'
import type { FieldProblem } from '../../../layout/form.tsx'
import { languageName } from '../../../words/language-name.ts'
import type { Translate } from '../../../words/translator.ts'
import { type AtGathering, needs } from '../at-desk.tsx'
import { deskPath } from '../desk-page.tsx'
import { AgreementPage } from './agreement-page.tsx'
import { isProposal, withProposal } from './proposals.ts'

/** The language agreement of a gathering: begin with ready words, change them, adopt them, adopt others later. */
export const agreementRoutes = () =>
  new Hono<AtGathering>()
    .use(needs('run-day'))
    .get('/', async (c) => {
      const [t, { gathering, book }] = [c.get('t'), c.get('at')]
      const { agreement } = (await book()).day
      const told = c.req.query('done') === 'adopted' && agreement ? 'adopted' : null
      const page = { t, gathering, agreement, typed: agreement ?? {}, entry: newSecret(), told } as const
      return c.html(<AgreementPage {...page} />)
    })
    .post('/', async (c) => {
      const [t, at] = [c.get('t'), c.get('at')]
      const fields = await readFields(c)
      const before = (await at.book()).day.agreement
      const tags = [...new Set([...at.gathering.languages, ...Object.keys(before ?? {})])]
      const brought = fields.under('text-')
      const typed = Object.fromEntries(tags.map((tag) => [tag, brought[tag] ?? '']))
      const entry = entryId(fields.text('entry')) ?? newSecret()
      const page = { t, gathering: at.gathering, agreement: before, typed, entry, told: null }
      const take = fields.text('take')
      if (isProposal(take)) return c.html(<AgreementPage {...page} typed={withProposal(typed, take)} />)
      const decision = adoptAgreement(typed)
      const kept = decision.ok ? await at.write<AgreementRefused>(entry, () => decision) : decision
      if (!kept.ok) {
        const problems = problemsOf(t, kept.error, at.gathering.languages)
        return c.html(<AgreementPage {...page} problems={problems} />, 422)
      }
      // A form that is sent again writes nothing. If its words are no longer those that hold, it must not say so.
      const { agreement } = (await at.book()).day
      const isShown = decision.ok && isSame(decision.value.texts, agreement)
      if (isShown) return c.redirect(`${deskPath(t, at.gathering, 'agreement')}?done=adopted`, 303)
      return c.html(
        <AgreementPage {...page} agreement={agreement} entry={newSecret()} told="meanwhile" />,
        409,
      )
    })

function problemsOf(t: Translate, refused: AgreementRefused, languages: readonly string[]): FieldProblem[] {
  if (refused.kind === 'agreement-empty')
    return [{ field: `text-${languages[0] ?? t.language}`, reason: t('circle.agreement.refused.empty') }]
  const { language, length, most } = refused
  const values = { language: languageName(t.language, language), length, most }
  return [{ field: `text-${language}`, reason: t('circle.agreement.refused.too-long', values) }]
}

const isSame = (a: Translated, b: Translated | null): boolean =>
  b !== null && Object.keys({ ...a, ...b }).every((tag) => a[tag] === b[tag])

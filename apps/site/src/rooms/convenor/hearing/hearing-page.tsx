/** Who hears whom: what is known of languages, what somebody types, and what follows. Nothing typed here is kept. */
import { FEWEST_ALIKE } from '@daylight/gather'
import { CountInput } from '../../../layout/count-input.tsx'
import { Field, type FieldProblem, ProblemSummary } from '../../../layout/form.tsx'
import { languageName } from '../../../words/language-name.ts'
import type { Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage } from '../desk-page.tsx'
import type { GatheringDesk } from '../store.ts'
import type { Answers } from './answers.ts'
import {
  type HearingForm,
  type HearingRefused,
  letterOf,
  MOST_MINUTES,
  MOST_SESSIONS,
} from './hearing-form.ts'
import { lineProblem, OtherLanguagesField, PeopleFields, Ticks } from './people-fields.tsx'
import { countIn, languagesInPlay, MOST_IN_A_LINE } from './people-lines.ts'
import { type Found, Result } from './result.tsx'

export type HearingPageProps = {
  readonly t: Translate
  readonly at: GatheringDesk
  readonly known: Answers
  readonly form: HearingForm
  readonly problems?: readonly FieldProblem[]
  readonly found?: Found
}

/** What was found comes before the form that asked for it. */
export const HearingPage = (props: HearingPageProps) => {
  const { t, at, known, form, problems, found } = props
  const { languages } = languagesInPlay(known.languages, form)
  return (
    <GatheringPage
      t={t}
      gathering={at.gathering}
      part="day"
      page="hearing"
      title={t('hearing.title')}
      styles={['hearing.css']}
      width="wide"
    >
      <h1>{t('hearing.title')}</h1>
      {found && <Result t={t} found={found} />}
      <p>{t('hearing.text')}</p>
      <p class="muted">{t('hearing.not-kept')}</p>
      <form method="post" action={deskPath(t, at.gathering, 'hearing')}>
        <ProblemSummary t={t} problems={problems} />
        <h2>{t('hearing.people')}</h2>
        <Known t={t} known={known} form={form} />
        <PeopleFields t={t} lines={form.lines} languages={languages} problems={problems} />
        <div class="acts">
          <button type="submit" name="act" value="more-people">
            {t('hearing.more-people')}
          </button>
        </div>
        <OtherLanguagesField t={t} value={form.others} problems={problems} />
        <h2>{t('hearing.interpreters')}</h2>
        <p>{t('hearing.interpreters-text')}</p>
        <Interpreters {...props} languages={languages} />
        <h2>{t('hearing.sessions')}</h2>
        <div class="beside">
          <CountField {...props} name="sessions" most={MOST_SESSIONS} />
          <CountField {...props} name="minutes" most={MOST_MINUTES} />
        </div>
        <Hands {...props} />
        <div class="acts">
          <button type="submit" class="main" name="act" value="compute">
            {t('hearing.compute')}
          </button>
        </div>
      </form>
    </GatheringPage>
  )
}

/** What phones have said: combinations that three or more share stand in the lines, the rest by language only. */
const Known = ({ t, known, form }: { t: Translate; known: Answers; form: HearingForm }) => {
  const { people, folded } = known
  if (people === 0) return <p>{t('hearing.known-none', { fewest: FEWEST_ALIKE })}</p>
  return (
    <>
      <p>{t('hearing.known', { count: people })}</p>
      {folded && (
        <>
          <p>{t('hearing.folded', { count: folded.people, fewest: FEWEST_ALIKE })}</p>
          <section class="scroll" tabindex={0} aria-label={t('hearing.language')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('hearing.language')}</th>
                  <th scope="col" class="number">
                    {t('hearing.mother-tongue')}
                  </th>
                  <th scope="col" class="number">
                    {t('hearing.understand')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {folded.languages.map(({ language, speakers, understand }) => (
                  <tr>
                    <th scope="row">{languageName(t.language, language)}</th>
                    <td class="number">{speakers}</td>
                    <td class="number">{understand}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <label class="option">
            <input type="checkbox" name="rest" value="yes" checked={form.isRestCounted} />
            {t('hearing.count-folded')}
          </label>
        </>
      )}
    </>
  )
}

type Problems = { problems?: readonly FieldProblem[] | undefined }

const Interpreters = ({
  t,
  form,
  problems,
  languages,
}: HearingPageProps & { languages: readonly string[] }) => (
  <>
    {form.interpreters.map((line, i) => (
      <fieldset class="line">
        <legend>{t('hearing.interpreter', { name: line.who || letterOf(i) })}</legend>
        <Field
          name={`who-${i}`}
          label={t('hearing.who')}
          control={(tied) => (
            <input
              {...tied}
              class="short"
              dir="auto"
              autocomplete="off"
              maxlength={40}
              placeholder={letterOf(i)}
              value={line.who}
            />
          )}
        />
        <Ticks
          t={t}
          name={`knows-${i}`}
          label={t('hearing.between')}
          languages={languages}
          ticked={line.knows}
          problem={problems?.find(({ field }) => field === `knows-${i}`)}
        />
        <Field
          name={`into-${i}`}
          label={t('hearing.into')}
          control={(tied) => (
            <select {...tied}>
              <option value="">{t('hearing.into-all')}</option>
              {languages.map((tag) => (
                <option value={tag} selected={tag === line.into}>
                  {languageName(t.language, tag)}
                </option>
              ))}
            </select>
          )}
        />
      </fieldset>
    ))}
    <div class="acts">
      <button type="submit" name="act" value="more-interpreters">
        {t('hearing.more-interpreters')}
      </button>
    </div>
  </>
)

type CountFieldProps = {
  t: Translate
  form: HearingForm
  name: 'sessions' | 'minutes'
  most: number
} & Problems

const CountField = ({ t, form, name, most, problems }: CountFieldProps) => (
  <Field
    name={name}
    label={t(`hearing.${name}-count`)}
    problems={problems}
    control={(tied) => <CountInput tied={tied} from={1} to={most} value={form[name]} />}
  />
)

/** For each session, hands counted: one field for each line of people. Open where something was typed. */
const Hands = ({ t, form, problems }: { t: Translate; form: HearingForm } & Problems) => {
  const lines = form.lines.flatMap((line, i) => (line.speaks === '' ? [] : [{ line, i }]))
  const sessions = countIn(form.sessions, MOST_SESSIONS) ?? 0
  if (lines.length === 0 || sessions === 0) return <p class="hint">{t('hearing.hands-later')}</p>
  return (
    <details open={form.hands.flat().some((typed) => typed !== '')}>
      <summary>{t('hearing.hands')}</summary>
      <p>{t('hearing.hands-text')}</p>
      {Array.from({ length: sessions }, (_, s) => (
        <fieldset class="line">
          <legend>{t('hearing.session', { number: s + 1 })}</legend>
          {lines.map(({ line, i }) => (
            <Field
              name={`hands-${s}-${i}`}
              label={lineWords(t, line)}
              problems={problems}
              control={(tied) => (
                <CountInput tied={tied} from={0} to={MOST_IN_A_LINE} value={form.hands[s]?.[i] ?? ''} />
              )}
            />
          ))}
        </fieldset>
      ))}
    </details>
  )
}

function lineWords(t: Translate, { speaks, understands }: HearingForm['lines'][number]): string {
  const others = understands.filter((tag) => tag !== speaks).map((tag) => languageName(t.language, tag))
  const name = languageName(t.language, speaks)
  if (others.length === 0) return name
  return t('hearing.line-words', { name, others: new Intl.ListFormat(t.language).format(others) })
}

/** What is to be mended, beside its field. */
export function hearingProblem(t: Translate, refused: HearingRefused): FieldProblem {
  const { field } = refused
  switch (refused.kind) {
    case 'unknown-language':
      return { field, reason: t('hearing.unknown', { typed: refused.typed }) }
    case 'one-language':
      return { field, reason: t('hearing.one-language') }
    case 'nobody':
      return { field, reason: t('hearing.nobody') }
    case 'not-a-count':
      return { field, reason: t('hearing.not-a-count', { most: refused.most }) }
    default:
      return lineProblem(t, refused)
  }
}

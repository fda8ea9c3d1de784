/** Sustained dialogue: the days of a group's meetings and its five stages, on one sheet of paper. Nothing is kept. */
import {
  type DialogueRefused,
  dialogueStages,
  MOST_MEETINGS,
  MOST_WEEKS,
  type PlannedMeeting,
} from '@daylight/gather'
import { CountInput } from '../../../layout/count-input.tsx'
import { Field, type FieldProblem, ProblemSummary } from '../../../layout/form.tsx'
import { localeOf, type Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'

export type DialogueForm = {
  readonly from: string
  readonly weeks: string
  readonly meetings: string
  readonly held: string
}

export type DialoguePageProps = {
  readonly t: Translate
  readonly gathering: SeenGathering
  readonly form: DialogueForm
  readonly problems?: readonly FieldProblem[]
  readonly plan?: readonly PlannedMeeting[]
}

export const DialoguePage = (props: DialoguePageProps) => {
  const { t, gathering, plan } = props
  return (
    <GatheringPage
      t={t}
      gathering={gathering}
      part="day"
      page="formats/dialogue"
      title={t('formats.dialogue.title')}
      styles={['formats.css']}
      width="wide"
    >
      <h1>{t('formats.dialogue.title')}</h1>
      <p>{t('formats.dialogue.text')}</p>
      {plan && <Plan t={t} plan={plan} />}
      <h2>{t('formats.dialogue.stages')}</h2>
      <ol>
        {dialogueStages.map((stage) => (
          <li>
            <strong>{t(`formats.dialogue.stage.${stage}`)}</strong>{' '}
            {t(`formats.dialogue.stage.${stage}.text`)}
          </li>
        ))}
      </ol>
      <p>{t('formats.dialogue.back')}</p>
      <DialogueFields {...props} />
    </GatheringPage>
  )
}

const Plan = ({ t, plan }: { t: Translate; plan: readonly PlannedMeeting[] }) => (
  <>
    <h2>{t('formats.dialogue.plan')}</h2>
    <p class="no-print">{t('formats.dialogue.print')}</p>
    <section class="scroll" tabindex={0} aria-label={t('formats.dialogue.plan')}>
      <table class="meetings">
        <thead>
          <tr>
            <th scope="col" class="number">
              {t('formats.dialogue.meeting')}
            </th>
            <th scope="col">{t('formats.dialogue.day')}</th>
            <th scope="col">{t('formats.dialogue.where')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.map(({ number, day }) => (
            <tr>
              <th scope="row" class="number">
                {number}
              </th>
              <td>{dayWords(t, day)}</td>
              <td>
                <span class="boxes" role="img" aria-label={t('formats.dialogue.boxes')}>
                  {dialogueStages.map((_, i) => (
                    <span class="box">{i + 1}</span>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </>
)

const dayWords = (t: Translate, day: string): string =>
  new Intl.DateTimeFormat(localeOf(t.language), { dateStyle: 'full', timeZone: 'UTC' }).format(
    Date.parse(day),
  )

const DialogueFields = ({ t, gathering, form, problems }: DialoguePageProps) => (
  <form method="get" action={deskPath(t, gathering, 'formats/dialogue')} class="no-print">
    <h2>{t('formats.dialogue.make')}</h2>
    <ProblemSummary t={t} problems={problems} />
    <Field
      name="from"
      label={t('formats.dialogue.from')}
      problems={problems}
      control={(tied) => <input {...tied} class="day" type="date" value={form.from} />}
    />
    <div class="beside">
      {(
        [
          ['weeks', 1, MOST_WEEKS],
          ['meetings', 1, MOST_MEETINGS],
          ['held', 0, 999],
        ] as const
      ).map(([name, min, max]) => (
        <Field
          name={name}
          label={t(`formats.dialogue.${name}`)}
          problems={problems}
          control={(tied) => <CountInput tied={tied} from={min} to={max} value={form[name]} />}
        />
      ))}
    </div>
    <button type="submit" class="main">
      {t('formats.dialogue.make-button')}
    </button>
  </form>
)

/** Why there is no plan, beside the field that can mend it. */
export function dialogueProblem(t: Translate, refused: DialogueRefused): FieldProblem {
  if (refused.kind === 'weeks' || refused.kind === 'meetings')
    return { field: refused.kind, reason: t('hearing.not-a-count', { most: refused.most }) }
  return { field: 'from', reason: t('formats.dialogue.not-a-day') }
}

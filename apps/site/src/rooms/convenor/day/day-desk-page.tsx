/** The day at the desk: where it stands, the act that takes it on, and the ways to everything that is needed in the hall. */
import { type Day, type Step, steps } from '@daylight/gather'
import { newSecret } from '../../../http/cookie.ts'
import { Notice } from '../../../layout/form.tsx'
import type { Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'

/** Pages of the day, in the order in which a day needs them. */
const WAYS = {
  shape: 'day/shape',
  board: 'day/board',
  wall: 'day/wall',
  agreement: 'agreement',
  hearing: 'hearing',
  paper: 'paper',
  notes: 'notes',
  clusters: 'clusters',
  formats: 'formats',
  daybook: 'daybook',
} as const
type Way = keyof typeof WAYS

export const DayDeskPage = (props: {
  t: Translate
  gathering: SeenGathering
  day: Day
  isTurned?: boolean
}) => {
  const { t, gathering, day } = props
  const next = steps[steps.indexOf(day.step) + 1]
  return (
    <GatheringPage t={t} gathering={gathering} part="day" title={t('day.desk.title')}>
      {props.isTurned && (
        <Notice kind="good">
          <p>{t('day.desk.turned')}</p>
        </Notice>
      )}
      <h1>{t('day.desk.title')}</h1>
      <ol class="steps">
        {steps.map((step) => (
          <li aria-current={step === day.step ? 'step' : undefined}>{t(`day.step.${step}`)}</li>
        ))}
      </ol>
      <p>{t(`day.now.${day.step}`)}</p>
      {next && (
        <Turn
          t={t}
          gathering={gathering}
          to={next}
          words={t('day.desk.go-on', { step: t(`day.step.${next}`) })}
        />
      )}
      <details class="more">
        <summary>{t('day.desk.other')}</summary>
        <p>{t('day.desk.other-text')}</p>
        <div class="acts">
          {steps
            .filter((step) => step !== day.step && step !== next)
            .map((step) => (
              <Turn t={t} gathering={gathering} to={step} words={t(`day.step.${step}`)} isQuiet />
            ))}
        </div>
      </details>
      <h2>{t('day.desk.hall')}</h2>
      <ul class="rows">
        {(Object.keys(WAYS) as Way[]).map((way) => (
          <li>
            <a class="name" href={deskPath(t, gathering, WAYS[way])}>
              {t(`day.way.${way}`)}
            </a>
            <p class="muted">{t(`day.way.${way}-text`)}</p>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${t.language}/hall`}>{t('day.desk.no-internet')}</a>
      </p>
    </GatheringPage>
  )
}

const Turn = (props: {
  t: Translate
  gathering: SeenGathering
  to: Step
  words: string
  isQuiet?: boolean
}) => (
  <form method="post" action={deskPath(props.t, props.gathering, 'day/step')}>
    <input type="hidden" name="entry" value={newSecret()} />
    <input type="hidden" name="step" value={props.to} />
    <button type="submit" class={props.isQuiet ? undefined : 'main'}>
      {props.words}
    </button>
  </form>
)

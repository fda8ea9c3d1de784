/** Five dots on the topics on the wall, and what became of all dots once they are counted. */
import { DOTS, inSeatOrder, type Topic, topicsByDots } from '@daylight/gather'
import { OwnWords } from '../../../../daybook/converging/own-words.tsx'
import { type FieldProblem, Notice, ProblemSummary } from '../../../../layout/form.tsx'
import { DayPage, dayPath, type SeenToday } from '../day-page.tsx'

/** The form. `typed` holds what stands in the field of each topic. */
export const DotsPage = (
  props: SeenToday & {
    typed: ReadonlyMap<string, string>
    revision: number
    problems?: readonly FieldProblem[]
    news?: 'kept' | 'older' | null
  },
) => {
  const { t, today, typed, problems = [] } = props
  const topics = topicsByDots(today.day).map(({ topic }) => topic)
  const whole = problems.find(({ field }) => field === 'dots')
  return (
    <DayPage
      t={t}
      today={today}
      title={t('converging.dots.title')}
      page="dots"
      part="dots"
      scripts={['dot-steppers']}
    >
      <ProblemSummary t={t} problems={problems} />
      {props.news && (
        <Notice kind="good">
          <p>{t(`converging.dots.${props.news}`)}</p>
        </Notice>
      )}
      <h1>{t('converging.dots.title')}</h1>
      {topics.length === 0 ? (
        <p class="empty">{t('converging.dots.no-topics')}</p>
      ) : (
        <>
          <p>{t('converging.dots.lead')}</p>
          <p class="muted">
            {t('converging.dots.secret')} {t('converging.dots.order')}{' '}
            <a href={dayPath(props, 'notes')}>{t('converging.dots.notes')}</a>
          </p>
          <form method="post" action={dayPath(props, 'dots')} data-keep>
            <dot-steppers
              class="turn"
              data-address={dayPath(props, 'dots')}
              data-most={String(DOTS)}
              data-words={stepperWords(props)}
            >
              <input type="hidden" name="revision" value={String(props.revision)} />
              <fieldset id="dots" tabindex={-1}>
                <legend>{t('converging.dots.legend', { most: DOTS })}</legend>
                {whole && <p class="reason">{whole.reason}</p>}
                <ul class="dot-rows">
                  {inSeatOrder(today.seat.id, topics).map((topic) => (
                    <DotRow {...props} topic={topic} typed={typed.get(topic.id) ?? ''} problems={problems} />
                  ))}
                </ul>
              </fieldset>
              <div class="dots-bar">
                <output hidden />
                <button type="submit" class="main">
                  {t('converging.dots.keep')}
                </button>
              </div>
            </dot-steppers>
          </form>
          <template data-later>
            <div data-end={`${dayPath(props, 'dots')}?kept`} data-instead={dayPath(props, 'dots')}>
              <p class="lead" tabindex={-1}>
                {t('converging.dots.held')}
              </p>
              <p>
                <a class="button" href={dayPath(props, 'dots')}>
                  {t('converging.dots.see')}
                </a>
              </p>
            </div>
          </template>
        </>
      )}
    </DayPage>
  )
}

/** All dots together, most first, and nothing about who. */
export const CountedDotsPage = ({ t, today }: SeenToday) => (
  <DayPage t={t} today={today} title={t('converging.dots.counted.title')} page="dots" part="dots">
    <h1>{t('converging.dots.counted.title')}</h1>
    <p>{t('converging.dots.counted.text')}</p>
    <ul class="dotted">
      {topicsByDots(today.day).map(({ topic, dots }) => (
        <li>
          <a href={dayPath({ t, today }, 'topics', topic.id)}>
            <OwnWords of={topic} reader={t.language} />
          </a>
          <span class="dots-count">{t('converging.dots.count', { count: dots ?? 0 })}</span>
        </li>
      ))}
    </ul>
    <p class="acts">
      <a class="button main" href={dayPath({ t, today }, 'clusters')}>
        {t('converging.clusters.title')}
      </a>
    </p>
  </DayPage>
)

/** Before the step of the dots. */
export const EarlyDotsPage = (seen: SeenToday) => <WaitingPage {...seen} when="early" to="notes" />

/** After it, while nobody has counted them yet. */
export const ClosedDotsPage = (seen: SeenToday) => <WaitingPage {...seen} when="closed" to="clusters" />

/** The name of a topic's field. */
export const fieldOf = (topic: string): string => `dots-${topic}`

const WaitingPage = ({ t, today, when, to }: SeenToday & { when: 'early' | 'closed'; to: string }) => (
  <DayPage t={t} today={today} title={t(`converging.dots.${when}.title`)} page="dots" part="dots">
    <h1>{t(`converging.dots.${when}.title`)}</h1>
    <p>{t(`converging.dots.${when}.text`)}</p>
    <p class="acts">
      <a class="button" href={dayPath({ t, today }, to)}>
        {t(`converging.dots.${when}.go`)}
      </a>
    </p>
  </DayPage>
)

const DotRow = (props: SeenToday & { topic: Topic; typed: string; problems: readonly FieldProblem[] }) => {
  const { topic } = props
  const name = fieldOf(topic.id)
  const problem = props.problems.find(({ field }) => field === name)
  return (
    <li class={problem ? 'field wrong' : undefined}>
      <label for={name}>
        <OwnWords of={topic} reader={props.t.language} />
      </label>
      <span class="stepper">
        <input
          type="number"
          inputmode="numeric"
          id={name}
          name={name}
          min="0"
          max={String(DOTS)}
          step="1"
          autocomplete="off"
          value={props.typed}
          aria-describedby={problem ? `${name}-reason` : undefined}
          aria-invalid={problem ? 'true' : undefined}
        />
      </span>
      {problem && (
        <p class="reason" id={`${name}-reason`}>
          {problem.reason}
        </p>
      )}
    </li>
  )
}

/** A script cannot read messages: it gets the sentence for every number of dots that may be left. */
const stepperWords = ({ t }: SeenToday): string =>
  JSON.stringify({
    left: Array.from({ length: DOTS + 1 }, (_, left) => t('converging.dots.left', { left, most: DOTS })),
    over: t('converging.dots.over'),
    more: t('converging.dots.more'),
    fewer: t('converging.dots.fewer'),
  })

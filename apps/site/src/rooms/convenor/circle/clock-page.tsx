/** A clock for whoever keeps the time outside a circle: it makes no sound, and says nothing about anybody. */
import type { Instant } from '@daylight/basics'
import { DarkFrame } from '../../../layout/circle.tsx'
import { Field, ProblemSummary } from '../../../layout/form.tsx'
import { timeWords } from '../../../words/moment.ts'
import type { Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'

/** How long? */
export const SetClockPage = (props: {
  t: Translate
  gathering: SeenGathering
  typed?: string
  most?: number
  isRefused?: boolean
}) => {
  const { t, gathering, typed = '', most = 0 } = props
  const title = t('circle.clock.title')
  const address = deskPath(t, gathering, 'clock')
  const problems = props.isRefused
    ? [{ field: 'minutes', reason: t('circle.clock.refused', { most }) }]
    : undefined
  return (
    <GatheringPage t={t} gathering={gathering} part="day" page="clock" title={title}>
      <h1>{title}</h1>
      <p>{t('circle.clock.text')}</p>
      <ul class="acts plain">
        {USUAL.map((minutes) => (
          <li>
            <a class="button" href={`${address}?minutes=${minutes}`}>
              {t('circle.clock.minutes', { count: minutes })}
            </a>
          </li>
        ))}
      </ul>
      <form method="get" action={address}>
        <ProblemSummary t={t} problems={problems} />
        <Field
          name="minutes"
          label={t('circle.clock.other')}
          problems={problems}
          control={(tied) => (
            <input {...tied} class="short" inputmode="numeric" dir="ltr" value={typed} autocomplete="off" />
          )}
        />
        <button type="submit">{t('circle.clock.start')}</button>
      </form>
      <p>
        <a href={deskPath(t, gathering, 'agreement')}>{t('circle.back-to-agreement')}</a>
      </p>
    </GatheringPage>
  )
}

/** Says when the time is over. With script a ring empties, once a minute; how long is left is the server's word. */
export const ClockPage = (props: {
  t: Translate
  gathering: SeenGathering
  minutes: number
  ends: Instant
  now: Instant
}) => {
  const { t, gathering, minutes, ends } = props
  const left = ends - props.now
  const time = timeWords(t.language, ends, gathering.timeZone)
  return (
    <DarkFrame
      t={t}
      title={t('circle.clock.title')}
      reader="desk"
      scripts={['quiet-clock']}
      back={{ href: deskPath(t, gathering, 'clock'), words: t('circle.clock.again') }}
    >
      <quiet-clock data-left={left} data-minutes={minutes} data-over={t('circle.clock.over')}>
        <div class="dial" data-part="dial" hidden>
          <svg viewBox="0 0 100 100" aria-hidden="true">
            <circle cx="50" cy="50" r="46" />
            <circle class="left" data-part="left" cx="50" cy="50" r="46" transform="rotate(-90 50 50)" />
          </svg>
          <p role="timer">
            <span class="count" data-part="count" />
            {t('circle.clock.left')}
          </p>
        </div>
        <p class="over-at" data-part="said">
          {left > 0 ? t('circle.clock.over-at', { time }) : t('circle.clock.over')}
        </p>
      </quiet-clock>
      {left > 0 && (
        <p class="zone">
          <bdi dir="ltr">{gathering.timeZone.replaceAll('_', ' ')}</bdi>
        </p>
      )}
    </DarkFrame>
  )
}

const USUAL = [10, 20, 30, 45, 60, 90]

/** One gap as a slope from what was believed to what is so, with its figures. */
import type { GapFigure, View } from '@daylight/mirror'
import { SlopeChart } from '../../layout/chart-slope.tsx'
import { ofHundred, peopleText, pointsRange, pointsText, shareRange, sureDistance } from './figures.ts'
import type { Reading } from './reading.ts'

export const GapSlope = ({ reading, view, gap }: { reading: Reading; view: View; gap: GapFigure }) => {
  const { t, direction } = reading
  const { interval } = gap.answer
  return (
    <SlopeChart
      direction={direction}
      title={t('mirror.chart.slope', { believed: gap.guess, actual: ofHundred(gap.answer.share) })}
      words={{ believed: t('mirror.gap.believed'), actual: t('mirror.gap.actual') }}
      number={t.number}
      slope={{
        position: reading.position(view.about),
        believed: gap.guess,
        believedInterval: gap.medianInterval,
        actual: ofHundred(gap.answer.share),
        actualInterval: { low: interval.low * 100, high: interval.high * 100 },
      }}
    />
  )
}

/** True at the interval's edge: too low or too high by so many points at least, or too close to tell. */
export function gapSentence(reading: Reading, view: View, gap: GapFigure): string {
  const points = sureDistance(gap.interval)
  return reading.t(`mirror.gap.${points > 0 ? gap.direction : 'unclear'}`, {
    guesser: reading.sideName(view.guesser),
    about: reading.sideName(view.about),
    points,
  })
}

/** Guess, answer and gap in one line, each with its interval and n. */
export const GapFigures = ({ reading: { t }, gap }: { reading: Reading; gap: GapFigure }) => (
  <p class="figures muted">
    {t('mirror.gap.figures', {
      gap: pointsText(t, gap.gap),
      range: pointsRange(t, gap.interval),
      guessers: peopleText(t, gap.guessers),
      answer: shareRange(t, gap.answer.interval),
      n: peopleText(t, gap.answer.n),
    })}
  </p>
)

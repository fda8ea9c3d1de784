/** All guesses of one side about another beside the answers: the sure gaps as slopes, every gap in the table. */
import type { GapFigure, View } from '@daylight/mirror'
import { guessRange, peopleText, pointsRange, pointsText } from './figures.ts'
import { Finding, MOST_DRAWN, StatementText } from './finding.tsx'
import { GapFigures, GapSlope, gapSentence } from './gap-slope.tsx'
import { NumbersTable } from './numbers-table.tsx'
import type { Reading } from './reading.ts'
import { Figures } from './share-rows.tsx'

export const GapFindings = ({ reading, views }: { reading: Reading; views: readonly View[] }) => (
  <>
    {views.map((view) => (
      <GapsOfView reading={reading} view={view} />
    ))}
  </>
)

const GapsOfView = ({ reading, view }: { reading: Reading; view: View }) => {
  const { t } = reading
  const names = { guesser: reading.sideName(view.guesser), about: reading.sideName(view.about) }
  const gaps = view.gaps.filter(reading.isPutForward)
  const sure = gaps.filter(({ direction }) => direction !== 'unclear')
  const drawn = sure.filter((gap) => !isDrawnAbove(reading, view, gap)).slice(0, MOST_DRAWN)
  return (
    <>
      <h3>{t('mirror.gap.title', names)}</h3>
      <p>{t('mirror.gap.count', { asked: gaps.length, sure: sure.length })}</p>
      <div class="findings slopes">
        {drawn.map((gap) => (
          <Finding
            reading={reading}
            statement={gap.statement}
            sentence={gapSentence(reading, view, gap)}
            isUnderHeading
          >
            <GapSlope reading={reading} view={view} gap={gap} />
            <GapFigures reading={reading} gap={gap} />
          </Finding>
        ))}
      </div>
      {gaps.length > 0 && <GapTable reading={reading} view={view} gaps={gaps} />}
    </>
  )
}

/** Whether the gap was drawn already as a reversal, or as an error that both sides share. */
const isDrawnAbove = ({ report }: Reading, { reversals, guesser, about }: View, { statement }: GapFigure) =>
  reversals.some((r) => r.statement === statement) ||
  report.mutualErrors.some(
    (error) =>
      error.statement === statement &&
      [guesser, about].every((side) => error.sides.some((s) => s.side === side)),
  )

const GapTable = (props: { reading: Reading; view: View; gaps: readonly GapFigure[] }) => {
  const { reading, view, gaps } = props
  const { t } = reading
  const names = { guesser: reading.sideName(view.guesser), about: reading.sideName(view.about) }
  const hasNet = gaps.some(({ net }) => net !== null)
  return (
    <NumbersTable
      reading={reading}
      name={`gaps-${view.guesser}-${view.about}`}
      caption={t('mirror.gap.title', names)}
      head={[
        t('mirror.table.statement'),
        t('mirror.table.guess'),
        t('mirror.table.answer'),
        t('mirror.table.gap'),
        ...(hasNet ? [t('mirror.table.net-gap')] : []),
      ]}
      rows={gaps.map((gap) => [
        <StatementText reading={reading} statement={gap.statement} />,
        <GuessCell reading={reading} gap={gap} />,
        <Figures reading={reading} share={gap.answer} />,
        <PointsCell reading={reading} points={gap.gap} interval={gap.interval} />,
        ...(hasNet
          ? [
              gap.net ? (
                <PointsCell reading={reading} points={gap.net.gap} interval={gap.net.interval} />
              ) : (
                '–'
              ),
            ]
          : []),
      ])}
    />
  )
}

const GuessCell = ({ reading: { t }, gap }: { reading: Reading; gap: GapFigure }) => (
  <bdi dir="ltr">
    <strong>{t.number(gap.guess)}</strong>{' '}
    <span class="muted">
      ({guessRange(t, gap.medianInterval)}), {peopleText(t, gap.guessers)}
    </span>
  </bdi>
)

const PointsCell = (props: {
  reading: Reading
  points: number
  interval: { readonly low: number; readonly high: number }
}) => (
  <bdi dir="ltr">
    <strong>{pointsText(props.reading.t, props.points)}</strong>{' '}
    <span class="muted">({pointsRange(props.reading.t, props.interval)})</span>
  </bdi>
)

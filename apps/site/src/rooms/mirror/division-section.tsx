/** Where sides differ for certain; or, where nobody declared a side, what people are of two minds about. */
import { type Division, EVERYONE } from '@daylight/mirror'
import { type DividedOpinion, dividedOpinions } from './divided-opinion.ts'
import { pointsRange, sureDistance } from './figures.ts'
import { AndMore, Finding, MOST_DRAWN, StatementText } from './finding.tsx'
import { NumbersTable } from './numbers-table.tsx'
import { inTurn, type Reading } from './reading.ts'
import { Figures, ShareRows } from './share-rows.tsx'

export const DivisionSection = ({ reading }: { reading: Reading }) =>
  reading.isUndivided ? <OfTwoMinds reading={reading} /> : <BetweenSides reading={reading} />

const BetweenSides = ({ reading }: { reading: Reading }) => {
  const { t } = reading
  const found = reading.report.divisions.filter(reading.isPutForward)
  return (
    <section>
      <h2 id="division">{t('mirror.division.title')}</h2>
      <p>{t('mirror.division.count', { count: found.length })}</p>
      <div class="findings">
        {found.slice(0, MOST_DRAWN).map((division) => (
          <Finding
            reading={reading}
            statement={division.statement}
            sentence={divisionSentence(reading, division)}
          >
            <ShareRows reading={reading} rows={bothSides(reading, division)} />
          </Finding>
        ))}
      </div>
      <AndMore reading={reading} of={found.length} />
      {found.length > 0 && <DivisionTable reading={reading} found={found} />}
    </section>
  )
}

/** Who agrees more, and by how much at least: true at the interval's edge. */
export function divisionSentence(reading: Reading, { more, less, interval }: Division): string {
  return reading.t('mirror.division.sentence', {
    more: reading.sideName(more),
    less: reading.sideName(less),
    points: sureDistance({ low: interval.low * 100, high: interval.high * 100 }),
  })
}

const bothSides = (reading: Reading, division: Division) =>
  inTurn(
    reading,
    reading.wording.sides.flatMap(({ id }) => {
      if (id === division.more) return [{ side: id, share: division.moreShare, said: 'agree' as const }]
      return id === division.less ? [{ side: id, share: division.lessShare, said: 'agree' as const }] : []
    }),
    'division',
  )

const DivisionTable = ({ reading, found }: { reading: Reading; found: readonly Division[] }) => {
  const { t } = reading
  return (
    <NumbersTable
      reading={reading}
      name="divisions"
      caption={t('mirror.table.divisions')}
      head={[
        t('mirror.table.statement'),
        t('mirror.table.agrees-more'),
        t('mirror.table.agrees-less'),
        t('mirror.table.difference'),
      ]}
      rows={found.map((d) => [
        <StatementText reading={reading} statement={d.statement} />,
        <>
          <bdi>{reading.sideName(d.more)}</bdi>: <Figures reading={reading} share={d.moreShare} />
        </>,
        <>
          <bdi>{reading.sideName(d.less)}</bdi>: <Figures reading={reading} share={d.lessShare} />
        </>,
        <bdi dir="ltr">{pointsRange(t, { low: d.interval.low * 100, high: d.interval.high * 100 })}</bdi>,
      ])}
    />
  )
}

const OfTwoMinds = ({ reading }: { reading: Reading }) => {
  const { t } = reading
  const found = dividedOpinions(reading.report).filter(reading.isPutForward)
  return (
    <section>
      <h2 id="division">{t('mirror.divided.title')}</h2>
      <p>{t('mirror.divided.count', { count: found.length })}</p>
      <div class="findings">
        {found.slice(0, MOST_DRAWN).map((opinion) => (
          <Finding
            reading={reading}
            statement={opinion.statement}
            sentence={t('mirror.divided.sentence', dividedLows(opinion))}
          >
            <ShareRows
              reading={reading}
              rows={[
                { side: EVERYONE, share: opinion.agree, said: 'agree' },
                { side: EVERYONE, share: opinion.disagree, said: 'disagree' },
              ]}
            />
          </Finding>
        ))}
      </div>
      <AndMore reading={reading} of={found.length} />
      {found.length > 0 && <DividedTable reading={reading} found={found} />}
    </section>
  )
}

/** Shares at the lower edge of their intervals, in whole percent. */
const dividedLows = ({ agree, disagree }: DividedOpinion) => ({
  agree: sureDistance({ low: agree.interval.low * 100, high: 100 }),
  disagree: sureDistance({ low: disagree.interval.low * 100, high: 100 }),
})

const DividedTable = ({ reading, found }: { reading: Reading; found: readonly DividedOpinion[] }) => {
  const { t } = reading
  return (
    <NumbersTable
      reading={reading}
      name="divided"
      caption={t('mirror.divided.title')}
      head={[t('mirror.table.statement'), t('mirror.agree'), t('mirror.disagree')]}
      rows={found.map((opinion) => [
        <StatementText reading={reading} statement={opinion.statement} />,
        <Figures reading={reading} share={opinion.agree} />,
        <Figures reading={reading} share={opinion.disagree} />,
      ])}
    />
  )
}

/** Hidden common ground and false hope: the same rule with the sign turned, the same room on the page. */
import type { MutualError, View } from '@daylight/mirror'
import { pointsRange } from './figures.ts'
import { AndMore, Finding, MOST_DRAWN, StatementText } from './finding.tsx'
import { GapFigures, GapSlope } from './gap-slope.tsx'
import { NumbersTable } from './numbers-table.tsx'
import { inTurn, type Reading } from './reading.ts'
import { Figures, SideName } from './share-rows.tsx'

const KINDS = ['hidden-common-ground', 'false-hope'] as const

/** Both kinds in turn, each with its heading also where none was found. */
export const MutualErrors = ({ reading }: { reading: Reading }) => (
  <>
    {inTurn(reading, KINDS, 'mutual').map((kind) => (
      <MutualErrorsOfKind reading={reading} kind={kind} />
    ))}
  </>
)

const MutualErrorsOfKind = ({ reading, kind }: { reading: Reading; kind: MutualError['kind'] }) => {
  const { t } = reading
  const found = reading.report.mutualErrors.filter((m) => m.kind === kind).filter(reading.isPutForward)
  return (
    <>
      <h3>{t(`mirror.mutual.${kind}.title`)}</h3>
      <p>{t(`mirror.mutual.${kind}.count`, { count: found.length })}</p>
      <div class="findings">
        {found.slice(0, MOST_DRAWN).map((error) => (
          <Finding
            reading={reading}
            statement={error.statement}
            sentence={mutualSentence(reading, error)}
            isUnderHeading
          >
            <BothSlopes reading={reading} error={error} />
          </Finding>
        ))}
      </div>
      <AndMore reading={reading} of={found.length} />
      {found.length > 0 && <MutualTable reading={reading} kind={kind} found={found} />}
    </>
  )
}

/** What both do, and what each thinks of the other. */
export function mutualSentence(reading: Reading, { kind, sides }: MutualError): string {
  const [a, b] = inTurn(reading, sides, kind)
  return reading.t(`mirror.mutual.${kind}.sentence`, {
    a: a ? reading.sideName(a.side) : '',
    b: b ? reading.sideName(b.side) : '',
  })
}

/** What each is believed to answer and what it answers, side by side. */
const BothSlopes = ({ reading, error }: { reading: Reading; error: MutualError }) => (
  <div class="slope-pair">
    {inTurn(reading, error.sides, error.kind).flatMap(({ side }) => {
      const view = reading.report.views.find((v) => v.about === side && isOneOf(error, v))
      const gap = view?.gaps.find((g) => g.statement === error.statement)
      if (!view || !gap) return []
      return [
        <div>
          <SideName reading={reading} side={side} />
          <GapSlope reading={reading} view={view} gap={gap} />
          <GapFigures reading={reading} gap={gap} />
        </div>,
      ]
    })}
  </div>
)

/** Whether a view is that of one of the two sides about the other. */
const isOneOf = ({ sides }: MutualError, { guesser, about }: View): boolean =>
  guesser !== about && [guesser, about].every((side) => sides.some((s) => s.side === side))

const MutualTable = (props: {
  reading: Reading
  kind: MutualError['kind']
  found: readonly MutualError[]
}) => {
  const { reading, kind, found } = props
  const { t } = reading
  return (
    <NumbersTable
      reading={reading}
      name={kind}
      caption={t(`mirror.mutual.${kind}.title`)}
      head={[
        t('mirror.table.statement'),
        t('mirror.table.side'),
        t('mirror.table.agree'),
        t('mirror.table.gap-of-the-other'),
      ]}
      rows={found.flatMap((error) =>
        inTurn(reading, error.sides, kind).map(({ side, answer, interval }) => [
          <StatementText reading={reading} statement={error.statement} />,
          <bdi>{reading.sideName(side)}</bdi>,
          <Figures reading={reading} share={answer} />,
          <bdi dir="ltr">{pointsRange(t, interval)}</bdi>,
        ]),
      )}
    />
  )
}

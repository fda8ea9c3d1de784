/** The list for the wall: a few statements in which every large part of every side finds itself. */
import { StatementText } from './finding.tsx'
import { NumbersTable } from './numbers-table.tsx'
import { inTurn, type Reading } from './reading.ts'
import { Figures, SideName } from './share-rows.tsx'
import type { SlateView, SlateViolationView } from './slate-view.ts'

/**
 * What the list is, the list, whom it speaks for, who is left without one, and the shares as a table. What was
 * withdrawn since it was chosen is not put on the wall.
 */
export const SlateSection = ({ reading, slate: chosen }: { reading: Reading; slate: SlateView }) => {
  const { t, isPutForward } = reading
  const slate = {
    ...chosen,
    statements: chosen.statements.filter((statement) => isPutForward({ statement })),
    violations: chosen.violations.filter(isPutForward),
  }
  const who = reading.isUndivided ? 'undivided' : 'sides'
  const sides = inTurn(reading, slate.sides, 'slate')
  return (
    <section>
      <h2 id="slate">{t('mirror.slate.title')}</h2>
      <p>{t(`mirror.slate.lead.${who}`, { count: slate.statements.length })}</p>
      <ol class="wall">
        {slate.statements.map((statement) => (
          <li class="statement">
            <StatementText reading={reading} statement={statement} />
          </li>
        ))}
      </ol>
      <ul class="sides">
        {sides.map(({ side, people, atLeast }) => (
          <li>
            {!reading.isUndivided && <SideName reading={reading} side={side} />}{' '}
            <span class="muted">{t('mirror.slate.represented', { people, atLeast })}</span>
          </li>
        ))}
      </ul>
      <Violations reading={reading} violations={slate.violations} />
      {slate.statements.length > 0 && <SlateTable reading={reading} slate={slate} />}
    </section>
  )
}

const Violations = (props: { reading: Reading; violations: readonly SlateViolationView[] }) => {
  const { reading, violations } = props
  const { t } = reading
  const who = reading.isUndivided ? 'undivided' : 'sides'
  if (violations.length === 0) return <p>{t(`mirror.slate.no-violation.${who}`)}</p>
  return (
    <>
      <p>{t(`mirror.slate.violations.${who}`, { count: violations.length })}</p>
      <ul>
        {violations.slice(0, MOST_TOLD).map(({ side, statement, people }) => (
          <li>
            {!reading.isUndivided && <SideName reading={reading} side={side} />}{' '}
            {t('mirror.slate.violation', { people })}{' '}
            <StatementText reading={reading} statement={statement} />
          </li>
        ))}
      </ul>
      {violations.length > MOST_TOLD && (
        <p class="muted">{t('mirror.slate.more', { count: violations.length - MOST_TOLD })}</p>
      )}
    </>
  )
}

const SlateTable = ({ reading, slate }: { reading: Reading; slate: SlateView }) => {
  const { t, report } = reading
  const sides = inTurn(reading, slate.sides, 'slate').map(({ side }) => side)
  const answersTo = (statement: string) => report.answers.find((one) => one.statement === statement)?.sides
  return (
    <NumbersTable
      reading={reading}
      name="slate"
      caption={t(`mirror.table.shares.${reading.isUndivided ? 'undivided' : 'sides'}.agree`)}
      head={[t('mirror.table.statement'), ...sides.map((side) => <bdi>{reading.sideName(side)}</bdi>)]}
      rows={slate.statements.map((statement) => [
        <StatementText reading={reading} statement={statement} />,
        ...sides.map((side) => {
          const share = answersTo(statement)?.find((one) => one.side === side)?.answers?.agree
          return share ? <Figures reading={reading} share={share} /> : t('mirror.strength.too-few-answers')
        }),
      ])}
    />
  )
}

const MOST_TOLD = 6

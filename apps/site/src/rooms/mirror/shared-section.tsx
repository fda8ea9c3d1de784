/** What every side agrees on, and what every side refuses: the mirror begins with these. */
import type { Shared } from '@daylight/mirror'
import { shareRange } from './figures.ts'
import { AndMore, Finding, MOST_DRAWN, StatementText } from './finding.tsx'
import { NumbersTable } from './numbers-table.tsx'
import { inTurn, type Reading } from './reading.ts'
import { Figures, type Said, ShareRows } from './share-rows.tsx'

/** One section for agreement, one for refusal, alike in everything. */
export const SharedSection = ({ reading, said }: { reading: Reading; said: Said }) => {
  const { t, report, isUndivided } = reading
  const found = (said === 'agree' ? report.sharedGround : report.sharedRefusals).filter(reading.isPutForward)
  const who = isUndivided ? 'undivided' : 'sides'
  return (
    <section>
      <h2 id={said}>{t(`mirror.shared.${who}.${said}.title`)}</h2>
      <p>{t(`mirror.shared.${who}.${said}.count`, { count: found.length })}</p>
      <div class="findings">
        {found.slice(0, MOST_DRAWN).map((shared) => (
          <Finding
            reading={reading}
            statement={shared.statement}
            sentence={sharedSentence(reading, shared, said)}
          >
            <ShareRows
              reading={reading}
              rows={inTurn(reading, shared.sides, said).map((side) => ({ ...side, said }))}
            />
          </Finding>
        ))}
      </div>
      <AndMore reading={reading} of={found.length} />
      {found.length > 0 && <SharedTable reading={reading} found={found} said={said} />}
    </section>
  )
}

/**
 * One sentence that holds at every side's interval: what can be said of the least sure side, and how many of each
 * side that is at least.
 */
export function sharedSentence(reading: Reading, shared: Shared, said: Said): string {
  const { t, isUndivided } = reading
  const who = isUndivided ? 'undivided' : 'sides'
  const strength = shared.strength === 'nearly-all' ? 'nearly-all' : 'most'
  // The bound is rounded down: "at least 61" must be true of 0.617.
  return t(`mirror.shared.${who}.${said}.${strength}`, { bound: Math.floor(shared.bound * 100 + 1e-9) })
}

const SharedTable = (props: { reading: Reading; found: readonly Shared[]; said: Said }) => {
  const { reading, found, said } = props
  const { t } = reading
  const who = reading.isUndivided ? 'undivided' : 'sides'
  const sides = inTurn(reading, found[0]?.sides ?? [], said).map(({ side }) => side)
  return (
    <NumbersTable
      reading={reading}
      name={`shared-${said}`}
      caption={t(`mirror.table.shares.${who}.${said}`)}
      head={[
        t('mirror.table.statement'),
        ...sides.map((side) => <bdi>{reading.sideName(side)}</bdi>),
        t(`mirror.table.bound.${who}`),
        t(`mirror.table.probability.${who}`),
      ]}
      rows={found.map((shared) => [
        <StatementText reading={reading} statement={shared.statement} />,
        ...sides.map((side) => {
          const share = shared.sides.find((s) => s.side === side)?.share
          return share ? <Figures reading={reading} share={share} /> : ''
        }),
        shareRange(t, { low: shared.bound, high: 1 }),
        // Never certain: what rounds to a hundred is at least ninety-nine.
        t('mirror.of-hundred', { count: Math.min(99, Math.floor(shared.probability * 100)) }),
      ])}
    />
  )
}

/** How opinion groups run: found from the votes alone, set beside the sides that people declared. */
import { peopleText, shareRange } from './figures.ts'
import { AndMore, Finding, MOST_DRAWN, StatementText } from './finding.tsx'
import { GroupApart } from './group-apart.tsx'
import type { GroupsView } from './groups-view.ts'
import { NumbersTable } from './numbers-table.tsx'
import { OpinionMapFigure } from './opinion-map-figure.tsx'
import type { Reading } from './reading.ts'

export const GroupsSection = ({ reading, groups }: { reading: Reading; groups: GroupsView }) => {
  const { t } = reading
  const count = groups.sizes.length
  return (
    <section>
      <h2 id="groups">{t('mirror.groups.title')}</h2>
      <p>{t('mirror.groups.count', { count })}</p>
      {groups.stability !== null && (
        <p>
          {t(groups.isStable ? 'mirror.groups.stable' : 'mirror.groups.unstable', {
            stability: t.number(groups.stability, { maximumFractionDigits: 2 }),
          })}
        </p>
      )}
      {groups.cross && count > 1 && <CrossOfSides reading={reading} cross={groups.cross} />}
      <OpinionMapFigure reading={reading} groups={groups} />
      {count > 1 && (
        <>
          {groups.apart.map((_, group) => (
            <GroupApart reading={reading} groups={groups} group={group} />
          ))}
          <Bridges reading={reading} bridges={groups.bridges} />
        </>
      )}
    </section>
  )
}

const CrossOfSides = ({ reading, cross }: { reading: Reading; cross: NonNullable<GroupsView['cross']> }) => {
  const { t } = reading
  return (
    <>
      <h3>{t('mirror.groups.cross.title')}</h3>
      <p>{t(`mirror.groups.cross.${cross.reading}`)}</p>
      {cross.association !== null && cross.interval && (
        <p class="muted">
          {t('mirror.groups.cross.figures', {
            association: t.number(cross.association, { maximumFractionDigits: 2 }),
            low: t.number(cross.interval.low, { maximumFractionDigits: 2 }),
            high: t.number(cross.interval.high, { maximumFractionDigits: 2 }),
            n: peopleText(
              t,
              cross.cells.flat().reduce((sum: number, people) => sum + (people ?? 0), 0),
            ),
          })}
        </p>
      )}
      <NumbersTable
        reading={reading}
        name="cross"
        caption={t('mirror.groups.cross.table')}
        head={[
          t('mirror.groups.group-head'),
          ...cross.sides.map((side) => <bdi>{reading.sideName(side)}</bdi>),
        ]}
        rows={cross.cells.map((row, group) => [
          t('mirror.groups.group', { group: group + 1 }),
          ...row.map((people) =>
            people === null ? t('mirror.groups.below-ten') : t('mirror.side.people', { people }),
          ),
        ])}
      />
    </>
  )
}

const Bridges = ({ reading, bridges }: { reading: Reading; bridges: GroupsView['bridges'] }) => {
  const { t } = reading
  const found = bridges.filter(reading.isPutForward)
  return (
    <>
      <h3>{t('mirror.groups.bridges.title')}</h3>
      <p>{t('mirror.groups.bridges.count', { count: found.length })}</p>
      <div class="findings">
        {found.slice(0, MOST_DRAWN).map(({ statement, answer, bound }) => (
          <Finding
            reading={reading}
            statement={statement}
            sentence={t(`mirror.groups.bridges.${answer}`, { bound: Math.floor(bound * 100) })}
            isUnderHeading
          />
        ))}
      </div>
      <AndMore reading={reading} of={found.length} />
      {found.length > MOST_DRAWN && (
        <NumbersTable
          reading={reading}
          name="group-bridges"
          caption={t('mirror.groups.bridges.title')}
          head={[t('mirror.table.statement'), t('mirror.table.answer'), t('mirror.table.bound.undivided')]}
          rows={found.map(({ statement, answer, bound }) => [
            <StatementText reading={reading} statement={statement} />,
            t(`mirror.${answer}`),
            shareRange(t, { low: bound, high: 1 }),
          ])}
        />
      )}
    </>
  )
}

/** What sets one opinion group apart from all others: sentence, chart, figures. */
import { ShareChart } from '../../layout/chart-share.tsx'
import { type CountedShare, peopleText, shareRange, shareText } from './figures.ts'
import { Finding, StatementText } from './finding.tsx'
import type { ApartView, GroupsView } from './groups-view.ts'
import { NumbersTable } from './numbers-table.tsx'
import type { Reading } from './reading.ts'
import { Figures } from './share-rows.tsx'

/** The surest four drawn, the rest in the table. */
export const GroupApart = (props: { reading: Reading; groups: GroupsView; group: number }) => {
  const { reading, groups, group } = props
  const { t } = reading
  const found = (groups.apart[group] ?? []).filter(reading.isPutForward)
  const name = t('mirror.groups.group', { group: group + 1 })
  return (
    <>
      <h3>{t('mirror.groups.apart.title', { group: group + 1, people: groups.sizes[group] ?? 0 })}</h3>
      <p>{t('mirror.groups.apart.count', { count: found.length })}</p>
      <div class="findings">
        {found.slice(0, DRAWN).map((apart) => (
          <Finding
            reading={reading}
            statement={apart.statement}
            sentence={t(`mirror.groups.apart.${apart.answer}`, { points: apart.surePoints })}
            isUnderHeading
          >
            <figure class="share-rows">
              <ApartRow reading={reading} apart={apart} name={name} share={apart.inside} />
              <ApartRow
                reading={reading}
                apart={apart}
                name={t('mirror.groups.all-others')}
                share={apart.outside}
              />
            </figure>
          </Finding>
        ))}
      </div>
      {found.length > 0 && (
        <NumbersTable
          reading={reading}
          name={`apart-${group}`}
          caption={t('mirror.groups.apart.table', { group: group + 1 })}
          head={[t('mirror.table.statement'), t('mirror.table.answer'), name, t('mirror.groups.all-others')]}
          rows={found.map(({ statement, answer, inside, outside }) => [
            <StatementText reading={reading} statement={statement} />,
            t(`mirror.${answer}`),
            <Figures reading={reading} share={inside} />,
            <Figures reading={reading} share={outside} />,
          ])}
        />
      )}
    </>
  )
}

const ApartRow = (props: { reading: Reading; apart: ApartView; name: string; share: CountedShare }) => {
  const { reading, apart, name, share } = props
  const { t, direction } = reading
  const title = t(`mirror.chart.${apart.answer}`, {
    side: name,
    share: shareText(t, share),
    range: shareRange(t, share.interval),
    n: peopleText(t, share.n),
  })
  return (
    <div class="share-row">
      <span class="who">{name}</span>
      <ShareChart points={[{ position: null, ...share }]} direction={direction} title={title} />
      <Figures reading={reading} share={share} />
    </div>
  )
}

const DRAWN = 4

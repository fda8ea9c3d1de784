/** The opinion map: where people stand as a field, where groups and statements stand as numbers. */
import type { StatementId } from '@daylight/basics'
import type { MapPlace } from '@daylight/mirror'
import { DensityChart } from '../../layout/chart-density.tsx'
import { StatementText } from './finding.tsx'
import type { GroupsView } from './groups-view.ts'
import { NumbersTable } from './numbers-table.tsx'
import type { Reading } from './reading.ts'

/** Only a sentence where the field would be too coarse to tell anything. The table names the statements by their numbers on the map. */
export const OpinionMapFigure = ({ reading, groups }: { reading: Reading; groups: GroupsView }) => {
  const { t, direction } = reading
  const { cells } = groups.map
  // One group is everybody: its name on the map would say nothing.
  const places = groups.sizes.length > 1 ? groups.map.groups : []
  if (cells.length < FEWEST_CELLS)
    return (
      <>
        <h3>{t('mirror.map.title')}</h3>
        <p>{t('mirror.map.coarse')}</p>
      </>
    )
  const marked = statementsAtTheEdge(reading, groups)
  return (
    <>
      <h3>{t('mirror.map.title')}</h3>
      <p>{t('mirror.map.lead')}</p>
      <figure>
        <DensityChart
          cells={cells}
          labels={[
            ...marked.map(({ x, y }, i) => ({ x, y, text: String(i + 1), isStrong: false })),
            ...sideBySide(places).flatMap((place, g) =>
              place ? [{ ...place, text: t('mirror.groups.group', { group: g + 1 }), isStrong: true }] : [],
            ),
          ]}
          direction={direction}
          title={t('mirror.map.title')}
        />
      </figure>
      <NumbersTable
        reading={reading}
        name="map"
        caption={t('mirror.map.table')}
        head={[
          t('mirror.map.number'),
          t('mirror.table.statement'),
          t('mirror.map.across'),
          t('mirror.map.up'),
        ]}
        rows={[
          ...places.flatMap((place, g) =>
            place ? [['', t('mirror.groups.group', { group: g + 1 }), ...coordinates(reading, place)]] : [],
          ),
          ...marked.map((place, i) => [
            String(i + 1),
            <StatementText reading={reading} statement={place.statement} />,
            ...coordinates(reading, place),
          ]),
        ]}
      />
    </>
  )
}

const coordinates = ({ t }: Reading, { x, y }: { x: number; y: number }) => [
  <bdi dir="ltr">{t.number(x)}</bdi>,
  <bdi dir="ltr">{t.number(y)}</bdi>,
]

/**
 * The statements whose supporters stand farthest from the middle: these tell what the directions mean. One that would
 * cover another, or a group's name, is left out.
 */
function statementsAtTheEdge({ isPutForward }: Reading, { map }: GroupsView): Marked[] {
  const candidates = map.statements
    .filter(isPutForward)
    .sort((a, b) => Math.hypot(b.x, b.y) - Math.hypot(a.x, a.y))
  const marked: Marked[] = []
  for (const one of candidates) {
    const isFree =
      map.groups.every((group) => !group || isApart(one, group, GROUP_NAME)) &&
      marked.every((other) => isApart(one, other, NUMBER))
    if (isFree) marked.push(one)
    if (marked.length === MOST_MARKED) break
  }
  return marked
}

/**
 * The places of names: none reaches beyond the edge, and of two that would lie on each other the smaller group's is
 * lowered.
 */
function sideBySide(places: readonly (MapPlace | null)[]): (MapPlace | null)[] {
  const taken: MapPlace[] = []
  return places.map((place) => {
    if (!place) return null
    const x = Math.max(-NAME_REACH, Math.min(NAME_REACH, place.x))
    let { y } = place
    while (taken.some((other) => !isApart({ x, y }, other, GROUP_NAME))) y -= GROUP_NAME.height / 2
    taken.push({ x, y })
    return { x, y }
  })
}

type Marked = MapPlace & { readonly statement: StatementId }

const isApart = (a: MapPlace, b: MapPlace, size: { width: number; height: number }): boolean =>
  Math.abs(a.x - b.x) > size.width || Math.abs(a.y - b.y) > size.height

// Half the room that a label takes, on a map from −1 to 1.
const GROUP_NAME = { width: 0.3, height: 0.1 }
const NAME_REACH = 0.8
const NUMBER = { width: 0.1, height: 0.08 }
const MOST_MARKED = 10
const FEWEST_CELLS = 4

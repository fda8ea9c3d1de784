/** The board: slots and places, with empty cells to write in or with the topics that are placed. */
import { directionOf } from '@daylight/basics'
import { boardOf, type Cell, type Place, type Slot, type Topic } from '@daylight/gather'
import type { Child } from 'hono/jsx'
import { Clock, DateWords } from './day-words.tsx'
import { Label, Written } from './in-each.tsx'
import { Foot } from './parts.tsx'
import { inEvenGroups, type Paper, rowsByDate } from './sheets.ts'
import { sizeFor } from './type-size.ts'

/** Times and places as far as they are known, and empty cells. */
export const BlankBoard = (paper: Paper) => <Boards {...paper} fill={() => null} />

/** With every topic that has its place; those that wait stand on a page of their own. */
export const Board = (paper: Paper) => {
  const { waiting } = boardOf(paper.day)
  return (
    <>
      <Boards {...paper} fill={(cell, space) => <Topics topics={cell.topics} space={space} />} />
      {inEvenGroups(waiting, WAITING_A_PAGE).map((topics) => (
        <section class="sheet a3-wide waiting">
          <h2>
            <Label languages={paper.languages} say={(t) => t('paper.board.waiting')} />
          </h2>
          <ul>
            {topics.map((topic) => (
              <li lang={topic.language} dir={directionOf(topic.language)}>
                {topic.words}
              </li>
            ))}
          </ul>
          <Foot gathering={paper.gathering} />
        </section>
      ))}
    </>
  )
}

type Fill = (cell: Cell, space: { width: number; height: number }) => Child
type Row = { readonly slot: Slot | null; readonly cells: readonly Cell[] }

/** A page for each date and for as many times and places as stand on one. */
const Boards = (paper: Paper & { fill: Fill }) => {
  const { day } = paper
  const dates = [...rowsByDate(day)]
  const places = day.places.length > 0 ? inEvenGroups(day.places, COLUMNS) : [null]
  const pages = dates.flatMap(([date, rows]) =>
    inEvenGroups<Row>(rows, ROWS).flatMap((some) => places.map((of) => ({ date, rows: some, places: of }))),
  )
  const blank = places.map((of) => ({ date: null, rows: BLANK_ROWS, places: of }))
  return (
    <>
      {(pages.length > 0 ? pages : blank).map((page) => (
        <BoardPage {...paper} {...page} />
      ))}
    </>
  )
}

type PageProps = Paper & {
  fill: Fill
  date: string | null
  rows: readonly Row[]
  places: readonly Place[] | null
}

const BoardPage = ({ languages, gathering, fill, date, rows, places }: PageProps) => {
  const columns: readonly (Place | null)[] = places ?? Array<null>(BLANK_COLUMNS).fill(null)
  const space = {
    width: WIDTH / columns.length - PADDING,
    height: HEIGHT / rows.length - PADDING,
  }
  return (
    <section class="sheet a3-wide board">
      <h2>
        {date === null ? (
          <Label languages={languages} say={(t) => t('paper.board.title')} />
        ) : (
          <DateWords languages={languages} date={date} />
        )}
      </h2>
      <table class={`board-table rows-${rows.length}`}>
        <thead>
          <tr>
            <th scope="col" class="time">
              <Label languages={languages} say={(t) => t('paper.label.when')} />
            </th>
            {columns.map((place) => (
              <th scope="col" class="place">
                {place ? (
                  <p class={`pt-${headSize(Object.values(place.names), space.width)}`}>
                    <Written of={place.names} first={gathering.languages} />
                  </p>
                ) : (
                  <Label languages={languages} say={(t) => t('paper.label.where')} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ slot, cells }) => (
            <tr>
              {slot ? (
                <th scope="row" class="time">
                  <Clock slot={slot} />
                </th>
              ) : (
                <td class="time" />
              )}
              {columns.map((place) => {
                const cell = place && cells.find((one) => one.place.id === place.id)
                return <td>{cell ? fill(cell, space) : null}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Foot gathering={gathering} />
    </section>
  )
}

/** How large a place's names stand: behind each other where any two fit on a line, otherwise below each other. */
function headSize(names: readonly string[], width: number): number {
  const space = { width, height: HEAD }
  const longestFirst = names.toSorted((a, b) => b.length - a.length)
  const pairs = longestFirst.flatMap((name, i) =>
    i % 2 === 0 ? [[name, ...longestFirst.slice(i + 1, i + 2)].join(BETWEEN)] : [],
  )
  const unbroken = pairs.map((pair) => pair.replaceAll(/\s/g, '·')).join('\n')
  return Math.max(sizeFor(names.join('\n'), space, POINTS), sizeFor(unbroken, space, POINTS))
}

const Topics = ({
  topics,
  space,
}: {
  topics: readonly Topic[]
  space: { width: number; height: number }
}) => (
  <>
    {topics.map((topic) => (
      <p
        class={`pt-${sizeFor(topic.words, { ...space, height: space.height / topics.length }, POINTS)}`}
        lang={topic.language}
        dir={directionOf(topic.language)}
      >
        {topic.words}
      </p>
    ))}
  </>
)

const COLUMNS = 6
const ROWS = 6
const BLANK_COLUMNS = 5
const BLANK_ROWS: readonly Row[] = Array.from({ length: 5 }, () => ({ slot: null, cells: [] }))
const WAITING_A_PAGE = 20
/** Of the cells together, in millimetres, as paper.css lays them out. */
const WIDTH = 346
const HEIGHT = 222
const HEAD = 20
const PADDING = 5
/** As wide as what paper.css leaves between two names. */
const BETWEEN = '  '
const POINTS = [32, 28, 24, 20, 17, 14, 12, 11, 10, 9, 8, 7]

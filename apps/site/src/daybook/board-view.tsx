/**
 * The board as a page shows it, on a phone and on the wall: one list of places a slot, and the topics that wait. Every
 * place and the waiting list name their cell, so that a page that is open can be kept up to date by <open-board>.
 */
import { directionOf, type Language, languages } from '@daylight/basics'
import { type Board, type Day, isOnTheWall, type Place, type Topic } from '@daylight/gather'
import type { Gathering } from '../gathering.ts'
import { Words } from '../layout/words.tsx'
import { type Translate, translator } from '../words/translator.ts'
import { onSeveralDays, SlotTime } from './slot-words.tsx'

export type BoardViewProps = {
  readonly t: Translate
  readonly gathering: Pick<Gathering, 'languages'>
  readonly board: Board
  /** Where a topic's own page is; null where the board is only looked at. */
  readonly link: ((topic: string) => string) | null
  /** Topics that the reader brought in. */
  readonly isOwn?: (topic: Topic) => boolean
  /** On the wall everything is said in every language of the gathering at once: in these. */
  readonly inAll?: readonly Language[]
}

/** The whole board, to be put into an element that may be replaced as one: `data-part="board"`. */
export const BoardView = (props: BoardViewProps) => {
  const { t, board } = props
  const withDay = onSeveralDays(board.rows.map(({ slot }) => slot))
  return (
    <div data-part="board" class="board">
      {board.rows.map(({ slot, cells }) => (
        <section class="slot" aria-labelledby={`slot-${slot.id}`}>
          <h2 id={`slot-${slot.id}`}>
            <SlotTime language={t.language} slot={slot} withDay={withDay} />
          </h2>
          <ul class="cells">
            {cells.map(({ place, topics }) => (
              <li>
                <PlaceName {...props} place={place} />
                <Topics {...props} topics={topics} cell={cellOf(slot.id, place.id)} />
                <p class="free">{t('board.free')}</p>
                {topics.length > 1 && <p class="twice">{t('board.twice')}</p>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section class="waiting" aria-labelledby="waiting">
        <h2 id="waiting">
          {props.inAll
            ? props.inAll.map((language) => (
                <bdi lang={language} dir={directionOf(language)}>
                  {translator(language)('board.waiting')}
                </bdi>
              ))
            : t('board.waiting')}
        </h2>
        <Topics {...props} topics={board.waiting} cell="" />
        <p class="free">{t('board.none-waits')}</p>
      </section>
    </div>
  )
}

/** How a cell is called in forms and in the page: "slot/place". */
export const cellOf = (slot: string, place: string): string => `${slot}/${place}`

const PlaceName = ({ t, gathering, place, inAll }: BoardViewProps & { place: Place }) => (
  <h3 class="place">
    {inAll ? (
      allNames(place, gathering.languages).map(([tag, name]) => (
        <bdi lang={tag} dir={directionOf(tag)}>
          {name}
        </bdi>
      ))
    ) : (
      <Words of={place.names} language={t.language} first={gathering.languages} />
    )}
  </h3>
)

function allNames({ names }: Place, spoken: readonly string[]): [string, string][] {
  const tags = [...new Set([...spoken, ...(languages as readonly Language[]), ...Object.keys(names)])]
  return tags.flatMap((tag): [string, string][] => (names[tag] ? [[tag, names[tag]]] : []))
}

const Topics = ({
  t,
  topics,
  cell,
  link,
  isOwn,
}: BoardViewProps & { topics: readonly Topic[]; cell: string }) => (
  <ul class="topics" data-cell={cell}>
    {topics.map((topic) => (
      <li class={isOwn?.(topic) ? 'topic own' : 'topic'} data-topic={topic.id}>
        {link ? (
          <a href={link(topic.id)}>
            <TopicWords topic={topic} />
          </a>
        ) : (
          <TopicWords topic={topic} />
        )}
        {topic.convenor && (
          <span class="convenor">
            <bdi>{topic.convenor}</bdi>
          </span>
        )}
        {isOwn?.(topic) && <span class="convenor">{t('board.yours')}</span>}
      </li>
    ))}
  </ul>
)

/** A topic in its own language and direction. */
export const TopicWords = ({ topic }: { topic: Pick<Topic, 'words' | 'language'> }) => (
  <bdi lang={topic.language} dir={directionOf(topic.language)}>
    {topic.words}
  </bdi>
)

/** Cells in which nothing hangs, by slot, for whoever looks for a place. */
export const freeCells = (board: Board) =>
  board.rows
    .map(({ slot, cells }) => ({ slot, places: cells.filter((cell) => cell.topics.length === 0) }))
    .filter(({ places }) => places.length > 0)

/** Topics that hang or wait, in the order in which they came. */
export const onTheWall = ({ topics }: Pick<Day, 'topics'>): Topic[] =>
  [...topics.values()].filter(isOnTheWall)

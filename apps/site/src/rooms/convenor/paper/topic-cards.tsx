/** Cards for the wall: blank ones to write on, and a topic each in letters that are read from two metres. */
import { directionOf } from '@daylight/basics'
import type { Topic } from '@daylight/gather'
import { QrCode } from '../../../layout/qr-code.tsx'
import { topicAddress } from './addresses.ts'
import { Clock } from './day-words.tsx'
import { Label, Written } from './in-each.tsx'
import { Foot, Lines } from './parts.tsx'
import { type Paper, placeOf } from './sheets.ts'
import { sizeFor } from './type-size.ts'

/** Three on a page, to cut along the dashed lines. */
export const BlankCards = (paper: Paper) => (
  <div class="sheet a4 cut">
    {[1, 2, 3].map(() => (
      <section class="blank-card">
        <BlankCard {...paper} lines={2} />
      </section>
    ))}
  </div>
)

/** A page for each topic. Without a topic, one page to write on. */
export const TopicCards = (paper: Paper) => (
  <>
    {paper.topics.map((topic) => (
      <TopicCard {...paper} topic={topic} />
    ))}
    {paper.topics.length === 0 && (
      <section class="sheet a4-wide topic-card">
        <BlankCard {...paper} lines={5} />
        <Foot gathering={paper.gathering} />
      </section>
    )}
  </>
)

const BlankCard = ({ languages, lines }: Paper & { lines: number }) => (
  <>
    <p class="card-label">
      <Label languages={languages} say={(t) => t('paper.label.topic')} />
    </p>
    <Lines count={lines} />
    <div class="to-fill">
      <Blank of="paper.label.host" languages={languages} />
      <Blank of="paper.label.when" languages={languages} />
      <Blank of="paper.label.where" languages={languages} />
    </div>
  </>
)

const Blank = ({
  of,
  languages,
}: Pick<Paper, 'languages'> & { of: `paper.label.${'host' | 'when' | 'where'}` }) => (
  <div>
    <Label languages={languages} say={(t) => t(of)} />
    <div class="line" />
  </div>
)

const TopicCard = (paper: Paper & { topic: Topic }) => {
  const { topic, gathering, languages, day, origin } = paper
  const placed = placeOf(day, topic)
  return (
    <section class="sheet a4-wide topic-card">
      <p
        class={`topic pt-${sizeFor(topic.words, SPACE, POINTS)}`}
        lang={topic.language}
        dir={directionOf(topic.language)}
      >
        {topic.words}
      </p>
      <div class="topic-strip">
        <div class="topic-where">
          {topic.convenor !== '' && (
            <p class="host">
              <bdi>{topic.convenor}</bdi>
            </p>
          )}
          {placed ? (
            <>
              <p class="when">
                <Clock slot={placed.slot} />
              </p>
              <p class="where">
                <Written of={placed.place.names} first={gathering.languages} />
              </p>
            </>
          ) : (
            <div class="to-fill">
              <Blank of="paper.label.when" languages={languages} />
              <Blank of="paper.label.where" languages={languages} />
            </div>
          )}
        </div>
        <div class="scan">
          <QrCode address={topicAddress(origin, gathering, topic)} label={paper.t('paper.code.topic')} />
        </div>
      </div>
      <Foot gathering={gathering} />
    </section>
  )
}

const SPACE = { width: 265, height: 118 }
/** Forty points are read from two metres; the longest topic still stands at forty. */
const POINTS = [96, 80, 66, 54, 46, 40]

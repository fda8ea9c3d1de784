/** A form for the notes of a session; a photograph of it attaches itself to its topic. */
import { directionOf } from '@daylight/basics'
import { levels, type Topic } from '@daylight/gather'
import { QrCode } from '../../../layout/qr-code.tsx'
import { gatheringAddress, notesAddress } from './addresses.ts'
import { Clock } from './day-words.tsx'
import { InEach, Label, Written } from './in-each.tsx'
import { Foot, Lines, Tick } from './parts.tsx'
import { type Paper, placeOf } from './sheets.ts'
import { sizeFor } from './type-size.ts'

/** One to copy. */
export const BlankNoteForm = (paper: Paper) => <NoteForm {...paper} topic={null} />

/** A form for each topic; without topics a blank one. */
export const NoteForms = (paper: Paper) => (
  <>
    {paper.topics.map((topic) => (
      <NoteForm {...paper} topic={topic} />
    ))}
    {paper.topics.length === 0 && <BlankNoteForm {...paper} />}
  </>
)

const NoteForm = (paper: Paper & { topic: Topic | null }) => {
  const { t, topic, gathering, languages, origin } = paper
  const address = topic ? notesAddress(origin, gathering, topic) : gatheringAddress(origin, gathering)
  return (
    <section class="sheet a4 note-form">
      <header>
        <div class="about">
          <h2>
            <Label languages={languages} say={(t) => t('paper.note.title')} />
          </h2>
          <About {...paper} />
        </div>
        <QrCode address={address} label={t(topic ? 'paper.code.notes' : 'paper.code.gathering')} />
      </header>
      <InEach
        kind="small"
        languages={languages}
        say={(t) => t(topic ? 'paper.note.scan' : 'paper.note.scan-blank')}
      />
      <div class="box large">
        <Label languages={languages} say={(t) => t('paper.note.discussion')} />
        <Lines count={topic ? 7 : 6} />
      </div>
      <div class="box">
        <Label languages={languages} say={(t) => t('paper.note.recommendations')} />
        <Lines count={4} />
      </div>
      <div class="signing">
        <Label languages={languages} say={(t) => t('paper.note.signed')} />
        {levels.map((level) => (
          <div class="choice">
            <Tick />
            <InEach kind="small" languages={languages} say={(t) => t(`paper.note.level.${level}`)} />
            {(level === 'side' || level === 'public') && <div class="line" />}
          </div>
        ))}
      </div>
      <InEach kind="small last" languages={languages} say={(t) => t('paper.note.handwriting')} />
      <Foot gathering={gathering} />
    </section>
  )
}

const About = ({ topic, day, languages, gathering }: Paper & { topic: Topic | null }) => {
  const placed = topic && placeOf(day, topic)
  return (
    <dl>
      <div class="wide">
        <dt>
          <Label languages={languages} say={(t) => t('paper.label.topic')} />
        </dt>
        <dd class="strong">
          {topic ? (
            <p
              class={`pt-${sizeFor(topic.words, TOPIC, POINTS)}`}
              lang={topic.language}
              dir={directionOf(topic.language)}
            >
              {topic.words}
            </p>
          ) : (
            <Lines count={1} />
          )}
        </dd>
      </div>
      <div>
        <dt>
          <Label languages={languages} say={(t) => t('paper.label.when')} />
        </dt>
        <dd>{placed ? <Clock slot={placed.slot} /> : <Lines count={1} />}</dd>
      </div>
      <div>
        <dt>
          <Label languages={languages} say={(t) => t('paper.label.where')} />
        </dt>
        <dd>
          {placed ? (
            <p class={`pt-${sizeFor(Object.values(placed.place.names).join('\n'), PLACE, POINTS)}`}>
              <Written of={placed.place.names} first={gathering.languages} />
            </p>
          ) : (
            <Lines count={1} />
          )}
        </dd>
      </div>
    </dl>
  )
}

const TOPIC = { width: 138, height: 22 }
const PLACE = { width: 66, height: 16 }
const POINTS = [17, 14, 12, 11, 10, 9, 8]

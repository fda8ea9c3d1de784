/** A form for the notes of a session; a photograph of it attaches itself to its topic. */
import { directionOf } from '@daylight/basics'
import { levels, type Topic } from '@daylight/gather'
import { QrCode } from '../../../layout/qr-code.tsx'
import { gatheringAddress, notesAddress } from './addresses.ts'
import { Clock } from './day-words.tsx'
import { InEach, Label, Written } from './in-each.tsx'
import { Foot, Lines, Tick } from './parts.tsx'
import { type Paper, placeOf } from './sheets.ts'

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
            <bdi lang={topic.language} dir={directionOf(topic.language)}>
              {topic.words}
            </bdi>
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
          {placed ? <Written of={placed.place.names} first={gathering.languages} /> : <Lines count={1} />}
        </dd>
      </div>
    </dl>
  )
}

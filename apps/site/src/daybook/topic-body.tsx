/** One topic as a page shows it: where it hangs, and for its convenor where it could. */
import { wordingFor } from '@daylight/basics'
import { boardOf, isOnTheWall, isTheirs, type Offer, type Topic } from '@daylight/gather'
import { newSecret } from '../http/cookie.ts'
import { Field, type FieldProblem, Notice, ProblemSummary } from '../layout/form.tsx'
import type { Translate } from '../words/translator.ts'
import { cellOf, freeCells, onTheWall, TopicWords } from './board-view.tsx'
import type { DayView } from './day-view.ts'
import { dayName, hoursOf, onSeveralDays } from './slot-words.tsx'
import { whereOf } from './topic-refusals.ts'

type Props = { readonly t: Translate; readonly seen: DayView; readonly topic: Topic }

/** What stands under a topic's words. */
export const TopicBody = (
  props: Props & {
    /** Where its notes are read and written; null where that is another page's work. */
    notes: string | null
    problems?: readonly FieldProblem[] | undefined
  },
) => {
  const { t, seen, topic, problems } = props
  const own = isTheirs(seen.actor, topic) && isOnTheWall(topic)
  const target = topic.mergedInto === null ? undefined : seen.day.topics.get(topic.mergedInto)
  return (
    <>
      <p class="trail">
        <a href={seen.path('board')}>{t('board.title')}</a>
      </p>
      <ProblemSummary t={t} problems={problems} />
      <h1 class="statement">
        <TopicWords topic={topic} />
      </h1>
      {topic.convenor && <p class="muted">{t('board.topic.by', { name: topic.convenor })}</p>}
      <p>{whereNow(props)}</p>
      {target && (
        <p>
          <a href={seen.path('topics', target.id)}>
            <TopicWords topic={target} />
          </a>
        </p>
      )}
      {props.notes && (
        <p>
          <a href={props.notes}>{t('board.topic.notes')}</a>
        </p>
      )}
      {own ? <Own {...props} /> : <Merges {...props} own={false} />}
    </>
  )
}

function whereNow({ t, seen, topic }: Props): string {
  if (topic.isWithdrawn) return t('board.topic.withdrawn')
  if (topic.mergedInto !== null) return t('board.topic.merged')
  return topic.at ? t('board.topic.at', { where: whereOf(t, seen.day, topic.at) }) : t('board.topic.waits')
}

const Own = (props: Props & { problems?: readonly FieldProblem[] | undefined }) => {
  const { t, seen, topic } = props
  const form = (act: string) => seen.path('topics', topic.id, act)
  return (
    <>
      <Place {...props} />
      <Merges {...props} own />
      <details class="more">
        <summary>{t('board.withdraw.title')}</summary>
        <p>{t('board.withdraw.text')}</p>
        <form method="post" action={form('withdraw')}>
          <input type="hidden" name="entry" value={newSecret()} />
          <button type="submit" class="danger">
            {t('board.withdraw.button')}
          </button>
        </form>
      </details>
    </>
  )
}

const Place = ({ t, seen, topic, problems }: Props & { problems?: readonly FieldProblem[] | undefined }) => {
  const { day, gathering } = seen
  const free = freeCells(boardOf(day))
  if (day.slots.length === 0) return <p class="muted">{t('board.no-slots')}</p>
  const withDay = onSeveralDays(day.slots)
  return (
    <form method="post" action={seen.path('topics', topic.id, 'place')} data-keep>
      <input type="hidden" name="entry" value={newSecret()} />
      <input type="hidden" name="moves" value={String(topic.moves)} />
      <Field
        name="at"
        label={t(topic.at ? 'board.place.move' : 'board.place.label')}
        hint={t('board.place.hint')}
        problems={problems}
        control={(tied) => (
          <select {...tied}>
            <option value="">{t('board.place.beside')}</option>
            {free.map(({ slot, places }) => (
              <optgroup
                label={`${withDay ? `${dayName(t.language, slot)} ` : ''}\u2066${hoursOf(slot)}\u2069`}
              >
                {places.map(({ place }) => (
                  <option value={cellOf(slot.id, place.id)}>
                    {t('board.where', {
                      place: wordingFor(place.names, t.language, gathering.languages).text,
                      hours: hoursOf(slot),
                    })}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      />
      <button type="submit" class="main">
        {t('board.place.button')}
      </button>
      <template data-later>
        <div data-end={seen.path('board')} data-instead={seen.path('topics', topic.id)}>
          <p tabindex={-1}>{t('board.place.sent')}</p>
          <p>
            <a class="button" href={seen.path('board')}>
              {t('board.title')}
            </a>
          </p>
        </div>
      </template>
    </form>
  )
}

/** Offers that wait for one of the two convenors, and for an own topic the way to make one. */
const Merges = (props: Props & { own: boolean }) => {
  const { t, seen, topic, own } = props
  const offers = seen.day.offers.filter((offer) => offer.topic === topic.id || offer.into === topic.id)
  const others = onTheWall(seen.day).filter(({ id }) => id !== topic.id)
  return (
    <>
      {offers.map((offer) => (
        <OfferNotice {...props} offer={offer} />
      ))}
      {own && others.length > 0 && (
        <details class="more">
          <summary>{t('board.merge.title')}</summary>
          <p>{t('board.merge.text')}</p>
          <form method="post" action={seen.path('topics', topic.id, 'merge')}>
            <input type="hidden" name="entry" value={newSecret()} />
            <input type="hidden" name="as" value="topic" />
            <Field
              name="other"
              label={t('board.merge.label')}
              control={(tied) => (
                <select {...tied}>
                  {others.map((other) => (
                    <option value={other.id} lang={other.language} dir="auto">
                      {other.words}
                    </option>
                  ))}
                </select>
              )}
            />
            <button type="submit">{t('board.merge.offer')}</button>
          </form>
        </details>
      )}
    </>
  )
}

const OfferNotice = ({ t, seen, topic, own, offer }: Props & { own: boolean; offer: Offer }) => {
  const as = offer.topic === topic.id ? 'topic' : 'into'
  const other = seen.day.topics.get(as === 'topic' ? offer.into : offer.topic)
  if (!other) return null
  const waitsForMe = own && offer.by !== as
  return (
    <Notice>
      <p>
        {t(offer.topic === topic.id ? 'board.merge.this-into' : 'board.merge.other-into')}{' '}
        <TopicWords topic={other} />
      </p>
      {own ? (
        <div class="acts">
          {waitsForMe && (
            <MergeAct {...{ t, seen, topic, other, as }} act="merge" words={t('board.merge.agree')} />
          )}
          <MergeAct
            {...{ t, seen, topic, other, as }}
            act="refuse"
            words={t(waitsForMe ? 'board.merge.decline' : 'board.merge.take-back')}
          />
        </div>
      ) : (
        <p class="muted">{t('board.merge.waits')}</p>
      )}
    </Notice>
  )
}

const MergeAct = (props: {
  t: Translate
  seen: DayView
  topic: Topic
  other: Topic
  as: string
  act: string
  words: string
}) => (
  <form method="post" action={props.seen.path('topics', props.topic.id, props.act)}>
    <input type="hidden" name="entry" value={newSecret()} />
    <input type="hidden" name="as" value={props.as} />
    <input type="hidden" name="other" value={props.other.id} />
    <button type="submit">{props.words}</button>
  </form>
)

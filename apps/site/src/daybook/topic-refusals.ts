/** Why something about a topic was not taken, in the reader's language. */
import { wordingFor } from '@daylight/basics'
import type { Day, TopicRefused } from '@daylight/gather'
import type { FieldProblem } from '../layout/form.tsx'
import type { Translate } from '../words/translator.ts'
import { hoursOf } from './slot-words.tsx'

/** The reason as a sentence; `day` tells where things hang now. */
export function topicReason(t: Translate, refused: TopicRefused, day: Day): string {
  switch (refused.kind) {
    case 'words-too-long':
      return t('board.refused.words-too-long', { length: refused.length, most: refused.most })
    case 'wall-full':
      return t('board.refused.wall-full', { most: refused.most })
    case 'place-taken':
      return t('board.refused.place-taken', { topic: refused.by.words })
    case 'moved-meanwhile':
      return refused.at === null
        ? t('board.refused.moved-beside')
        : t('board.refused.moved-meanwhile', { where: whereOf(t, day, refused.at) })
    default:
      return t(`board.refused.${refused.kind}`)
  }
}

/** The field to which a reason belongs; of the act's own form where it names none. */
export const topicProblem = (t: Translate, refused: TopicRefused, day: Day, field: string): FieldProblem => ({
  field: 'field' in refused ? refused.field : field,
  reason: topicReason(t, refused, day),
})

/** With which status machines are told. */
export const topicStatus = ({ kind }: TopicRefused): 403 | 404 | 409 | 422 => {
  if (kind === 'not-yours') return 403
  if (kind === 'no-such-topic') return 404
  return kind.startsWith('words') || kind === 'language-unknown' ? 422 : 409
}

/** "The tree, 14:30–15:30" */
export function whereOf(t: Translate, day: Day, at: { slot: string; place: string }): string {
  const place = day.places.find(({ id }) => id === at.place)
  const slot = day.slots.find(({ id }) => id === at.slot)
  const name = place ? wordingFor(place.names, t.language).text : ''
  return slot ? t('board.where', { place: name, hours: hoursOf(slot) }) : name
}

/** What phones read from paper. Without a language: the phone's own decides. */
import type { Topic } from '@daylight/gather'
import type { Gathering } from '../../../gathering.ts'

/** Where a topic is read. */
export const topicAddress = (origin: string, gathering: Pick<Gathering, 'id'>, { id }: Pick<Topic, 'id'>) =>
  `${origin}/g/${gathering.id}/topics/${encodeURIComponent(id)}`

/** Where a photograph of notes attaches itself to their topic. */
export const notesAddress = (origin: string, gathering: Pick<Gathering, 'id'>, topic: Pick<Topic, 'id'>) =>
  `${topicAddress(origin, gathering, topic)}/notes`

/** Where somebody with blank notes in hand finds their topic. */
export const gatheringAddress = (origin: string, { id }: Pick<Gathering, 'id'>) => `${origin}/g/${id}`

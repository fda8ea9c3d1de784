import { isOnTheWall, type Topic } from '@daylight/gather'
import { TopicBody } from '../../../../daybook/topic-body.tsx'
import { DayPage, dayPath, type SeenToday, viewOf } from '../day-page.tsx'

/** One topic on a phone. */
export const TopicPage = ({ t, today, topic }: SeenToday & { topic: Topic }) => (
  <DayPage t={t} today={today} title={t('board.topic.title')} page={`topics/${topic.id}`} part={null}>
    <TopicBody
      t={t}
      seen={viewOf({ t, today })}
      topic={topic}
      notes={isOnTheWall(topic) ? dayPath({ t, today }, 'topics', topic.id, 'notes') : null}
    />
  </DayPage>
)

/** The board at the desk: topics come in here for people without a phone. */
import type { Topic } from '@daylight/gather'
import { BoardBody, type TypedTopic } from '../../../daybook/board-body.tsx'
import type { DayView } from '../../../daybook/day-view.ts'
import { TopicBody } from '../../../daybook/topic-body.tsx'
import type { FieldProblem } from '../../../layout/form.tsx'
import type { Translate } from '../../../words/translator.ts'
import { GatheringPage, type SeenGathering } from '../desk-page.tsx'

type Props = {
  readonly t: Translate
  readonly gathering: SeenGathering
  readonly seen: DayView
  readonly problems?: readonly FieldProblem[]
}

export const DeskBoardPage = ({ t, gathering, seen, typed, problems }: Props & { typed: TypedTopic }) => (
  <GatheringPage
    t={t}
    gathering={gathering}
    part="day"
    page="day/board"
    title={t('board.title')}
    styles={['day.css']}
    scripts={['open-board']}
    width="wide"
  >
    <p class="muted">{t('day.desk.board-text')}</p>
    <BoardBody t={t} seen={seen} typed={typed} problems={problems} />
  </GatheringPage>
)

export const DeskTopicPage = ({ t, gathering, seen, topic, problems }: Props & { topic: Topic }) => (
  <GatheringPage
    t={t}
    gathering={gathering}
    part="day"
    page={`day/topics/${topic.id}`}
    title={t('board.topic.title')}
    styles={['day.css']}
  >
    <TopicBody t={t} seen={seen} topic={topic} notes={null} problems={problems} />
  </GatheringPage>
)

import { BoardBody, type TypedTopic } from '../../../../daybook/board-body.tsx'
import type { FieldProblem } from '../../../../layout/form.tsx'
import { DayPage, type SeenToday, viewOf } from '../day-page.tsx'

/** The board on a phone. */
export const BoardPage = (props: SeenToday & { typed: TypedTopic; problems?: readonly FieldProblem[] }) => {
  const { t, today } = props
  return (
    <DayPage
      t={t}
      today={today}
      title={t('board.title')}
      page="board"
      part="board"
      scripts={['open-board']}
      width="wide"
    >
      <BoardBody t={t} seen={viewOf({ t, today })} typed={props.typed} problems={props.problems} />
    </DayPage>
  )
}

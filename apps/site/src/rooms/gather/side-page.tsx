/** What a person says of themselves: one of the sides, or one of three other answers. */
import { answersWithoutSide, type SideAnswer } from '@daylight/gather'
import { type Side, sidesInTurn } from '../../gathering.ts'
import { type FieldProblem, ProblemSummary } from '../../layout/form.tsx'
import { SideMark } from '../../layout/side-mark.tsx'
import { Words } from '../../layout/words.tsx'
import { seatPath } from './paths.ts'
import { SeatPage, type Seen } from './seat-page.tsx'

export const SidePage = ({ t, view, problems }: Seen & { problems?: readonly FieldProblem[] }) => {
  const { gathering, seat } = view
  const said = seat.side && fieldValue(seat.side)
  return (
    <SeatPage t={t} view={view} title={t('gather.side.title')} page="side">
      <ProblemSummary t={t} problems={problems} />
      <form method="post" action={`/${t.language}${seatPath(gathering.id, 'side')}`}>
        <fieldset aria-describedby="side-hint">
          <legend>
            <h1>{t('gather.side.title')}</h1>
          </legend>
          <p id="side-hint">
            {t('gather.side.why')} {t('gather.side.hint')}
          </p>
          {sidesInTurn(gathering.sides, seat.id).map((side, i) => (
            <label class="option">
              <input
                type="radio"
                name="side"
                value={`side:${side.id}`}
                checked={said === `side:${side.id}`}
                required
                {...(i === 0 && { id: 'side' })}
              />
              <SideName t={t} view={view} side={side} />
            </label>
          ))}
          {answersWithoutSide.map((answer) => (
            <label class="option">
              <input type="radio" name="side" value={answer} checked={said === answer} required />
              {t(`gather.side.${answer}`)}
            </label>
          ))}
        </fieldset>
        <button type="submit" class="main">
          {t('gather.side.keep')}
        </button>
      </form>
    </SeatPage>
  )
}

/** A side's sign and its name. */
export const SideName = ({ t, view, side }: Seen & { side: Side }) => (
  <span class="side-name">
    <SideMark position={view.gathering.sides.indexOf(side)} />{' '}
    <Words of={side.names} language={t.language} first={view.gathering.languages} />
  </span>
)

/** What this seat has said of itself; nothing where it has said nothing. */
export const SideWords = ({ t, view }: Seen) => {
  const answer = view.seat.side
  if (!answer) return null
  if (answer.kind !== 'side') return <>{t(`gather.side.${answer.kind}`)}</>
  const side = view.gathering.sides.find((s) => s.id === answer.side)
  return side ? <SideName t={t} view={view} side={side} /> : null
}

const fieldValue = (answer: SideAnswer): string =>
  answer.kind === 'side' ? `side:${answer.side}` : answer.kind

/** The answer in a form's field, or null for one that this page did not offer. */
export function readSideAnswer(value: unknown, sides: readonly Side[]): SideAnswer | null {
  const without = answersWithoutSide.find((kind) => kind === value)
  if (without) return { kind: without }
  const side = sides.find((s) => `side:${s.id}` === value)
  return side ? { kind: 'side', side: side.id } : null
}

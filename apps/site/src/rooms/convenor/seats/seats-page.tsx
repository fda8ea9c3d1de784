/** Making seats: how many cards for each side, printing what is left, cancelling it. */
import { sidesInTurn } from '../../../gathering.ts'
import { CountInput } from '../../../layout/count-input.tsx'
import { Field, type FieldProblem, Notice, ProblemSummary } from '../../../layout/form.tsx'
import { SideMark } from '../../../layout/side-mark.tsx'
import { Words } from '../../../layout/words.tsx'
import type { Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'
import type { GatheringDesk } from '../store.ts'
import { WhoActs } from '../together/who-acts.tsx'
import { MOST_AT_ONCE } from './piles.ts'

/** How many cards wait, and a form for more. */
export const SeatsPage = (props: {
  t: Translate
  at: GatheringDesk
  unused: number
  /** As typed, in the order of the gathering's sides. */
  typed: readonly string[]
  problems?: readonly FieldProblem[]
  isCancelled?: boolean
}) => {
  const { t, at, unused, typed, problems } = props
  const { gathering } = at
  const inTurn = sidesInTurn(
    gathering.sides.map((side, position) => ({ side, position })),
    'seats',
  )
  return (
    <GatheringPage t={t} gathering={gathering} part="seats" title={t('convenor.part.seats')} width="wide">
      <h1>{t('convenor.part.seats')}</h1>
      {props.isCancelled && (
        <Notice kind="good">
          <p>{t('convenor.seats.cancelled')}</p>
        </Notice>
      )}
      <p>{t('convenor.seats.text')}</p>
      <p>{t('convenor.seats.no-list')}</p>
      <form method="post" action={deskPath(t, gathering, 'seats')}>
        <ProblemSummary t={t} problems={problems} />
        <h2 id="piles">{t('convenor.seats.make')}</h2>
        <p>{t('convenor.seats.make-hint')}</p>
        <WhoActs t={t} at={at} />
        <div class="beside">
          {inTurn.map(({ side, position }) => (
            <Field
              name={`pile-${position}`}
              label={
                <>
                  <SideMark position={position} />{' '}
                  <Words of={side.names} language={t.language} first={gathering.languages} />
                </>
              }
              problems={problems}
              control={(tied) => (
                <CountInput tied={tied} from={0} to={MOST_AT_ONCE} value={typed[position] ?? ''} />
              )}
            />
          ))}
        </div>
        <button type="submit" class="main">
          {at.needsTwo ? t('convenor.seats.propose-button') : t('convenor.seats.make-button')}
        </button>
      </form>
      <h2>{t('convenor.seats.unused')}</h2>
      <p>{t('convenor.seats.unused-count', { count: unused })}</p>
      {unused > 0 && (
        <>
          <p>{t('convenor.seats.unused-text')}</p>
          <div class="acts">
            <a class="button" href={deskPath(t, gathering, 'seats/sheet')}>
              {t('convenor.seats.print-unused')}
            </a>
            {at.mayCancel && (
              <a class="button" href={deskPath(t, gathering, 'seats/cancel')}>
                {t('convenor.seats.cancel-link')}
              </a>
            )}
          </div>
        </>
      )}
    </GatheringPage>
  )
}

/** Before all unused cards are made void. */
export const CancelPage = ({
  t,
  gathering,
  unused,
}: {
  t: Translate
  gathering: SeenGathering
  unused: number
}) => (
  <GatheringPage
    t={t}
    gathering={gathering}
    part="seats"
    page="seats/cancel"
    title={t('convenor.cancel.title')}
  >
    <h1>{t('convenor.cancel.title')}</h1>
    <p>{t('convenor.cancel.happens', { count: unused })}</p>
    <p>{t('convenor.cancel.back')}</p>
    <form method="post" action={deskPath(t, gathering, 'seats/cancel')}>
      <div class="acts">
        <button type="submit" class="danger">
          {t('convenor.cancel.button')}
        </button>
        <a class="button" href={deskPath(t, gathering, 'seats')}>
          {t('convenor.cancel.keep')}
        </a>
      </div>
    </form>
  </GatheringPage>
)

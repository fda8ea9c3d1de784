/** A fishbowl beside the circle: who sits, who waits. For one facilitator at the edge; no screen in the circle itself. */
import type { Instant } from '@daylight/basics'
import {
  FEWEST_CHAIRS,
  type FishbowlRefused,
  hasFreeChair,
  MOST_CARDS,
  MOST_CHAIRS,
  minutesLeft,
} from '@daylight/gather'
import { CountInput } from '../../../layout/count-input.tsx'
import { Field, type FieldProblem, ProblemSummary } from '../../../layout/form.tsx'
import type { Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'
import type { FishbowlView } from './fishbowl-address.ts'

export type FishbowlPageProps = {
  readonly t: Translate
  readonly gathering: SeenGathering
  readonly view: FishbowlView
  readonly now: Instant
  /** The card that was typed and could not be taken. */
  readonly typed?: string
  readonly problems?: readonly FieldProblem[]
}

export const FishbowlPage = (props: FishbowlPageProps) => {
  const { t, gathering, view, problems } = props
  const { bowl } = view
  const isFree = hasFreeChair(bowl)
  const action = deskPath(t, gathering, 'formats/fishbowl')
  return (
    <GatheringPage
      t={t}
      gathering={gathering}
      part="day"
      page="formats/fishbowl"
      title={t('formats.fishbowl.title')}
      styles={['formats.css']}
      width="wide"
    >
      <h1>{t('formats.fishbowl.title')}</h1>
      <p>{t('formats.fishbowl.text')}</p>
      <p class="muted">{t('formats.fishbowl.not-kept')}</p>
      <ProblemSummary t={t} problems={problems} />
      <p class="lead">{t(isFree ? 'formats.fishbowl.free' : 'formats.fishbowl.owes')}</p>
      <TimeLeft {...props} />
      <form method="get" action={action}>
        <State view={view} />
        <Cards t={t} of="inside" cards={bowl.inside} />
        <Cards t={t} of="waiting" cards={bowl.waiting} />
        {bowl.waiting.length > 0 && isFree && (
          <div class="acts">
            <button type="submit" class="main" name="act" value="next">
              {t('formats.fishbowl.next')}
            </button>
          </div>
        )}
      </form>
      <form method="get" action={action}>
        <State view={view} />
        <Field
          name="card"
          label={t('formats.fishbowl.card')}
          problems={problems}
          control={(tied) => <CountInput tied={tied} from={1} to={MOST_CARDS} value={props.typed ?? ''} />}
        />
        <button type="submit" name="act" value="join">
          {t('formats.fishbowl.join')}
        </button>
      </form>
      <Begin {...props} action={action} />
    </GatheringPage>
  )
}

/** The queue, carried by the form. */
const State = ({ view }: { view: FishbowlView }) => (
  <>
    <input type="hidden" name="chairs" value={`${view.bowl.chairs}`} />
    <input type="hidden" name="inside" value={view.bowl.inside.join('-')} />
    <input type="hidden" name="waiting" value={view.bowl.waiting.join('-')} />
    {view.minutes !== null && <input type="hidden" name="minutes" value={`${view.minutes}`} />}
    {view.since !== null && <input type="hidden" name="since" value={`${view.since}`} />}
  </>
)

type CardsProps = {
  readonly t: Translate
  readonly of: 'inside' | 'waiting'
  readonly cards: readonly number[]
}

const Cards = ({ t, of, cards }: CardsProps) => (
  <>
    <h2>{t(`formats.fishbowl.${of}`, { count: cards.length })}</h2>
    {cards.length > 0 && (
      <ul class="tokens">
        {cards.map((card) => (
          <li>
            <span class="token">{card}</span>
            <button
              type="submit"
              name="act"
              value={`leave-${card}`}
              aria-label={t('formats.fishbowl.leave-card', { card })}
            >
              {t('formats.fishbowl.leave')}
            </button>
          </li>
        ))}
      </ul>
    )}
  </>
)

const TimeLeft = ({ t, view, now }: FishbowlPageProps) => {
  if (view.minutes === null || view.since === null) return null
  const left = minutesLeft(view.minutes, (now - view.since) / 60_000)
  return <p>{t('formats.fishbowl.left', { left })}</p>
}

const Begin = ({ t, view, problems, action }: FishbowlPageProps & { action: string }) => (
  <details open={problems?.some(({ field }) => field === 'chairs') ?? false}>
    <summary>{t('formats.fishbowl.begin')}</summary>
    <form method="get" action={action}>
      <div class="beside">
        <Field
          name="chairs"
          label={t('formats.fishbowl.chairs')}
          problems={problems}
          control={(tied) => (
            <CountInput tied={tied} from={FEWEST_CHAIRS} to={MOST_CHAIRS} value={`${view.bowl.chairs}`} />
          )}
        />
        <Field
          name="minutes"
          label={t('formats.fishbowl.minutes')}
          control={(tied) => <CountInput tied={tied} from={1} to={999} value={`${view.minutes ?? ''}`} />}
        />
      </div>
      <button type="submit" name="act" value="begin">
        {t('formats.fishbowl.begin-button')}
      </button>
    </form>
  </details>
)

/** Why an act was not taken, beside the field that can mend it. */
export function fishbowlProblem(t: Translate, refused: FishbowlRefused): FieldProblem {
  switch (refused.kind) {
    case 'chairs':
      return {
        field: 'chairs',
        reason: t('formats.fishbowl.refused.chairs', { fewest: refused.fewest, most: refused.most }),
      }
    case 'not-a-card':
      return { field: 'card', reason: t('formats.fishbowl.refused.not-a-card', { most: refused.most }) }
    default:
      return { field: 'card', reason: t(`formats.fishbowl.refused.${refused.kind}`) }
  }
}

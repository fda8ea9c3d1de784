/** One gathering at a glance: what is going on, what to do next. */
import type { Instant } from '@daylight/basics'
import { roundState } from '@daylight/gather'
import { type Statement, sidesInTurn } from '../../../gathering.ts'
import { Notice } from '../../../layout/form.tsx'
import { SideMark } from '../../../layout/side-mark.tsx'
import { Words } from '../../../layout/words.tsx'
import type { Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'
import type { Progress } from './progress.ts'
import { stateWords } from './state-words.ts'
import { turnAfter } from './turn.ts'

export type Overview = {
  readonly t: Translate
  readonly gathering: SeenGathering
  readonly now: Instant
  readonly progress: Progress
  readonly statements: readonly Statement[]
  readonly unusedSeats: number
  /** How many joint acts wait for an answer. */
  readonly waiting: number
  /** The address that participants type. */
  readonly address: string
  /** What has just been done, as a kind of the messages under `convenor.done`. */
  readonly done: Done | null
}

/** Acts that lead back to the overview. */
export const DONE = ['created', 'changed', 'open', 'close', 'reopen'] as const
export type Done = (typeof DONE)[number]

/** The overview of one gathering. */
export const OverviewPage = (props: Overview) => {
  const { t, gathering } = props
  return (
    <GatheringPage t={t} gathering={gathering} part="" title={t('convenor.part.overview')} width="wide">
      {props.done && (
        <Notice kind="good">
          <p>{t(`convenor.done.${props.done}`)}</p>
        </Notice>
      )}
      <h1>
        <Words of={gathering.title} language={t.language} first={gathering.languages} />
      </h1>
      <p>
        <Words of={gathering.purpose} language={t.language} first={gathering.languages} />
      </p>
      {gathering.isExample && <p class="muted">{t('convenor.example-text')}</p>}
      <h2>{t('convenor.overview.vote')}</h2>
      <p class="lead">{stateWords(t, gathering, props.now)}</p>
      {props.waiting > 0 && (
        <Notice>
          <p>
            {t('convenor.together.waiting', { count: props.waiting })}{' '}
            <a href={deskPath(t, gathering, 'together')}>{t('convenor.together.look')}</a>
          </p>
        </Notice>
      )}
      <Acts {...props} />
      <Voted {...props} />
      <Preparations {...props} />
      <h2>{t('convenor.overview.join')}</h2>
      <p>{t('convenor.overview.join-text')}</p>
      <p class="address">
        <bdi dir="ltr">{props.address}</bdi>
      </p>
    </GatheringPage>
  )
}

/** The next step in front: statements while there are none, then opening the vote. */
const Acts = ({ t, gathering, now, statements }: Overview) => {
  const turn = turnAfter(roundState(gathering, now))
  const isEmpty = statements.every((s) => s.status !== 'listed')
  return (
    <div class="acts">
      {isEmpty && gathering.may('keep-statements') && (
        <a class="button main" href={deskPath(t, gathering, 'statements')}>
          {t('convenor.statements.add-button')}
        </a>
      )}
      {gathering.may('turn-vote') && (
        <a
          class={isEmpty || turn === 'close' ? 'button' : 'button main'}
          href={deskPath(t, gathering, 'vote')}
        >
          {t(`convenor.turn.${turn}.button`)}
        </a>
      )}
    </div>
  )
}

const Voted = ({ t, gathering, progress }: Overview) => (
  <>
    <h2>{t('convenor.voted.title')}</h2>
    <p class="lead">
      {progress.all === null
        ? t('convenor.voted.fewer-than-five')
        : t('convenor.voted.at-least', { count: progress.all })}
    </p>
    {progress.sides ? (
      <ul class="plain">
        {sidesInTurn(progress.sides, 'overview').map(({ side, voted }) => {
          const position = gathering.sides.findIndex((s) => s.id === side)
          return (
            <li>
              <SideMark position={position} />{' '}
              <Words
                of={gathering.sides[position]?.names ?? {}}
                language={t.language}
                first={gathering.languages}
              />
              {': '}
              {t('convenor.voted.side-at-least', { count: voted })}
            </li>
          )
        })}
      </ul>
    ) : (
      <p>{t('convenor.voted.sides-hidden')}</p>
    )}
    <p class="muted small">
      {t('convenor.voted.why')} <a href={deskPath(t, gathering)}>{t('convenor.voted.reload')}</a>
    </p>
  </>
)

const Preparations = ({ t, gathering, statements, unusedSeats }: Overview) => {
  const listed = statements.filter((s) => s.status === 'listed')
  const proposed = statements.filter((s) => s.status === 'proposed').length
  const untranslated = listed.filter((s) => gathering.languages.some((language) => !s.texts[language])).length
  return (
    <>
      <h2>{t('convenor.overview.prepared')}</h2>
      <ul class="rows">
        <li>
          <a class="name" href={deskPath(t, gathering, 'statements')}>
            {t('convenor.overview.statements', { count: listed.length })}
          </a>
          {untranslated > 0 && <p>{t('convenor.overview.untranslated', { count: untranslated })}</p>}
          {proposed > 0 && gathering.may('keep-statements') && (
            <p>{t('convenor.overview.proposed', { count: proposed })}</p>
          )}
        </li>
        {gathering.may('make-seats') && (
          <li>
            <a class="name" href={deskPath(t, gathering, 'seats')}>
              {t('convenor.overview.seats', { count: unusedSeats })}
            </a>
          </li>
        )}
        <li>
          <a class="name" href={`/${t.language}/g/${gathering.id}/mirror`}>
            {t('convenor.overview.mirror')}
          </a>
          <p>{t('convenor.overview.mirror-text')}</p>
        </li>
      </ul>
    </>
  )
}

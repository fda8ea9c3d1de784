import type { Statement } from '../../../gathering.ts'
import { Notice } from '../../../layout/form.tsx'
import type { Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage } from '../desk-page.tsx'
import type { GatheringDesk } from '../store.ts'
import { WhoActs } from '../together/who-acts.tsx'
import type { Turn } from './turn.ts'

/** Before the vote is opened, closed or opened again: what will happen, and the way back. */
export const TurnPage = (props: {
  t: Translate
  at: GatheringDesk
  turn: Turn
  statements: readonly Statement[]
  /** The form was made for another state: somebody else, or the clock, was faster. */
  isLate?: boolean
}) => {
  const { t, at, turn } = props
  const { gathering } = at
  const listed = props.statements.filter((s) => s.status === 'listed')
  const untranslated = listed.filter((s) => gathering.languages.some((language) => !s.texts[language])).length
  return (
    <GatheringPage t={t} gathering={gathering} part="" page="vote" title={t(`convenor.turn.${turn}.title`)}>
      {props.isLate && (
        <Notice kind="wrong">
          <p>{t('convenor.turn.late')}</p>
        </Notice>
      )}
      <h1>{t(`convenor.turn.${turn}.title`)}</h1>
      <p>{t(`convenor.turn.${turn}.happens`)}</p>
      <p>{t(`convenor.turn.${turn}.back`)}</p>
      <WhoActs t={t} at={at} />
      {turn !== 'close' && listed.length === 0 && (
        <Notice>
          <p>{t('convenor.turn.no-statements')}</p>
        </Notice>
      )}
      {turn !== 'close' && untranslated > 0 && (
        <Notice>
          <p>{t('convenor.overview.untranslated', { count: untranslated })}</p>
        </Notice>
      )}
      {(at.needsTwo || at.mayAlone('turn-vote')) && (
        <form method="post" action={deskPath(t, gathering, 'vote')}>
          <input type="hidden" name="turn" value={turn} />
          <div class="acts">
            <button type="submit" class={turn === 'close' && !at.needsTwo ? 'danger' : 'main'}>
              {at.needsTwo ? t(`convenor.turn.${turn}.propose`) : t(`convenor.turn.${turn}.button`)}
            </button>
            <a class="button" href={deskPath(t, gathering)}>
              {t('convenor.turn.not-now')}
            </a>
          </div>
        </form>
      )}
    </GatheringPage>
  )
}

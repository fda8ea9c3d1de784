import { Notice } from '../../../layout/form.tsx'
import type { Translate } from '../../../words/translator.ts'
import type { GatheringDesk } from '../store.ts'

/** Before a dangerous act: whether it is done at once by one person, or needs the leads of two sides. */
export const WhoActs = ({ t, at }: { t: Translate; at: GatheringDesk }) => {
  if (at.needsTwo)
    return (
      <Notice>
        <p>{t('convenor.together.needs-two')}</p>
      </Notice>
    )
  return at.may('agree-for-side') ? (
    <Notice>
      <p>{t('convenor.together.one-lead-only')}</p>
    </Notice>
  ) : (
    <p class="muted">{t('convenor.together.alone')}</p>
  )
}

import type { Instant } from '@daylight/basics'
import { roundState } from '@daylight/gather'
import type { Gathering } from '../../../gathering.ts'
import { momentWords } from '../../../words/moment.ts'
import type { Translate } from '../../../words/translator.ts'

/** In one sentence: whether votes are taken, and until or from when. */
export function stateWords(t: Translate, gathering: Gathering, now: Instant): string {
  const { opensAt, closesAt, timeZone } = gathering
  const when = (instant: Instant) => momentWords(t.language, instant, timeZone)
  switch (roundState(gathering, now)) {
    case 'not-open':
      return opensAt === null
        ? t('convenor.state.not-open')
        : t('convenor.state.opens-at', { when: when(opensAt) })
    case 'open':
      return closesAt === null
        ? t('convenor.state.open')
        : t('convenor.state.open-until', { when: when(closesAt) })
    case 'closed':
      return t('convenor.state.closed', { when: when(closesAt ?? now) })
  }
}

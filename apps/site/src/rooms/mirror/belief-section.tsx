/**
 * Where each side is wrong about the other. For every two sides both directions stand beside each other with the
 * same headings, whatever was found; so do hidden common ground and false hope.
 */
import type { MirrorReport, View } from '@daylight/mirror'
import { GapFindings } from './gap-findings.tsx'
import { MutualErrors } from './mutual-errors.tsx'
import { PooledGaps } from './pooled-gaps.tsx'
import { inTurn, type Reading } from './reading.ts'
import { Reversals } from './reversals.tsx'

/** Nothing where there are no two sides, or nobody was asked to guess. */
export const BeliefSection = ({ reading }: { reading: Reading }) => {
  const { t, report } = reading
  const views = inTurn(reading, viewsOfOthers(report), 'belief')
  if (views.length === 0) return null
  const hasGuesses = views.some(({ gaps, pooled }) => gaps.length > 0 || pooled)
  return (
    <section>
      <h2 id="belief">{t('mirror.belief.title')}</h2>
      {hasGuesses ? (
        <>
          <p>{t('mirror.belief.lead')}</p>
          <PooledGaps reading={reading} views={views} />
          <MutualErrors reading={reading} />
          <Reversals reading={reading} views={views} />
          <GapFindings reading={reading} views={views} />
        </>
      ) : (
        <p>{t('mirror.belief.none')}</p>
      )}
    </section>
  )
}

/** How each side sees each other side, the two directions of a pair next to each other. */
export function viewsOfOthers({ views }: MirrorReport): View[] {
  const others = views.filter(({ guesser, about }) => guesser !== about)
  const paired = others.flatMap((view) => [
    view,
    ...others.filter((back) => back.guesser === view.about && back.about === view.guesser),
  ])
  return [...new Set(paired)]
}

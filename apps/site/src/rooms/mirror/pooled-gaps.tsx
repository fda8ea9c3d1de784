/** One figure a direction: how far a side's guesses about another lie from its answers, over all statements asked. */
import type { PooledGap, View } from '@daylight/mirror'
import { LeanChart } from '../../layout/chart-lean.tsx'
import { peopleText, pointsRange, pointsText, sureDistance } from './figures.ts'
import type { Reading } from './reading.ts'
import { SideName } from './share-rows.tsx'

/** Sentence, chart and figures of each direction; nothing where no direction has ten guessers. */
export const PooledGaps = ({ reading, views }: { reading: Reading; views: readonly View[] }) => {
  const { t } = reading
  if (views.every(({ pooled }) => pooled === null)) return null
  return (
    <>
      <h3>{t('mirror.pooled.title')}</h3>
      <div class="findings">
        {views.map(({ guesser, about, pooled }) => (
          <article class="finding">
            <p class="says">
              {pooled
                ? pooledSentence(reading, pooled)
                : t('mirror.pooled.hidden', {
                    guesser: reading.sideName(guesser),
                    about: reading.sideName(about),
                  })}
            </p>
            {pooled && <PooledRow reading={reading} pooled={pooled} />}
          </article>
        ))}
      </div>
    </>
  )
}

/** True at the interval's edge: too low or too high by so many points at least, or no clear lean. */
export function pooledSentence(reading: Reading, pooled: PooledGap): string {
  const names = { guesser: reading.sideName(pooled.guesser), about: reading.sideName(pooled.about) }
  const { low, high } = pooled.interval
  const points = sureDistance(pooled.interval)
  if (high < 0) return reading.t('mirror.pooled.low', { ...names, points })
  if (low > 0) return reading.t('mirror.pooled.high', { ...names, points })
  return reading.t('mirror.pooled.unclear', names)
}

const PooledRow = ({ reading, pooled }: { reading: Reading; pooled: PooledGap }) => {
  const { t } = reading
  const figures = t('mirror.pooled.figures', {
    gap: pointsText(t, pooled.gap),
    range: pointsRange(t, pooled.interval),
    n: peopleText(t, pooled.n),
    statements: pooled.statements,
  })
  return (
    <figure class="share-rows">
      <div class="share-row">
        <SideName reading={reading} side={pooled.guesser} />
        <LeanChart
          position={reading.position(pooled.guesser)}
          points={pooled.gap}
          interval={pooled.interval}
          direction={reading.direction}
          title={figures}
        />
      </div>
      <div class="share-scale" aria-hidden="true">
        <span>{t('mirror.pooled.too-low')}</span>
        <span>0</span>
        <span>{t('mirror.pooled.too-high')}</span>
      </div>
      <figcaption class="figures muted">{figures}</figcaption>
    </figure>
  )
}

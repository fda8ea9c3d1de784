/** Shares under each other: whose, the chart, the figures. */
import type { ShownShare, SideOrOthers } from '@daylight/mirror'
import { ShareChart } from '../../layout/chart-share.tsx'
import { SideMark } from '../../layout/side-mark.tsx'
import { type CountedShare, peopleText, shareRange, shareText } from './figures.ts'
import type { Reading } from './reading.ts'

/** What a share is a share of: those who agree, or those who disagree. */
export type Said = 'agree' | 'disagree'
export type SideShare = { readonly side: SideOrOthers; readonly share: ShownShare; readonly said: Said }

/** One line a share, in the order given, with the scale under the last. */
export const ShareRows = ({ reading, rows }: { reading: Reading; rows: readonly SideShare[] }) => (
  <figure class="share-rows">
    {rows.map((row) => (
      <div class="share-row">
        {reading.isUndivided ? (
          <span class="who">{reading.t(`mirror.${row.said}`)}</span>
        ) : (
          <SideName reading={reading} side={row.side} />
        )}
        <ShareChart
          points={[{ position: reading.position(row.side), ...row.share }]}
          direction={reading.direction}
          title={shareInWords(reading, row)}
        />
        <Figures reading={reading} share={row.share} />
      </div>
    ))}
    <div class="share-scale" aria-hidden="true">
      <span>0</span>
      <span>50%</span>
      <span>100%</span>
    </div>
  </figure>
)

/** What the mark of a chart shows, for those who do not see it. */
export const shareInWords = ({ t, sideName }: Reading, { side, share, said }: SideShare): string =>
  t(`mirror.chart.${said}`, {
    side: sideName(side),
    share: shareText(t, share),
    range: shareRange(t, share.interval),
    n: peopleText(t, share.n),
  })

/** The name of a side with its shape and colour. */
export const SideName = ({ reading, side }: { reading: Reading; side: SideOrOthers }) => {
  const position = reading.position(side)
  return (
    <span class="who">
      {position !== null && <SideMark position={position} />} <bdi>{reading.sideName(side)}</bdi>
    </span>
  )
}

/** A share as it is always printed: with its interval and its n. */
export const Figures = ({ reading: { t }, share }: { reading: Reading; share: CountedShare }) => (
  <bdi class="figures" dir="ltr">
    <strong>{shareText(t, share)}</strong>{' '}
    <span class="muted">
      ({shareRange(t, share.interval)}), {peopleText(t, share.n)}
    </span>
  </bdi>
)

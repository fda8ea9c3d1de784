/** A share as a mark with its interval on a line from 0 to 100 %: never a bare bar. */
import type { Direction } from '@daylight/basics'
import { MarkAt, placeOf, sideClass } from './chart.tsx'

/** One mark: whose it is, where it stands and how far it may lie from there, all 0…1. */
export type SharePoint = {
  /** Place of the side's shape; null draws a ring. */
  readonly position: number | null
  readonly share: number
  readonly interval: { readonly low: number; readonly high: number }
}

/**
 * One line a point on a common scale, as wide as its place. `title` says the same in words, for those who do not see it.
 * The scale starts where reading starts: at the right edge of a page in Hebrew or Arabic.
 */
export const ShareChart = (props: { points: readonly SharePoint[]; direction: Direction; title: string }) => (
  <svg class="shares" role="img" height={props.points.length * LINE}>
    <title>{props.title}</title>
    <line class="half" x1="50%" x2="50%" y1="0" y2="100%" />
    {props.points.map((point, row) => (
      <ShareLine point={point} y={row * LINE + LINE / 2} direction={props.direction} />
    ))}
  </svg>
)

const ShareLine = ({ point, y, direction }: { point: SharePoint; y: number; direction: Direction }) => {
  const { low, high } = point.interval
  return (
    <>
      <line class="scale" x1="0" x2="100%" y1={y} y2={y} />
      <g class={sideClass(point.position)}>
        <line
          class="interval"
          x1={`${placeOf(low, direction)}%`}
          x2={`${placeOf(high, direction)}%`}
          y1={y}
          y2={y}
        />
        <MarkAt x={`${placeOf(point.share, direction)}%`} y={y} position={point.position} />
      </g>
    </>
  )
}

const LINE = 22

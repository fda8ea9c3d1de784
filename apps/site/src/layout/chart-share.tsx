/** A share as a mark with its interval on a line from 0 to 100 %: never a bare bar. */
import type { Direction } from '@daylight/basics'
import { LINE, MarkAt, placeOf, Scale, sideClass } from './chart.tsx'

/** One mark: whose it is, where it stands and how far it may lie from there, all 0…1. */
export type SharePoint = {
  /** Place of the side's shape; null draws a grey disc. */
  readonly position: number | null
  readonly share: number
  readonly interval: { readonly low: number; readonly high: number }
}

/**
 * One line a point on a common scale, as wide as its place. `title` says the same in words for those who do not see
 * it; null where a table's cells beside the chart say it already. The scale starts where reading starts: at the
 * right edge of a page in Hebrew or Arabic.
 */
export const ShareChart = (props: {
  points: readonly SharePoint[]
  direction: Direction
  title: string | null
}) => {
  const height = props.points.length * LINE
  const lines = props.points.map((point, row) => (
    <ShareLine point={point} y={row * LINE + LINE / 2} direction={props.direction} />
  ))
  if (props.title === null)
    return (
      <svg class="shares" aria-hidden="true" height={height}>
        <Scale lines={props.points.length} />
        {lines}
      </svg>
    )
  return (
    <svg class="shares" role="img" height={height}>
      <title>{props.title}</title>
      <Scale lines={props.points.length} />
      {lines}
    </svg>
  )
}

/** The interval in whole percent, rounded outward as the figures beside it are. */
const ShareLine = ({ point, y, direction }: { point: SharePoint; y: number; direction: Direction }) => {
  const low = Math.floor(100 * point.interval.low + NEARLY)
  const high = Math.ceil(100 * point.interval.high - NEARLY)
  return (
    <g class={sideClass(point.position)}>
      <rect x={`${direction === 'rtl' ? 100 - high : low}%`} y={y - HALF_STROKE} width={`${high - low}%`} />
      <MarkAt x={`${placeOf(point.share, direction)}%`} y={y} position={point.position} />
    </g>
  )
}

const HALF_STROKE = 1.5
const NEARLY = 1e-9

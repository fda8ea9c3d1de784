/** A difference as a mark with its interval on a line from −100 to +100 points: too low, right, too high. */
import type { Direction } from '@daylight/basics'
import { LINE, MarkAt, placeOf, Scale, sideClass, tenth } from './chart.tsx'

/** `title` says the same in words. `position` is the place of the side whose guesses these are. */
export const LeanChart = (props: {
  position: number | null
  points: number
  interval: { readonly low: number; readonly high: number }
  direction: Direction
  title: string
}) => {
  const { direction, interval } = props
  const at = (points: number) => placeOf((points + 100) / 200, direction)
  const [from, to] = direction === 'rtl' ? [interval.high, interval.low] : [interval.low, interval.high]
  return (
    <svg class="shares" role="img" height={LINE}>
      <title>{props.title}</title>
      <Scale lines={1} />
      <g class={sideClass(props.position)}>
        <rect x={`${at(from)}%`} y={LINE / 2 - 1.5} width={`${tenth(at(to) - at(from))}%`} height="3" />
        <MarkAt x={`${at(props.points)}%`} y={LINE / 2} position={props.position} />
      </g>
    </svg>
  )
}

/** A difference as a mark with its interval on a line from −100 to +100 points: too low, right, too high. */
import type { Direction } from '@daylight/basics'
import { MarkAt, placeOf, sideClass } from './chart.tsx'

/** `title` says the same in words. `position` is the place of the side whose guesses these are. */
export const LeanChart = (props: {
  position: number | null
  points: number
  interval: { readonly low: number; readonly high: number }
  direction: Direction
  title: string
}) => {
  const at = (points: number) => `${placeOf((points + 100) / 200, props.direction)}%`
  return (
    <svg class="shares" role="img" height="26">
      <title>{props.title}</title>
      <line class="scale" x1="0" x2="100%" y1="13" y2="13" />
      <line class="half" x1="50%" x2="50%" y1="0" y2="100%" />
      <g class={sideClass(props.position)}>
        <line class="interval" x1={at(props.interval.low)} x2={at(props.interval.high)} y1="13" y2="13" />
        <MarkAt x={at(props.points)} y={13} position={props.position} />
      </g>
    </svg>
  )
}

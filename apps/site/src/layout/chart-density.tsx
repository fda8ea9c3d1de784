/** A field of squares, darker where more people stand: never a point for a person. */
import type { Direction } from '@daylight/basics'
import { tenth } from './chart.tsx'

/** Coordinates from −1 to 1; `people` of ten or more stand in a square of that `width`. */
export type DensitySquare = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly people: number
}
/** A short name at a place: a group's number, a statement's number. */
export type DensityLabel = {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly isStrong: boolean
}

/** `title` says in words what is drawn. The horizontal line runs in the direction of the page. */
export const DensityChart = (props: {
  squares: readonly DensitySquare[]
  labels: readonly DensityLabel[]
  direction: Direction
  title: string
}) => {
  const turn = props.direction === 'rtl' ? -1 : 1
  const densest = Math.max(...props.squares.map(densityOf), 1)
  return (
    <svg class="density" role="img" viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`} direction="ltr">
      <title>{props.title}</title>
      {props.squares.map((square) => (
        <rect
          x={tenth(HALF * (turn === 1 ? square.x : -square.x - square.width))}
          y={tenth(-HALF * (square.y + square.width))}
          width={tenth(HALF * square.width)}
          height={tenth(HALF * square.width)}
          fill-opacity={Math.max(FAINTEST, Math.round(100 * Math.sqrt(densityOf(square) / densest)) / 125)}
        />
      ))}
      {props.labels.map(({ x, y, text, isStrong }) => (
        <text
          class={isStrong ? 'strong' : undefined}
          x={tenth(HALF * turn * x)}
          y={tenth(-HALF * y) + BASELINE}
          text-anchor="middle"
        >
          {text}
        </text>
      ))}
    </svg>
  )
}

const densityOf = ({ people, width }: DensitySquare): number => people / (width * width)

const HALF = 160
const FAINTEST = 0.04
const BASELINE = 4

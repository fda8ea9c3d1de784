/** A field of rectangles, darker where more people stand: never a point for a person. */
import type { Direction } from '@daylight/basics'
import { tenth } from './chart.tsx'

/** Coordinates from −1 to 1; `people` of ten or more stand in a rectangle of that size. */
export type DensityCell = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
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
  cells: readonly DensityCell[]
  labels: readonly DensityLabel[]
  direction: Direction
  title: string
}) => {
  const turn = props.direction === 'rtl' ? -1 : 1
  const densest = Math.max(...props.cells.map(densityOf), 1)
  return (
    <svg class="density" role="img" viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`} direction="ltr">
      <title>{props.title}</title>
      {props.cells.map((cell) => (
        <rect
          x={tenth(HALF * (turn === 1 ? cell.x : -cell.x - cell.width))}
          y={tenth(-HALF * (cell.y + cell.height))}
          width={tenth(HALF * cell.width)}
          height={tenth(HALF * cell.height)}
          fill-opacity={Math.max(FAINTEST, Math.round(100 * Math.sqrt(densityOf(cell) / densest)) / 125)}
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

const densityOf = ({ people, width, height }: DensityCell): number => people / (width * height)

const HALF = 160
const FAINTEST = 0.04
const BASELINE = 4

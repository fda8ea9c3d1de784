/** From what one side believed to what is so: a line whose slope is the gap, with an interval at both ends. */
import type { Direction } from '@daylight/basics'
import { MarkAt, sideClass, tenth } from './chart.tsx'

/** All figures are of a hundred people. `position` is the place of the side that the guess is about. */
export type Slope = {
  readonly position: number | null
  readonly believed: number
  readonly believedInterval: { readonly low: number; readonly high: number }
  readonly actual: number
  readonly actualInterval: { readonly low: number; readonly high: number }
}

/** `believed` and `actual` are one word each, printed under the two ends; `title` says the chart in words. */
export const SlopeChart = (props: {
  slope: Slope
  direction: Direction
  title: string
  words: { believed: string; actual: string }
  number: (value: number) => string
}) => {
  const { slope, direction, words, number } = props
  const [from, to] = direction === 'rtl' ? [FAR, NEAR] : [NEAR, FAR]
  const [outFrom, outTo] = direction === 'rtl' ? (['start', 'end'] as const) : (['end', 'start'] as const)
  const out = direction === 'rtl' ? -BESIDE : BESIDE
  return (
    <svg class="slope" role="img" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} direction="ltr">
      <title>{props.title}</title>
      <line class="rule" x1={from} x2={from} y1={yOf(0)} y2={yOf(100)} />
      <line class="rule" x1={to} x2={to} y1={yOf(0)} y2={yOf(100)} />
      <line class="rule dotted" x1={NEAR} x2={FAR} y1={yOf(50)} y2={yOf(50)} />
      <g class="believed">
        <line
          class="interval"
          x1={from}
          x2={from}
          y1={yOf(slope.believedInterval.low)}
          y2={yOf(slope.believedInterval.high)}
        />
      </g>
      <g class={sideClass(slope.position)}>
        <line class="slope-line" x1={from} x2={to} y1={yOf(slope.believed)} y2={yOf(slope.actual)} />
        <line
          class="interval"
          x1={to}
          x2={to}
          y1={yOf(slope.actualInterval.low)}
          y2={yOf(slope.actualInterval.high)}
        />
        <MarkAt x={to} y={yOf(slope.actual)} position={slope.position} />
      </g>
      <circle class="believed-at" cx={from} cy={yOf(slope.believed)} r="5.5" />
      <text x={from - out} y={yOf(slope.believed) + BASELINE} text-anchor={outFrom}>
        {number(slope.believed)}
      </text>
      <text class="strong" x={to + out} y={yOf(slope.actual) + BASELINE} text-anchor={outTo}>
        {number(slope.actual)}
      </text>
      <text class="end" x={from} y={HEIGHT - 4} text-anchor="middle">
        {words.believed}
      </text>
      <text class="end" x={to} y={HEIGHT - 4} text-anchor="middle">
        {words.actual}
      </text>
    </svg>
  )
}

const [WIDTH, HEIGHT] = [220, 150]
const [NEAR, FAR] = [60, 160]
const [TOP, BOTTOM] = [10, 124]
const BESIDE = 14
const BASELINE = 4.5
const yOf = (ofHundred: number): number => tenth(BOTTOM - ((BOTTOM - TOP) * ofHundred) / 100)

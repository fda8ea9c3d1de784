/** What all charts share: where a number stands on a line that runs in the direction of the page. */
import type { Direction } from '@daylight/basics'
import { SIDE_SHAPES } from './side-mark.tsx'

/** The place of a share (0…1) on a horizontal line, in percent of its width, from the left edge of the drawing. */
export const placeOf = (share: number, direction: Direction): number =>
  tenth(100 * (direction === 'rtl' ? 1 - share : share))

/** One decimal is finer than any screen's pixel here, and short in a file. */
export const tenth = (value: number): number => Math.round(value * 10) / 10

/** The class that gives a mark its side's colour; grey for those without a side. */
export const sideClass = (position: number | null): string =>
  position === null ? 'side-none' : `side-${position % 6}`

/** Height of one line of a chart of shares, in pixels. */
export const LINE = 22

/** The shapes of all sides and the scales of charts, once a page, before the charts that point to them. */
export const MarkShapes = () => (
  <svg class="away" aria-hidden="true">
    <defs>
      {SIDE_SHAPES.map((shape, position) => (
        <path id={`mark-${position}`} class="mark-at" d={shape} />
      ))}
      {Array.from({ length: MOST_LINES }, (_, i) => i + 1).map((lines) => (
        <g id={`scale-${lines}`}>
          <rect class="half" x="50%" width="1" height={lines * LINE} />
          {Array.from({ length: lines }, (_, line) => (
            <rect class="scale" width="100%" y={LINE * (line + 0.5) - 0.5} height="1" />
          ))}
        </g>
      ))}
    </defs>
  </svg>
)

/** From nothing to everything with the middle marked, so many lines under each other. Needs `MarkShapes` on the page. */
export const Scale = ({ lines }: { lines: number }) => <use href={`#scale-${Math.min(lines, MOST_LINES)}`} />

// Six sides, and those of no side.
const MOST_LINES = 7

/** The shape of a side, centred on a place; a disc for those without a side. Needs `MarkShapes` on the page. */
export const MarkAt = ({ x, y, position }: { x: string | number; y: number; position: number | null }) => (
  <use href={`#mark-${(position ?? 0) % SIDE_SHAPES.length}`} x={x} y={y} />
)

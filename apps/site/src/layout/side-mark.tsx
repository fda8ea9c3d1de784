/** The sign of a side: a shape and a colour, so that neither alone has to be told apart. */

/** Shapes in the order of a gathering's sides: circle, square, triangle, diamond, hexagon, cross. */
export const SIDE_SHAPES = [
  'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z',
  'M2 2h12v12H2z',
  'M8 1.5 15 14H1z',
  'M8 .8 15.2 8 8 15.2.8 8z',
  'M4.4 1.5h7.2L15.4 8l-3.8 6.5H4.4L.6 8z',
  'M5.5 1.5h5v4h4v5h-4v4h-5v-4h-4v-5h4z',
] as const

/** `position` is the side's place in the gathering's order, from 0. */
export const SideMark = ({ position }: { position: number }) => (
  <svg class={`side-mark side-${position % SIDE_SHAPES.length}`} viewBox="0 0 16 16" aria-hidden="true">
    <path d={SIDE_SHAPES[position % SIDE_SHAPES.length]} stroke="none" />
  </svg>
)

/** What several sheets are made of. */
import type { Gathering } from '../../../gathering.ts'
import { Written } from './in-each.tsx'

/** Which gathering a sheet belongs to, small. */
export const Foot = ({ gathering }: { gathering: Gathering }) => (
  <p class="sheet-foot">
    <Written of={gathering.title} first={gathering.languages} />
  </p>
)

/** Lines to write on. */
export const Lines = ({ count }: { count: number }) => (
  <div class="lines" aria-hidden="true">
    {Array.from({ length: count }, () => (
      <div class="line" />
    ))}
  </div>
)

/** A square to tick. */
export const Tick = () => (
  <svg class="tick" viewBox="0 0 10 10" aria-hidden="true">
    <path d="M1 1h8v8H1z" fill="none" stroke="#000" stroke-width="0.8" />
  </svg>
)

/** Empty squares for dots, `columns` by `rows`. */
export const Squares = ({ columns, rows }: { columns: number; rows: number }) => {
  const across = Array.from({ length: rows + 1 }, (_, y) => `M0 ${y}h${columns}`).join('')
  const down = Array.from({ length: columns + 1 }, (_, x) => `M${x} 0v${rows}`).join('')
  return (
    <svg class="squares" viewBox={`-0.05 -0.05 ${columns + 0.1} ${rows + 0.1}`} aria-hidden="true">
      <path d={across + down} fill="none" stroke="#000" stroke-width="0.05" />
    </svg>
  )
}

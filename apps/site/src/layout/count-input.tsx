import type { Tied } from './form.tsx'

/** A whole number between two bounds, as the control of a `Field`. What was typed stays, whatever it is. */
export const CountInput = (props: { tied: Tied; from: number; to?: number; value: string }) => (
  <input
    {...props.tied}
    class="short"
    type="number"
    inputmode="numeric"
    min={props.from}
    max={props.to}
    value={props.value}
  />
)

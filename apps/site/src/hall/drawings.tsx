/** Four small line drawings of a hall. They hold no letters, so that one drawing serves every language. */

export type DrawingName = 'before' | 'here' | 'trouble' | 'after'

/** A drawing in the colours of the page, told in words to whoever does not see it. */
export const Drawing = ({ of, label }: { of: DrawingName; label: string }) => {
  const Shapes = SHAPES[of]
  return (
    <svg class="hall-drawing" viewBox="0 0 160 100" role="img" aria-label={label}>
      <Shapes />
    </svg>
  )
}

const Before = () => (
  <>
    <Laptop x={8} />
    <path class="sheet" d="M104 18h44v64h-44z" />
    <Code x={111} y={25} />
    <Code x={129} y={25} />
    <path d="M111 50h30M111 58h30M111 66h20" />
    <path d="M4 90h152" />
  </>
)

const Here = () => (
  <>
    <path class="thin" d="M4 6h152v88H4z" />
    <Laptop x={36} />
    <path d="M120 74h26v10h-26zM127 74V63M139 74V63" />
    <path class="light" d="M125 56a12 12 0 0 1 16 0M120 49a20 20 0 0 1 26 0" />
    <Phone x={12} y={14} />
    <Phone x={12} y={56} />
    <Phone x={125} y={11} />
  </>
)

const Trouble = () => (
  <>
    <path class="sheet" d="M26 10h44a6 6 0 0 1 6 6v68a6 6 0 0 1-6 6H26a6 6 0 0 1-6-6V16a6 6 0 0 1 6-6z" />
    <path class="bar" d="M20 18h56v12H20z" />
    <path d="M30 44h36M30 54h36M30 64h22" />
    <path class="sheet" d="m96 30 36-8 6 26-36 8z" />
    <path class="sheet" d="m100 58 38 4-3 26-38-4z" />
    <path d="m106 36 18-4M108 70l20 2M108 78l14 1.5" />
    <path d="m146 40 8 4-14 32-6 6-2-10z" />
  </>
)

const After = () => (
  <>
    <path class="sheet" d="M20 70h72a4 4 0 0 1 4 4v4H16v-4a4 4 0 0 1 4-4z" />
    <path d="M10 78h92v6H10zM4 90h152" />
    <path class="sheet" d="m106 34 34 8-12 46-34-8z" />
    <path d="m112 48 20 5M110 57l20 5M107 66l12 3" />
    <path class="thin" d="M86 8h46v8M86 8v10" />
    <circle cx="109" cy="12" r="2" />
  </>
)

const SHAPES = { before: Before, here: Here, trouble: Trouble, after: After } as const

const Laptop = ({ x }: { x: number }) => (
  <g transform={`translate(${x} 0)`}>
    <path class="sheet" d="M10 34h56a3 3 0 0 1 3 3v39H7V37a3 3 0 0 1 3-3z" />
    <path d="M0 76h76l-4 8H4z" />
    <path class="light" d="M38 44v22" />
    <path d="m36 44-10 3v16l10 3M40 44l10 3v16l-10 3" />
  </g>
)

const Phone = ({ x, y }: { x: number; y: number }) => (
  <g transform={`translate(${x} ${y})`}>
    <rect class="sheet" width="16" height="28" rx="3" />
    <path d="M6 24h4" />
  </g>
)

/** What a code on paper looks like from afar. */
const Code = ({ x, y }: { x: number; y: number }) => (
  <g transform={`translate(${x} ${y})`}>
    <rect width="14" height="14" />
    <path class="dots" d="M2 2h4v4H2zM8 2h4v4H8zM2 8h4v4H2zM9 9h3v3H9z" />
  </g>
)

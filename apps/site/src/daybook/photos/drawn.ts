/** The parts of a picture's file that draw it, in their order, and how many dots wide and high it will be. */
export type Drawn = { readonly parts: readonly Uint8Array[]; readonly width: number; readonly height: number }

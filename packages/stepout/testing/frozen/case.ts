/** What every vector has. */
export type Expected = {
  /** A sentence for whoever reads a failure. */
  readonly name: string
  /** "ok", or the kind of the refusal. */
  readonly expect: string
  /** Fields of the file's base object that stand otherwise here; null fields are null, `without` are left out. */
  readonly change?: Readonly<Record<string, unknown>>
  readonly without?: readonly string[]
}

/** One vector: what must come out, and, by kind of file, what goes in. */
export type Case = Expected & Readonly<Record<string, unknown>>

/** A file of vectors: `about` in words, then whatever its cases share. */
export type VectorFile = {
  readonly v: 1
  readonly about: string
  readonly cases: readonly Case[]
} & Readonly<Record<string, unknown>>

/** The object of a case: the base with its changes. */
export function objectOf(
  base: object,
  { change = {}, without = [] }: Pick<Expected, 'change' | 'without'>,
): unknown {
  const changed: Record<string, unknown> = { ...base, ...change }
  for (const field of without) delete changed[field]
  return changed
}

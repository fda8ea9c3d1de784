/** Rows that could not be used: collected while files are read, listed once, the rest is used. */
export type RowProblem = { readonly file: string; readonly line: number; readonly reason: string }

export class RowProblems {
  readonly #first: RowProblem[] = []
  #count = 0

  /** `file` by its name alone; `line` counts from 1, the header included. */
  add(file: string, line: number, reason: string): void {
    this.#count++
    if (this.#first.length < MOST_LISTED) this.#first.push({ file, line, reason })
  }

  get count(): number {
    return this.#count
  }

  /** The first twenty, one a line, and how many more there were. Empty where there was none. */
  lines(): string[] {
    if (this.#count === 0) return []
    const listed = this.#first.map(({ file, line, reason }) => `  ${file}, line ${line}: ${reason}`)
    const more = this.#count - this.#first.length
    const head = `${this.#count} ${this.#count === 1 ? 'row was' : 'rows were'} left out; all others are used:`
    return more > 0 ? [head, ...listed, `  … and ${more} more`] : [head, ...listed]
  }
}

const MOST_LISTED = 20

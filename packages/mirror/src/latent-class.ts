/** Opinion groups as latent classes: who belongs to class g gives the answer `code` with `shares[code·k + g]`. */
export type ClassModel = {
  readonly k: number
  readonly statements: number
  /** Share of people in each class, k numbers, largest first, summing to one. */
  readonly prior: Float64Array
  /** 3·statements·k probabilities; the three answers of one class to one statement sum to one. */
  readonly shares: Float64Array
}

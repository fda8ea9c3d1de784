/**
 * What has been learned from the votes of one conversation, in numbers: enough to say how likely any person is to
 * answer any statement, and to place a person who votes later. Tables follow the vote codes of basics: entry
 * 3·statement is disagree, + 1 pass, + 2 agree.
 */
export type VoteModel = {
  readonly statements: number
  /** Every statement's own shares, shrunk toward those of all statements: 3·statements numbers. */
  readonly base: Float64Array
  readonly classes: ClassModel
  readonly factors: FactorModel
  /** How much the opinion groups count in a prediction, 0…1; the rest is the factors'. Chosen on held-out votes. */
  readonly classWeight: number
}

/** Opinion groups as latent classes: who belongs to class g answers statement s with `shares[g·3S + 3s + choice]`. */
export type ClassModel = {
  readonly k: number
  /** Share of people in each class, k numbers, largest first. */
  readonly prior: Float64Array
  /** k·3·statements probabilities; the three of one class and statement sum to one. */
  readonly shares: Float64Array
}

/**
 * A line of opinions instead of groups: person i has `dimensions` standard-normal coordinates z and answers
 * statement s by softmax(intercept + Σ loadings·z) over the three choices.
 */
export type FactorModel = {
  readonly dimensions: number
  /** 3·statements log-odds, each statement's three summing to zero. */
  readonly intercepts: Float64Array
  /** 3·statements·dimensions, the dimensions of one code side by side. */
  readonly loadings: Float64Array
}

/** How likely a person is to give each answer; the three sum to one and none is zero. */
export type Prediction = { readonly agree: number; readonly disagree: number; readonly pass: number }

/**
 * What has been learned about a conversation in order to say how likely a vote is: person i stands at
 * `dimensions` coordinates z, beforehand standard normal, and answers statement s by
 * softmax(intercept + Σ loadings·z) over disagree, pass and agree (a many-dimensional nominal response model, Bock
 * 1972). Parameters lie by vote code: entry (3s + choice)·(dimensions + 1) is the intercept, the loadings follow.
 */
export type VoteModel = {
  readonly dimensions: number
  readonly statements: number
  /** 3·statements·(dimensions + 1) log-odds. */
  readonly parameters: Float64Array
  /** 3·(dimensions + 1): the same for a statement that nobody has voted on yet. */
  readonly typical: Float64Array
}

/** How likely a person is to give each answer; the three sum to one and none is zero. */
export type Prediction = { readonly agree: number; readonly disagree: number; readonly pass: number }

/** A person (row of the matrix) and a statement (its ordinal); −1 for one that the votes do not know. */
export type Pair = { readonly row: number; readonly statement: number }

/** Probabilities of disagree, pass and agree at the coordinates z, written to `out`. `at` is the first parameter. */
export function answerOdds(
  parameters: Float64Array,
  at: number,
  dimensions: number,
  z: Float64Array,
  zAt: number,
  out: Float64Array,
) {
  const width = dimensions + 1
  for (let choice = 0; choice < 3; choice++) {
    const first = at + choice * width
    let logOdds = parameters[first]!
    for (let f = 0; f < dimensions; f++) logOdds += parameters[first + 1 + f]! * z[zAt + f]!
    out[choice] = logOdds
  }
  const most = Math.max(out[0]!, out[1]!, out[2]!)
  const a = Math.exp(out[0]! - most)
  const b = Math.exp(out[1]! - most)
  const c = Math.exp(out[2]! - most)
  const scale = 1 / (a + b + c)
  out[0] = a * scale
  out[1] = b * scale
  out[2] = c * scale
}

import type { ClassModel } from './latent-class.ts'

/** People per group; those in no group are not counted. */
export function sizesOf(assignment: Int8Array, k: number): number[] {
  const sizes = new Array<number>(k).fill(0)
  for (let row = 0; row < assignment.length; row++) if (assignment[row]! >= 0) sizes[assignment[row]!]!++
  return sizes
}

/**
 * Renumbers groups by size, largest first and equal ones as they were: `assignment` in place, and the model with
 * its classes in that order.
 */
export function inOrderOfSize(model: ClassModel, assignment: Int8Array): ClassModel {
  const { k, statements, prior, shares } = model
  const sizes = sizesOf(assignment, k)
  const order = Array.from(prior.keys()).sort(
    (a, b) => sizes[b]! - sizes[a]! || prior[b]! - prior[a]! || a - b,
  )
  const place = order.map((_, g) => order.indexOf(g))
  for (let row = 0; row < assignment.length; row++)
    if (assignment[row]! >= 0) assignment[row] = place[assignment[row]!]!
  return {
    k,
    statements,
    prior: prior.map((_, g) => prior[order[g]!]!),
    shares: shares.map((_, at) => shares[at - (at % k) + order[at % k]!]!),
  }
}

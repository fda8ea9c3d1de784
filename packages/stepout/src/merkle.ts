/**
 * The tree over the log (RFC 9162, 2.1): one hash that stands for every record in its place. An inclusion proof
 * shows a signer that a record is in; a consistency proof shows that a log only ever grew.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { join, sameBytes } from './bytes.ts'

/** The hash of one entry's bytes. */
export const leafHash = (entry: Uint8Array): Uint8Array => sha256(join(LEAF, entry))

/** The root over leaf hashes; of an empty log, the hash of nothing. */
export function rootOf(leaves: readonly Uint8Array[], from = 0, to = leaves.length): Uint8Array {
  if (to === from) return sha256(new Uint8Array(0))
  if (to - from === 1) return leaves[from]!
  const middle = from + split(to - from)
  return node(rootOf(leaves, from, middle), rootOf(leaves, middle, to))
}

/** The hashes that lead from leaf `index` to the root over all leaves (RFC 9162, 2.1.3.1). */
export function inclusionProof(
  leaves: readonly Uint8Array[],
  index: number,
  from = 0,
  to = leaves.length,
): readonly Uint8Array[] {
  if (index < from || index >= to) throw new Error('inclusionProof: no such leaf')
  if (to - from === 1) return []
  const middle = from + split(to - from)
  return index < middle
    ? [...inclusionProof(leaves, index, from, middle), rootOf(leaves, middle, to)]
    : [...inclusionProof(leaves, index, middle, to), rootOf(leaves, from, middle)]
}

/** Whether the leaf stands at `index` in a log of `size` entries with this root (RFC 9162, 2.1.3.2). */
export function isIncluded(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (index < 0 || index >= size) return false
  let at: Place = { place: index, last: size - 1 }
  let hash = leaf
  for (const sibling of proof) {
    if (at.last === 0) return false
    hash = siblingIsLeft(at) ? node(sibling, hash) : node(hash, sibling)
    at = above(at)
  }
  return at.last === 0 && sameBytes(hash, root)
}

/** The hashes that lead from the root over the first `size` leaves to the root over all (RFC 9162, 2.1.4.1). */
export function consistencyProof(leaves: readonly Uint8Array[], size: number): readonly Uint8Array[] {
  if (size < 1 || size > leaves.length) throw new Error('consistencyProof: no such size')
  return subproof(leaves, size, 0, leaves.length, true)
}

/** Whether a log of `newSize` entries begins with the whole log of `oldSize` entries (RFC 9162, 2.1.4.2). */
export function isExtension(
  oldSize: number,
  newSize: number,
  oldRoot: Uint8Array,
  newRoot: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (oldSize < 1 || oldSize > newSize) return false
  if (oldSize === newSize) return proof.length === 0 && sameBytes(oldRoot, newRoot)
  const isPowerOfTwo = (oldSize & (oldSize - 1)) === 0
  const [first, ...rest] = isPowerOfTwo ? [oldRoot, ...proof] : proof
  if (!first) return false
  let at: Place = { place: oldSize - 1, last: newSize - 1 }
  while (at.place & 1) at = half(at)
  let [oldHash, newHash] = [first, first]
  for (const sibling of rest) {
    if (at.last === 0) return false
    if (siblingIsLeft(at)) oldHash = node(sibling, oldHash)
    newHash = siblingIsLeft(at) ? node(sibling, newHash) : node(newHash, sibling)
    at = above(at)
  }
  return at.last === 0 && sameBytes(oldHash, oldRoot) && sameBytes(newHash, newRoot)
}

/** A node's place in its row of the tree, and the last place of that row. */
type Place = { readonly place: number; readonly last: number }

const half = ({ place, last }: Place): Place => ({ place: place >>> 1, last: last >>> 1 })
const siblingIsLeft = ({ place, last }: Place): boolean => (place & 1) === 1 || place === last

/** The place in the next row that has a sibling for it: the last node of a row may skip rows. */
function above(at: Place): Place {
  let up = at
  if (siblingIsLeft(at)) while (!(up.place & 1) && up.place !== 0) up = half(up)
  return half(up)
}

function subproof(
  leaves: readonly Uint8Array[],
  size: number,
  from: number,
  to: number,
  whole: boolean,
): readonly Uint8Array[] {
  if (size === to - from) return whole ? [] : [rootOf(leaves, from, to)]
  const k = split(to - from)
  return size <= k
    ? [...subproof(leaves, size, from, from + k, whole), rootOf(leaves, from + k, to)]
    : [...subproof(leaves, size - k, from + k, to, false), rootOf(leaves, from, from + k)]
}

/** The largest power of two below n. */
const split = (n: number): number => 2 ** (31 - Math.clz32(n - 1))
const LEAF = new Uint8Array([0])
const NODE = new Uint8Array([1])
const node = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(join(NODE, left, right))

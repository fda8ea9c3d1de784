import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededBytes } from '../testing/random.ts'
import { fromHex, toHex } from './bytes.ts'
import { consistencyProof, inclusionProof, isExtension, isIncluded, leafHash, rootOf } from './merkle.ts'

// The eight leaves and roots of the Certificate Transparency reference tests (RFC 6962 and 9162 share the tree).
const CT_LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const CT_ROOTS: Readonly<Record<number, string>> = {
  0: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  1: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  2: 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  3: 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  7: 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  8: '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
}

const random = seededBytes('merkle')
const leaves = Array.from({ length: 40 }, () => leafHash(random(20)))

test('agrees with the reference roots of Certificate Transparency', () => {
  const all = CT_LEAVES.map((hex) => leafHash(fromHex(hex)))
  for (const [size, root] of Object.entries(CT_ROOTS)) assert.equal(toHex(rootOf(all, 0, Number(size))), root)
})

test('3.10/16 every leaf of every log up to forty proves its place, and no other place or leaf', () => {
  for (let size = 1; size <= leaves.length; size++) {
    const log = leaves.slice(0, size)
    const root = rootOf(log)
    for (const [i, leaf] of log.entries()) {
      const proof = inclusionProof(log, i)
      assert.ok(isIncluded(leaf, i, size, proof, root))
      assert.ok(!isIncluded(leaf, i + 1, size, proof, root))
      assert.ok(!isIncluded(leafHash(leaf), i, size, proof, root))
      if (proof.length) assert.ok(!isIncluded(leaf, i, size, proof.slice(1), root))
      assert.ok(!isIncluded(leaf, i, size, [...proof, root], root))
    }
  }
})

test('every log proves that it extends every earlier one, and a log with one old entry changed does not', () => {
  for (let size = 1; size <= leaves.length; size++)
    for (let old = 1; old <= size; old++) {
      const log = leaves.slice(0, size)
      const [before, now] = [rootOf(log, 0, old), rootOf(log)]
      assert.ok(isExtension(old, size, before, now, consistencyProof(log, old)))
      const changed = log.with(0, leafHash(log[0]!))
      assert.ok(!isExtension(old, size, before, rootOf(changed), consistencyProof(changed, old)))
      if (old < size) assert.ok(!isExtension(old, size, before, now, []))
    }
})

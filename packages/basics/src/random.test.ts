import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hash53, seededRandom } from './random.ts'

const draw = (seed: string, n: number) => {
  const random = seededRandom(seed)
  return Array.from({ length: n }, random)
}
test('the same seed draws the same numbers, another seed others', () => {
  assert.deepEqual(draw('hall', 50), draw('hall', 50))
  assert.notDeepEqual(draw('hall', 5), draw('hill', 5))
})
test('ten thousand draws fill ten bins evenly (chi-squared below its 99.9 % point)', () => {
  const bins = new Array(10).fill(0)
  for (const x of draw('even', 10_000)) bins[Math.floor(x * 10)]++
  const chi2 = bins.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)
  assert.ok(chi2 < 27.88, `chi-squared ${chi2}`)
})
test('neighbouring names hash far apart', () => {
  const hashes = Array.from({ length: 1000 }, (_, i) => hash53(`seat-${i}`))
  assert.equal(new Set(hashes).size, 1000)
  const high = hashes.filter((h) => h >= 2 ** 52).length
  assert.ok(high > 400 && high < 600, `${high} of 1000 in the upper half`)
})

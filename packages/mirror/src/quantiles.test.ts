import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalBelow, normalQuantile, tQuantile } from './quantiles.ts'

const agrees = (actual: number, expected: number, tolerance = 1e-9) =>
  assert.ok(Math.abs(actual / expected - 1) < tolerance, `${actual} ≠ ${expected}`)

test('the normal distribution agrees with SciPy 1.17 (stats.norm)', () => {
  agrees(normalBelow(-12), 1.776482112077653e-33)
  agrees(normalBelow(-6), 9.865876450376946e-10)
  agrees(normalBelow(-3.3), 0.00048342414238377744)
  agrees(normalBelow(-1), 0.15865525393145707)
  agrees(normalBelow(0.5), 0.6914624612740131)
  agrees(normalBelow(4.9), 0.9999995208167234)
  agrees(normalQuantile(1e-10), -6.361340902404056, 1e-7)
  agrees(normalQuantile(0.001), -3.090232306167813)
  agrees(normalQuantile(0.2), -0.8416212335729142)
  agrees(normalQuantile(0.995), 2.5758293035489004)
  assert.ok(Math.abs(normalQuantile(0.5)) < 1e-12)
  assert.equal(normalQuantile(1), Infinity)
  assert.throws(() => normalQuantile(-0.1), RangeError)
})
test("Student's t agrees with SciPy 1.17 (stats.t)", () => {
  agrees(tQuantile(0.975, 1), 12.706204736174694)
  agrees(tQuantile(0.975, 7), 2.364624251592784)
  agrees(tQuantile(0.95, 3.7), 2.1824938039146007)
  agrees(tQuantile(0.025, 14), -2.144786687917804)
  agrees(tQuantile(0.975, 500), 1.9647198374673676)
  agrees(tQuantile(0.975, 1e7), 1.959963984540054)
  assert.equal(tQuantile(0.5, 9), 0)
})

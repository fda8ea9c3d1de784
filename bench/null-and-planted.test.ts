import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '@daylight/basics'
import { falseBridgeRate, falseDivisionRate, foundRates, planted } from './null-and-planted.ts'

const slow = Boolean(process.env['SLOW'])
const rooms = slow ? 250 : 8

test('where one side is split in half, shared ground is found on one statement in twenty at most', () => {
  // The hardest case: everybody else agrees, so that all hangs on one side. Noise: three standard errors.
  for (const perSide of slow ? [15, 30, 75, 140] : [30, 75]) {
    const noise = 3 * Math.sqrt((0.05 * 0.95) / (rooms * 40))
    const alone = falseBridgeRate(seededRandom(`one ${perSide}`), 'all', perSide, rooms)
    const both = falseBridgeRate(seededRandom(`both ${perSide}`), 'half', perSide, rooms)
    if (slow) console.log(`false bridges at ${perSide} a side: ${alone} (one side split), ${both} (both)`)
    assert.ok(alone <= 0.05 + noise, `${perSide}: ${alone}`)
    assert.ok(both <= 0.02, `${perSide}: ${both}`)
  }
})
test('where two sides are alike, hardly any statement is called a division', () => {
  const rate = falseDivisionRate(seededRandom('alike'), 60, rooms)
  assert.ok(rate <= 0.01, `${rate}`)
})
test('a bridge, a refusal, a division, a reversal, hidden ground and false hope that are there are found', () => {
  const rates = foundRates(seededRandom('planted'), 100, slow ? 100 : 6)
  if (slow) console.log('found at 100 a side', rates)
  for (const name of planted) assert.ok(rates[name] >= (slow ? 0.95 : 0.8), `${name}: ${rates[name]}`)
})

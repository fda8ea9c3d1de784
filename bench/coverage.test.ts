import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '@daylight/basics'
import { coverageMarkdown, coverageTable } from './coverage.ts'

const slow = Boolean(process.env['SLOW'])
const [least, most] = slow ? [0.93, 0.97] : [0.88, 1]

test('every interval of exact counts holds the truth in 93 to 97 of 100 cases, at 8, 15, 30 and 100 a side', () => {
  const { rows } = coverageTable(seededRandom('coverage'), slow ? 24_000 : 600)
  if (slow) console.log(coverageMarkdown(rows))
  for (const { interval, counts, perSide, coverage } of rows.filter((row) => row.counts === 'exact')) {
    assert.ok(
      coverage >= least && coverage <= most,
      `${interval} of ${counts} counts at ${perSide}: ${coverage}`,
    )
  }
  for (const { interval, perSide, coverage } of rows.filter((row) => row.counts === 'as printed')) {
    // Coarse counts make an interval wider, never narrower than it claims.
    assert.ok(coverage >= least, `${interval} as printed at ${perSide}: ${coverage}`)
  }
  assert.equal(rows.length, 40)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '@daylight/basics'
import fc from 'fast-check'
import { isTimeZone, localTime, readLocalTime, timeZones } from './zoned-time.ts'

const at = (iso: string) => ({ ok: true, value: Date.parse(iso) })

test('six in the evening in Amman is three in the afternoon UTC, summer and winter', () => {
  assert.deepEqual(readLocalTime('2026-12-03T18:00', 'Asia/Amman'), at('2026-12-03T15:00Z'))
  assert.deepEqual(readLocalTime('2026-07-03T18:00', 'Asia/Amman'), at('2026-07-03T15:00Z'))
})
test('the same clock time is another moment in summer where clocks move', () => {
  assert.deepEqual(readLocalTime('2026-01-15T18:00', 'Europe/London'), at('2026-01-15T18:00Z'))
  assert.deepEqual(readLocalTime('2026-07-15T18:00', 'Europe/London'), at('2026-07-15T17:00Z'))
})
test('a time that the clocks skip is refused instead of moved', () => {
  assert.deepEqual(readLocalTime('2026-03-29T01:30', 'Europe/London'), {
    ok: false,
    error: 'skipped-by-the-clock',
  })
})
test('a time that the clocks show twice means the first', () => {
  assert.deepEqual(readLocalTime('2026-10-25T01:30', 'Europe/London'), at('2026-10-25T00:30Z'))
})
test('a day that does not exist and words that are no time are refused', () => {
  for (const typed of ['2026-02-30T10:00', '2026-13-01T10:00', 'tomorrow', '', '2026-12-03 18:00'])
    assert.deepEqual(readLocalTime(typed, 'UTC'), { ok: false, error: 'not-a-time' })
})
test('zones are known by their names only', () => {
  for (const zone of ['UTC', 'Asia/Jerusalem', 'Asia/Hebron', 'Asia/Baghdad'])
    assert.ok(isTimeZone(zone), zone)
  for (const zone of ['', 'Mars/Olympus', 'utc+3']) assert.ok(!isTimeZone(zone), zone)
})
test('every moment that a field shows is read back as the same clock time, in every zone', () => {
  const moments = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) })
  fc.assert(
    fc.property(moments, fc.constantFrom(...timeZones()), (moment, zone) => {
      const shown = localTime(moment as Instant, zone)
      const read = readLocalTime(shown, zone)
      assert.ok(read.ok)
      assert.equal(localTime(read.value, zone), shown)
    }),
    { numRuns: process.env['SLOW'] ? 20_000 : 300 },
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { wifiText } from './wifi-text.ts'

test('a name and a password with signs of the format stand in it escaped', () => {
  assert.equal(wifiText({ ssid: 'guest-417', password: 'k3wz-9mtd' }), 'WIFI:T:WPA;S:guest-417;P:k3wz-9mtd;;')
  // The example of the format's own description.
  assert.equal(
    wifiText({ ssid: '"foo;bar\\baz"', password: 'a:b,c' }),
    'WIFI:T:WPA;S:\\"foo\\;bar\\\\baz\\";P:a\\:b\\,c;;',
  )
})
test('whatever the name and the password are, a reader gets both back, and nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (ssid, password) => {
      assert.deepEqual(readWifi(wifiText({ ssid, password })), { T: 'WPA', S: ssid, P: password })
    }),
  )
})

/** Reads fields up to an unescaped semicolon, as a phone does. */
function readWifi(text: string): Record<string, string> {
  const fields = [...text.slice('WIFI:'.length).matchAll(/([A-Z]):((?:\\.|[^;\\])*);/gs)]
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value.replace(/\\(.)/gs, '$1')]))
}

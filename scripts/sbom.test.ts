import assert from 'node:assert/strict'
import { test } from 'node:test'
import { billOfMaterials, type LockFile, readLock } from './sbom.ts'

const LOCK: LockFile = {
  name: 'daylight',
  version: '0.1.0',
  packages: {
    '': { name: 'daylight', version: '0.1.0' },
    'apps/site': { version: '0.1.0' },
    'node_modules/@daylight/site': { link: true },
    'node_modules/hono': {
      version: '4.0.0',
      license: 'MIT',
      integrity: `sha512-${Buffer.alloc(64, 1).toString('base64')}`,
    },
    'node_modules/a/node_modules/hono': { version: '3.0.0', license: 'MIT' },
    'node_modules/b/node_modules/hono': { version: '3.0.0', license: 'MIT' },
    'node_modules/@noble/curves': { version: '2.0.0', optional: true },
    'node_modules/checker': { name: 'typescript', version: '7.0.0', dev: true },
  },
}

test('what an installation is made of is listed once a version, with licence and hash', () => {
  const { components } = billOfMaterials(LOCK)
  assert.deepEqual(
    components.map(({ purl, scope }) => [purl, scope]),
    [
      ['pkg:npm/%40noble/curves@2.0.0', 'optional'],
      ['pkg:npm/hono@3.0.0', 'required'],
      ['pkg:npm/hono@4.0.0', 'required'],
    ],
  )
  assert.deepEqual(components[2]?.hashes, [{ alg: 'SHA-512', content: '01'.repeat(64) }])
  assert.deepEqual(components[2]?.licenses, [{ expression: 'MIT' }])
})
test('what only tests and builds use is listed when asked for, under its real name', () => {
  const purls = billOfMaterials(LOCK, true).components.map(({ purl }) => purl)
  assert.ok(purls.includes('pkg:npm/typescript@7.0.0'))
})
test('every package of our own lock file has a hash and a licence, and no more than sixty are installed', () => {
  const { components } = billOfMaterials(readLock())
  for (const { purl, hashes, licenses } of components) assert.ok(hashes && licenses, purl)
  const required = components.filter(({ scope }) => scope === 'required')
  assert.ok(required.length > 10 && required.length <= 60, `${required.length} packages`)
})

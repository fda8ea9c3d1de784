import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSecureContext } from 'node:tls'
import { readConfig, SettingProblem } from './config.ts'
import { StorageProblem } from './db/problem.ts'
import { startProblem } from './terminal.ts'

const SECRET = 'postgres://anna:olive-branch@db.example.org/daylight'

test('without settings everything stays on this computer', () => {
  const config = readConfig({}, [])
  assert.equal(config.host, '127.0.0.1')
  assert.equal(config.databaseUrl, null)
})
test('an address that is no PostgreSQL address is refused, and never repeated', () => {
  assert.throws(
    () => readConfig({ DATABASE_URL: 'mysql://anna:olive-branch@db' }, []),
    (error: unknown) => error instanceof SettingProblem && !error.message.includes('olive'),
  )
})
test('whatever is wrong with the server, the operator reads one line without the password', () => {
  const config = readConfig({ DATABASE_URL: SECRET }, [])
  const kinds = ['unreachable', 'refused', 'too-old', 'newer', 'full', 'busy', 'unwritable'] as const
  const lines = kinds.map((kind) => startProblem(new StorageProblem(kind), config))
  for (const line of lines) {
    assert.ok(line && !line.includes('\n'))
    assert.doesNotMatch(line, /anna|olive|example\.org/)
  }
})
test('a certificate comes with its key and an https address, or the start is refused by name', () => {
  const files = { DAYLIGHT_CERT: 'cert.pem', DAYLIGHT_KEY: 'key.pem' }
  const config = readConfig({ ...files, DAYLIGHT_SIGNPOST_PORT: '8080' }, [])
  assert.equal(config.origin, 'https://127.0.0.1:3000')
  assert.ok(config.isHttps && config.tls?.cert.endsWith('cert.pem') && config.signpostPort === 8080)
  const wrong: [Record<string, string>, RegExp][] = [
    [{ DAYLIGHT_CERT: 'cert.pem' }, /DAYLIGHT_KEY go together/],
    [{ ...files, DAYLIGHT_ORIGIN: 'http://hall.test' }, /DAYLIGHT_ORIGIN is "http:\/\/hall\.test"/],
    [{ DAYLIGHT_SIGNPOST_PORT: 'eighty' }, /DAYLIGHT_SIGNPOST_PORT is "eighty"/],
    [{ DAYLIGHT_PLAIN: 'maybe' }, /DAYLIGHT_PLAIN is "maybe"/],
  ]
  for (const [env, words] of wrong)
    assert.throws(
      () => readConfig(env, []),
      (error: unknown) => error instanceof SettingProblem && words.test(error.message),
    )
})
test('files that hold no certificate are told in one line', () => {
  const config = readConfig({}, [])
  const missing = Object.assign(new Error(), { code: 'ENOENT', path: '/nowhere/cert.pem' })
  assert.match(startProblem(missing, config) ?? '', /\/nowhere\/cert\.pem cannot be read.*DAYLIGHT_CERT/)
  try {
    createSecureContext({ cert: 'a letter', key: 'another' })
    assert.fail('took a letter for a certificate')
  } catch (error) {
    assert.match(startProblem(error, config) ?? '', /do not hold a certificate and the key/)
  }
})

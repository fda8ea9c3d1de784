import assert from 'node:assert/strict'
import { test } from 'node:test'
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

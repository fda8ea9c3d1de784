import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

test('the example in the README runs and prints what it says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const promised = /\/\/ (.+)\n/.exec(example)?.[1]
  const printed = execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', example], {
    encoding: 'utf8',
    cwd: new URL('..', import.meta.url),
  })
  assert.equal(printed.trim(), promised)
})

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

for (const name of readdirSync('packages')) {
  const folder = `packages/${name}`
  const readme = readFileSync(`${folder}/README.md`, 'utf8')
  test(`the example in the README of ${name} runs and prints what it says`, () => {
    const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const promised = /\/\/ (.+)\n/.exec(example)?.[1]
    const args = ['--input-type=module-typescript', '--eval', example]
    assert.equal(execFileSync(process.execPath, args, { encoding: 'utf8', cwd: folder }).trim(), promised)
  })
  test(`the README of ${name} answers the ten questions`, () => {
    for (let question = 1; question <= 10; question++)
      assert.match(readme, new RegExp(`^${question}\\. \\*\\*|^## ${question}\\.`, 'm'))
  })
}

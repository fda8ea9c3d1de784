import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { verbs } from './commands/index.ts'

const BIN = fileURLToPath(new URL('../bin/daylight.mjs', import.meta.url))
const daylight = (...args: string[]) => spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8' })

test('every verb has the name under which it is called, a line for the list and a help text', async () => {
  for (const { name, load } of verbs) {
    const command = await load()
    assert.equal(command.name, name)
    assert.match(command.summary, /^[A-Z].{20,}[^.]$/)
    assert.match(command.help, new RegExp(`daylight ${name}`))
  }
})
test('without a verb the list is printed; with an unknown one the list and exit code 2', () => {
  const asked = daylight()
  assert.equal(asked.status, 0)
  for (const { name } of verbs) assert.match(asked.stdout, new RegExp(`^ {2}${name} `, 'm'))
  const mistyped = daylight('miror')
  assert.equal(mistyped.status, 2)
  assert.match(mistyped.stderr, /no command "miror"/)
})
test('an option that a verb does not know is named, with the help', () => {
  const { status, stderr } = daylight('mirror', '--colour', 'red')
  assert.equal(status, 2)
  assert.match(stderr, /--colour/)
  assert.match(stderr, /daylight mirror/)
})

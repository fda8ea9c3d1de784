import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { callVectors } from '../testing/frozen/call.ts'
import type { VectorFile } from '../testing/frozen/case.ts'
import { answerVectors, nameVectors, requestVectors } from '../testing/frozen/desk.ts'
import { logVectors, treeVectors } from '../testing/frozen/log.ts'
import { recordVectors, withdrawalVectors } from '../testing/frozen/record.ts'
import { releaseVectors, ruleVectors } from '../testing/frozen/release.ts'
import { openingVectors, pageVectors, voucherVectors, wordVectors } from '../testing/frozen/seal.ts'

const FILES: Readonly<Record<string, () => VectorFile>> = {
  calls: callVectors,
  names: nameVectors,
  requests: requestVectors,
  answers: answerVectors,
  vouchers: voucherVectors,
  records: () => recordVectors('x25519'),
  'records-x-wing': () => recordVectors('x-wing'),
  withdrawals: withdrawalVectors,
  logs: logVectors,
  tree: treeVectors,
  rule: ruleVectors,
  releases: releaseVectors,
  openings: openingVectors,
  pages: pageVectors,
  words: wordVectors,
}
const fileOf = (name: string) => new URL(`../vectors/${name}.json`, import.meta.url)

// WRITE_VECTORS=1 writes them anew, after a decision: frozen records must verify for ever.
for (const [name, make] of Object.entries(FILES))
  test(`6/24 the frozen vectors of ${name} are what this code still makes, byte for byte`, () => {
    const text = `${JSON.stringify(make(), null, 1)}\n`
    if (process.env['WRITE_VECTORS'] === '1') writeFileSync(fileOf(name), text)
    assert.equal(readFileSync(fileOf(name), 'utf8'), text)
  })

const PYTHON = '/usr/bin/python3'
const required = process.env['DAYLIGHT_DATA_REQUIRED'] === '1'
const hasCryptography = existsSync(PYTHON) && spawnSync(PYTHON, ['-c', 'import cryptography']).status === 0
const absent = !hasCryptography && !required && 'no python3-cryptography for /usr/bin/python3'

test('a second program in Python, which shares no line with this one, agrees on every vector', {
  skip: absent,
}, () => {
  const verifier = fileURLToPath(new URL('../verifier/verify.py', import.meta.url))
  const vectors = fileURLToPath(new URL('../vectors', import.meta.url))
  const said = execFileSync(PYTHON, [verifier, 'vectors', vectors], { encoding: 'utf8' })
  const cases = Object.keys(FILES).reduce((sum, name) => {
    const { cases }: VectorFile = JSON.parse(readFileSync(fileOf(name), 'utf8'))
    return sum + cases.length
  }, 0)
  assert.equal(said.trim().split('\n').at(-1), `${cases} cases agree`)
})

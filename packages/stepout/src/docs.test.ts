import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { VectorFile } from '../testing/frozen/case.ts'

const here = new URL('.', import.meta.url)
const docs = (name: string) => readFileSync(new URL(`../../../docs/${name}`, here), 'utf8')
const sources = readdirSync(here)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, here), 'utf8'))
  .join('\n')

test('every test that the threat model names exists under that name', () => {
  const [, stepOut = ''] = docs('threat-model.md').split('\n## Step Out')
  const rows = (stepOut.split('\n## ')[0] ?? '').split('\n').filter((line) => /^\|.*`[^`]+` \|$/.test(line))
  const named = rows.map((line) => /`([^`]+)` \|$/.exec(line)![1]!)
  assert.ok(named.length > 30)
  for (const title of named) assert.ok(sources.includes(`'${title}'`), title)
})

test('all eighteen attacks of the prototype, and the promises 2 to 11, 18, 22 and 24, have a test with their number', () => {
  const numbers = new Set(
    [...sources.matchAll(/test\(\s*['"`]([\d./ ]+) /g)].flatMap(([, said]) => said!.split(' ')),
  )
  const asked = [
    ...Array.from({ length: 18 }, (_, i) => `3.10/${i + 1}`),
    ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 18, 22, 24].map((n) => `6/${n}`),
  ]
  assert.deepEqual(
    asked.filter((number) => !numbers.has(number)),
    [],
  )
})

test('every refusal that a vector expects is on the format page', () => {
  const page = docs('methods/stepout-format.md')
  const vectors = new URL('../vectors/', here)
  for (const name of readdirSync(vectors)) {
    const { cases = [] }: Partial<VectorFile> = JSON.parse(readFileSync(new URL(name, vectors), 'utf8'))
    for (const { expect } of cases)
      if (expect !== 'ok' && expect !== 'not-proven') assert.ok(page.includes(`\`${expect}\``), expect)
  }
})

test('every refusal that the core can give is met by a vector or a test', () => {
  const core = readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const kinds = core.flatMap((name) =>
    [...readFileSync(new URL(name, here), 'utf8').matchAll(/readonly kind: '([a-z-]+)'/g)].map(
      ([, kind]) => kind!,
    ),
  )
  const vectors = new URL('../vectors/', here)
  const frozen = readdirSync(vectors)
    .map((name) => readFileSync(new URL(name, vectors), 'utf8'))
    .join('\n')
  const unmet = new Set(
    kinds.filter((kind) => !frozen.includes(`"${kind}"`) && !sources.includes(`'${kind}'`)),
  )
  assert.ok(kinds.length > 60)
  assert.deepEqual([...unmet], [])
})

import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'

const read = (file: string) => readFileSync(file, 'utf8')
const outside = (name: string) => name.includes('node_modules')
const pages = globSync('**/*.md', { exclude: outside })

test('every page and picture that a document points to exists', () => {
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)|<img src="([^"]+)"/g)]
      .map(([, link, picture]) => (link ?? picture) as string)
      .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  )
  assert.deepEqual(dead, [])
})
test('every file on the journey of a vote is where ARCHITECTURE.md says it is', () => {
  const named = [...read('ARCHITECTURE.md').matchAll(/`((?:apps|packages|scripts)\/[\w./-]+\.\w+)`/g)].map(
    ([, file]) => file as string,
  )
  assert.ok(named.length >= 9)
  assert.deepEqual(
    named.filter((file) => !existsSync(file)),
    [],
  )
})
test('every test that the threat model names for Gather, Mirror and a hall exists under that name', () => {
  const part = read('docs/threat-model.md').split('\n## Gather and Mirror')[1] ?? ''
  const named = [...part.matchAll(/^\|.*`([^`]+)` \|$/gm)].map(([, title]) => title as string)
  const tests = globSync('{packages,apps,e2e}/**/*.{test,e2e}.{ts,tsx}', { exclude: outside })
    .map(read)
    .join('\n')
  assert.ok(named.length >= 14, `${named.length} tests are named`)
  // Titles that hold a number of their own are written with it in the page.
  const known = tests.replace(/\$\{KILLS\}/, '20').replace(/\$\{REQUESTS\} /g, '')
  assert.deepEqual(
    named.filter((title) => !known.includes(title)),
    [],
  )
})
test('every decision and every method stands in the list of its folder', () => {
  const lost = globSync('docs/{decisions,methods}/*.md').filter(
    (file) =>
      !file.endsWith('README.md') && !read(join(dirname(file), 'README.md')).includes(`(${basename(file)})`),
  )
  assert.deepEqual(lost, [])
})
test('no document carries a path of somebody’s machine', () => {
  const found = [
    ...pages,
    ...globSync('{packages,apps,e2e,scripts,bench}/**/*.{ts,tsx,mjs}', { exclude: outside }),
  ].filter((file) => /\/(?:home|Users|root|work)\/[a-z]+\//.test(read(file)))
  assert.deepEqual(found, [])
})

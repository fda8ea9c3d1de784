import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

type Manifest = {
  readonly name: string
  readonly version: string
  readonly dependencies?: Record<string, string>
}

const own = readManifest(new URL('../package.json', import.meta.url))

function readManifest(file: URL): Manifest {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** The package as Node would find it from here: the nearest node_modules that has it. */
function installed(name: string): Manifest {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const file = new URL(`node_modules/${name}/package.json`, folder)
    if (existsSync(file)) return readManifest(file)
    if (folder.pathname === '/') throw new Error(`${name} is not installed`)
  }
}

/** Every package that the core needs at run time, directly or not, without itself. */
function productionTree(
  manifest: Manifest,
  seen = new Map<string, Manifest>(),
): ReadonlyMap<string, Manifest> {
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    if (seen.has(name)) continue
    const found = installed(name)
    seen.set(name, found)
    productionTree(found, seen)
  }
  return seen
}

test('6/18 the core needs at most nine packages, and each is pinned to one version', () => {
  const tree = productionTree(own)
  assert.ok(tree.size <= 9, [...tree.keys()].join(' '))
  for (const [name, range] of [own, ...tree.values()].flatMap((m) => Object.entries(m.dependencies ?? {})))
    assert.equal(range, tree.get(name)?.version, `${name} ${range}`)
})

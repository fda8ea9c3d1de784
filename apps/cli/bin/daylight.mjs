#!/usr/bin/env node
// Runs the daylight command under a Node that can run it: this one, or the one that npm brought with the project.
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(realpathSync(fileURLToPath(import.meta.url)))
const [major] = process.versions.node.split('.').map(Number)

if (major >= 24) {
  const { register } = await import('tsx/esm/api')
  register()
  await import('../src/daylight.ts')
} else {
  const node = broughtNode(here)
  if (!node) {
    console.error(`daylight needs Node 24 or newer; this is ${process.version}. Install it, or run: npm ci`)
    process.exit(2)
  }
  const run = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  process.exit(run.status ?? 1)
}

/** The Node binary of the nearest node_modules that has one, or null. */
function broughtNode(folder) {
  const name = `node-${process.platform}-${process.arch}`
  const file = join(folder, 'node_modules', name, 'bin', 'node')
  if (existsSync(file)) return file
  return dirname(folder) === folder ? null : broughtNode(dirname(folder))
}

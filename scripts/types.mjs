// Checks types with TypeScript 7: the whole tree once, and each package alone without Node or browser types.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const tsc = 'node_modules/@typescript/native/bin/tsc'
const projects = ['tsconfig.json', ...readdirSync('packages').map((name) => `packages/${name}/tsconfig.json`)]
let failed = false
for (const project of projects.filter(existsSync)) {
  const run = spawnSync(process.execPath, [tsc, '-p', project, '--noEmit'], { stdio: 'inherit' })
  failed ||= run.status !== 0
}
process.exit(failed ? 1 : 0)

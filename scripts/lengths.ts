/** Prints, for each part of the tree, the longest source file against the median. A smell, not a rule: never fails. */
import { globSync, readFileSync } from 'node:fs'

const PARTS = ['packages/*/src', 'apps/site/src', 'apps/cli/src', 'scripts', 'bench', 'e2e']
const SKIP = /\.(test|e2e|gen|d)\.tsx?$|\/vectors\//

for (const part of PARTS.flatMap((pattern) => globSync(pattern))) {
  const files = globSync(`${part}/**/*.{ts,tsx,mjs}`).filter((file) => !SKIP.test(file))
  const lengths = files
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines)
  const longest = lengths.at(-1)
  const median = lengths[Math.floor(lengths.length / 2)]
  if (!longest || !median) continue
  const tail = (longest.lines / median.lines).toFixed(1)
  console.log(
    `${part.padEnd(24)} ${lengths.length} files, median ${median.lines}, longest ${longest.lines} (${longest.file.slice(part.length + 1)}), tail ${tail}`,
  )
}

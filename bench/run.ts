/**
 * `npm run bench -- NAME …` measures and writes the figures into bench/README.md, each block with the machine it was
 * measured on. Without a name it lists what can be measured.
 */
import { benches } from './benches.ts'
import { machine } from './machine.ts'
import { writeBlock } from './readme.ts'

const names = process.argv.slice(2)
const unknown = names.filter((name) => !benches.some((bench) => bench.name === name))
if (names.length === 0 || unknown.length > 0) {
  for (const name of unknown) console.error(`There is no bench "${name}".`)
  for (const { name, summary } of benches) console.log(`${name.padEnd(12)} ${summary}`)
  process.exit(unknown.length > 0 ? 2 : 0)
}
for (const bench of benches.filter(({ name }) => names.includes(name))) {
  const where = machine()
  const figures = await bench.run((line) => console.error(line))
  const block = `Measured on ${new Date().toISOString().slice(0, 10)}: ${where}.\n\n${figures}`
  console.log(`${block}\n`)
  writeBlock(bench.name, block)
}

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. Throws where the marks are missing. */
export function withBlock(text: string, name: string, block: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const start = text.indexOf(open)
  const end = text.indexOf(close)
  if (start < 0 || end < start) throw new Error(`bench/README.md has no block ${open} … ${close}`)
  return `${text.slice(0, start + open.length)}\n${block.trim()}\n${text.slice(end)}`
}

/** Writes a bench's figures into its block of bench/README.md. */
export function writeBlock(name: string, block: string) {
  const path = fileURLToPath(new URL('./README.md', import.meta.url))
  writeFileSync(path, withBlock(readFileSync(path, 'utf8'), name, block))
}

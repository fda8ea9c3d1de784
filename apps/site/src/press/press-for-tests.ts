/** Test support: reads a PDF back, as text in the order in which people read it and as what phones see. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import jsqr from 'jsqr'
import { findBrowser } from './find-browser.ts'

/**
 * Why tests that print are left out, or false. With DAYLIGHT_DATA_REQUIRED=1 nothing is left out, so that a missing
 * program fails.
 */
export const skipWithoutPrinting: string | false =
  process.env['DAYLIGHT_DATA_REQUIRED'] === '1' ? false : whyNoPrinting()

function whyNoPrinting(): string | false {
  if (findBrowser() === null) return 'no Chromium is installed (run: node scripts/ready.mjs --for-tests)'
  const isThere = ['pdftotext', 'pdftoppm', 'pdfinfo'].every((name) => spawnSync(name, ['-v']).status === 0)
  return !isThere && 'pdftotext and pdftoppm are not installed (Debian: apt-get install poppler-utils)'
}

export type Printed = {
  readonly pages: number
  /** Without presentation forms and direction marks, each line in the order in which people read it. */
  readonly text: () => string
  /** The address in the QR code of each page that has one. */
  readonly codes: () => readonly string[]
}

/** A PDF, to be read back. */
export function readBack(t: TestContext, pdf: Uint8Array): Printed {
  const folder = mkdtempSync(join(tmpdir(), 'daylight-test-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'page.pdf')
  writeFileSync(file, pdf)
  const run = (name: string, ...args: string[]) => execFileSync(name, args, { maxBuffer: 1e9 })
  const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', file).toString())?.[1])
  return {
    pages,
    text: () =>
      run('pdftotext', '-enc', 'UTF-8', file, '-')
        .toString()
        .normalize('NFKC')
        .replace(MARKS, '')
        .replace(/\s+/g, ' '),
    codes: () =>
      Array.from({ length: pages }, (_, i) => String(i + 1)).flatMap(
        (page) => codeIn(run('pdftoppm', '-gray', '-r', '110', '-f', page, '-l', page, file)) ?? [],
      ),
  }
}

/** Reads a code from a grey picture, as a phone would. */
function codeIn(picture: Buffer): string | undefined {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1'))
  if (!head) throw new Error('not a grey picture')
  const [width, height] = [Number(head[1]), Number(head[2])]
  const grey = picture.subarray(head[0].length)
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let i = 0; i < width * height; i++) pixels.fill(grey[i] as number, i * 4, i * 4 + 3)
  return jsqr.default(pixels, width, height)?.data
}

const MARKS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g

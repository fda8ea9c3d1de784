import assert from 'node:assert/strict'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { temporaryFolder } from '../db/each-engine.ts'
import { findBrowser } from './find-browser.ts'
import { makePress } from './press.ts'

/** A program in place of a browser. `act` is its script; it knows `page`, `pdf` and `note(line)`, which writes to the log. */
function pretend(t: TestContext, act: string) {
  const folder = temporaryFolder(t)
  const [program, log] = [join(folder, 'browser'), join(folder, 'log')]
  writeFileSync(log, '')
  writeFileSync(
    program,
    `#!${process.execPath}
const fs = require('node:fs')
const pdf = process.argv.find((one) => one.startsWith('--print-to-pdf=')).slice(15)
const page = require('node:url').fileURLToPath(process.argv.at(-1))
const note = (line) => fs.appendFileSync(${JSON.stringify(log)}, line + '\\n')
${act}
`,
  )
  chmodSync(program, 0o700)
  return { find: () => program, lines: () => readFileSync(log, 'utf8').split('\n').slice(0, -1) }
}
const isGone = (pid: number) =>
  !existsSync(`/proc/${pid}`) || /^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))

test('what the browser makes of a page comes back, and nothing of it stays on the disk', async (t) => {
  const browser = pretend(
    t,
    `note(page); note((fs.statSync(require('node:path').dirname(page)).mode & 0o777).toString(8))
fs.writeFileSync(pdf, '%PDF ' + fs.readFileSync(page, 'utf8'))`,
  )
  const printed = await makePress(browser.find).print('<p>سلام שלום</p>')
  assert.equal(printed.ok && Buffer.from(printed.value).toString(), '%PDF <p>سلام שלום</p>')
  const [page = '', mode] = browser.lines()
  assert.equal(mode, '700')
  assert.ok(!existsSync(dirname(page)))
})
test('a browser that hangs is ended with everything that it started', async (t) => {
  const browser = pretend(
    t,
    `const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
note(page); note(String(process.pid)); note(String(child.pid)); setInterval(() => {}, 1000)`,
  )
  const printed = await makePress(browser.find, 3000).print('<p></p>')
  assert.deepEqual(printed, { ok: false, error: { kind: 'too-slow' } })
  const [page = '', ...pids] = browser.lines()
  assert.equal(pids.length, 2)
  while (!pids.map(Number).every(isGone)) await sleep(20)
  assert.ok(!existsSync(dirname(page)))
})
test('a browser that ends without a PDF, or cannot be started, is told apart from none at all', async (t) => {
  const kinds = await Promise.all(
    [pretend(t, 'process.exit(1)').find, () => join(temporaryFolder(t), 'nothing'), () => null].map(
      async (find) => {
        const printed = await makePress(find).print('<p></p>')
        return printed.ok ? 'printed' : printed.error.kind
      },
    ),
  )
  assert.deepEqual(kinds, ['failed', 'failed', 'no-browser'])
})
test('pages are printed one after the other, and who comes while eight wait is told so at once', async (t) => {
  const browser = pretend(t, `note('in'); setTimeout(() => { fs.writeFileSync(pdf, page); note('out') }, 30)`)
  const press = makePress(browser.find)
  const all = await Promise.all(Array.from({ length: 9 }, () => press.print('<p></p>')))
  assert.deepEqual(
    all.map((printed) => printed.ok || printed.error.kind),
    [...Array<true>(8).fill(true), 'busy'],
  )
  assert.deepEqual(browser.lines(), Array(8).fill(['in', 'out']).flat())
  assert.ok((await press.print('<p></p>')).ok)
})
test('the browser is told no setting of ours: not the password of the database, not whose home this is', async (t) => {
  process.env['DATABASE_URL'] = 'postgres://daylight:secret@localhost/daylight'
  t.after(() => delete process.env['DATABASE_URL'])
  const browser = pretend(t, `note(JSON.stringify(process.env)); fs.writeFileSync(pdf, page)`)
  await makePress(browser.find).print('<p></p>')
  const seen = JSON.parse(browser.lines()[0] ?? '') as Record<string, string>
  assert.equal(seen['DATABASE_URL'], undefined)
  assert.match(seen['HOME'] ?? '', /daylight-paper-/)
})
test('the browser that the operator names is taken before any other, where it exists', () => {
  const named = { CHROMIUM_PATH: '/opt/own/chromium' }
  assert.equal(
    findBrowser(named, () => true),
    '/opt/own/chromium',
  )
  assert.equal(
    findBrowser(named, (file) => file === '/usr/bin/google-chrome'),
    '/usr/bin/google-chrome',
  )
  assert.equal(
    findBrowser({}, () => false),
    null,
  )
})

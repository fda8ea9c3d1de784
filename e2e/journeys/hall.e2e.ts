/** A hall without internet: the laptop under its own name with https, paper mode, and the sheet at the door. */
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { request as askPlainly } from 'node:http'
import { request as askSealed } from 'node:https'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { languages } from '@daylight/basics'
import jsqr from 'jsqr'
import type { Browser, Locator } from 'playwright-core'
import { type Authority, makeAuthority } from '../../apps/cli/src/hall/made-certificates.test.ts'
import { translator } from '../../apps/site/src/words/translator.ts'
import { axeFindings, newVisitor, openBrowser } from '../support/browser.ts'
import { startHouse, temporaryFolder } from '../support/house.ts'
import { answer, saySide, takeSeat } from '../support/participant.ts'

const NAME = 'd7k2.hall.test'
const BIN = fileURLToPath(new URL('../../apps/cli/bin/daylight.mjs', import.meta.url))
let browser: Browser
let authority: Authority
before(async () => {
  authority = makeAuthority()
  browser = await openBrowser(['--host-resolver-rules=MAP *.test 127.0.0.1'])
})
after(async () => {
  await browser?.close()
  authority?.remove()
})

/** The environment of a laptop with an empty data folder. */
const laptop = () => ({ ...process.env, DAYLIGHT_DATA_DIR: temporaryFolder(), DATABASE_URL: '' })
type Env = ReturnType<typeof laptop>
const daylight = (env: Env, ...args: string[]) =>
  execFileSync(process.execPath, [BIN, 'hall', ...args], { env, encoding: 'utf8' })

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** `daylight hall start` on this computer, until it has said where the convenor signs in. */
async function startHall(env: Env, ...args: string[]) {
  const child = spawn(process.execPath, [BIN, 'hall', 'start', '--listen', '127.0.0.1', ...args], { env })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  const link = () => /https?:\/\/\S+\/sign-in\?code=\S+/.exec(output)?.[0]
  while (!link()) {
    assert.equal(child.exitCode, null, output)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    return (await ended)[0] as number | null
  }
  return { signInLink: link() ?? '', output: () => output, stop }
}

/** Asks a port of this computer as a phone in the hall would that knows the authority. */
function ask(port: number, path: string, { form = '', sealed = true, host = NAME } = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number
    headers: Headers
    text: string
  }>()
  const to = { host: '127.0.0.1', port, path, method: form ? 'POST' : 'GET' }
  const headers = {
    Host: `${host}:${port}`,
    ...(form && { 'Content-Type': 'application/x-www-form-urlencoded' }),
  }
  const asked = sealed
    ? askSealed({ ...to, headers, servername: host, ca: authority.root })
    : askPlainly({ ...to, headers })
  asked.once('error', reject)
  asked.once('response', async (reply) => {
    const text = Buffer.concat(await reply.toArray()).toString()
    const pairs = Object.entries(reply.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value) => [name, value] as [string, string]),
    )
    resolve({ status: reply.statusCode ?? 0, headers: new Headers(pairs), text })
  })
  asked.end(form)
  return promise
}

test('under its own name the hall speaks https: cookies belong to this host alone, and browsers come back by https', async (t) => {
  const env = laptop()
  const [port, sign, folder] = [await freePort(), await freePort(), temporaryFolder()]
  const made = authority.issue([NAME], 60)
  writeFileSync(join(folder, 'cert.pem'), made.certificate)
  writeFileSync(join(folder, 'key.pem'), made.key)
  daylight(env, 'import', '--cert', join(folder, 'cert.pem'), '--key', join(folder, 'key.pem'))
  const hall = await startHall(env, '--port', String(port), '--signpost-port', String(sign))
  t.after(hall.stop)
  const first = await ask(port, '/ar/')
  assert.equal(first.status, 200)
  assert.match(first.headers.get('Strict-Transport-Security') ?? '', /^max-age=\d{8}/)
  assert.doesNotMatch(first.text, /plain-bar/)
  assert.equal(new URL(hall.signInLink).origin, `https://${NAME}:${port}`)
  const code = new URL(hall.signInLink).searchParams.get('code') ?? ''
  const signedIn = await ask(port, '/en/sign-in', { form: new URLSearchParams({ code }).toString() })
  assert.equal(signedIn.status, 303)
  assert.match(signedIn.headers.get('Set-Cookie') ?? '', /^__Host-staff=[^;]+;.*Path=\/;.*HttpOnly; Secure/)
  const byName = await ask(sign, '/he/hall', { sealed: false })
  assert.equal(byName.status, 302)
  assert.equal(byName.headers.get('Location'), `https://${NAME}:${port}/he/hall`)
  const byNumber = await ask(sign, '/', { sealed: false, host: '10.77.0.1' })
  for (const language of languages) assert.ok(byNumber.text.includes(`https://${NAME}:${port}/${language}/`))
  assert.equal(await hall.stop(), 0)
})
test('without a certificate the hall starts in paper mode and says why, in the terminal and on the page', async (t) => {
  const env = laptop()
  const port = await freePort()
  const hall = await startHall(env, '--port', String(port))
  t.after(hall.stop)
  assert.match(hall.output(), /Paper mode at http:\/\/10\.77\.0\.1:\d+: there is no certificate/)
  const page = await ask(port, '/he/', { sealed: false, host: '10.77.0.1' })
  assert.ok(page.text.includes(translator('he')('hall.plain.no-certificate')))
  assert.equal(page.headers.get('Strict-Transport-Security'), null)
  assert.equal(await hall.stop(), 0)
})
test('in paper mode a phone without any secret of its own votes under a red bar, in every language', async (t) => {
  const house = await startHouse({ env: { DAYLIGHT_ORIGIN: 'http://hall.test:0', DAYLIGHT_PLAIN: 'chosen' } })
  t.after(() => house.stop())
  const code = /join\/([0-9A-Z]{8})/.exec(house.output())?.[1] ?? ''
  for (const language of languages) {
    const visitor = await newVisitor(browser, house.origin, { language, dark: language === 'he' })
    const { page } = visitor
    await page.goto(`${house.origin}/${language}/hall`)
    const bar = page.locator('.plain-bar')
    assert.ok((await bar.innerText()).includes(translator(language)('hall.plain.chosen')))
    assert.deepEqual(await axeFindings(page), [])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok(wide <= 0, `scrolls sideways by ${wide} px`)
    assert.equal(await page.evaluate(() => isSecureContext || 'serviceWorker' in navigator), false)
    if (language === 'ar') {
      await takeSeat(visitor, house.origin, code, language)
      const side = page.getByRole('radio').first()
      await saySide(visitor, language, (await side.locator('xpath=ancestor::label').innerText()).trim())
      const kept = page.waitForResponse(
        (reply) => reply.request().method() === 'POST' && reply.url().includes('/vote/'),
      )
      const statement = await answer(visitor, language, 'agree')
      await kept
      await page.goto(page.url().replace(/\/vote.*|$/, '/votes'))
      assert.ok((await page.locator('main').innerText()).includes(statement))
      await bar.waitFor()
    }
    // Chromium says of plain http that it passes over this header; the others hold.
    assert.deepEqual(
      visitor.complaints.filter((line) => !line.includes('Cross-Origin-Opener-Policy')),
      [],
    )
    await visitor.context.close()
  }
})
test('a phone reads both codes off the printed sheet: the Wi-Fi, then the page', async () => {
  const env = laptop()
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'password'), 'a;b:c,"d"\\e 12\n')
  daylight(env, 'network', '--name', NAME, '--ssid', 'guest;7', '--password-file', join(folder, 'password'))
  const wifi = 'WIFI:T:WPA;S:guest\\;7;P:a\\;b\\:c\\,\\"d\\"\\\\e 12;;'
  for (const [more, address] of [
    [[], `https://${NAME}/`],
    [['--plain'], 'http://10.77.0.1'],
  ] as const) {
    const file = join(folder, 'sheet.html')
    daylight(env, 'sheet', '--out', file, ...more)
    const page = await browser.newPage({ viewport: { width: 800, height: 1100 } })
    await page.setContent(readFileSync(file, 'utf8'))
    await page.emulateMedia({ media: 'print' })
    const codes = await page.locator('svg.qr').all()
    assert.deepEqual(await Promise.all(codes.map(scan)), [wifi, address])
    assert.deepEqual(await axeFindings(page), [])
    const directions = await page
      .locator('.instructions')
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).direction))
    assert.deepEqual(directions, ['ltr', 'rtl', 'rtl'])
    const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)
    assert.equal(pages?.length, 4)
    await page.close()
  }
})

/** What a reader makes of the picture of a code as it stands on the page. */
async function scan(code: Locator): Promise<string | undefined> {
  const picture = (await code.screenshot()).toString('base64')
  const blank = await browser.newPage()
  const { data, width, height } = await blank.evaluate(async (png) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: image.width, height: image.height })
    const drawing = canvas.getContext('2d') as CanvasRenderingContext2D
    drawing.drawImage(image, 0, 0)
    return {
      data: [...drawing.getImageData(0, 0, image.width, image.height).data],
      width: image.width,
      height: image.height,
    }
  }, picture)
  await blank.close()
  return jsqr.default(new Uint8ClampedArray(data), width, height)?.data
}

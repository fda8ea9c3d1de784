/** Every page that can be reached, in every language, as everybody who may reach it: accessible, strict, light. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { languages } from '@daylight/basics'
import type { Browser } from 'playwright-core'
import { POLICY_WITH_WORKER, SECURITY_HEADERS } from '../apps/site/src/http/headers.ts'
import { axeFindings, newVisitor, openBrowser, type Visitor } from './support/browser.ts'
import { type RunningHouse, startHouse } from './support/house.ts'
import { PlainConvenor, PlainPhone } from './support/plain-phone.ts'

let house: RunningHouse
let browser: Browser
let example: string
let convenor: PlainConvenor
before(async () => {
  ;[house, browser] = await Promise.all([startHouse(), openBrowser()])
  convenor = await PlainConvenor.signIn(house)
  const list = await (await convenor.ask('/en/convenor')).text()
  example = /\/convenor\/g\/([0-9a-f-]+)/.exec(list)?.[1] as string
})
after(async () => {
  await browser?.close()
  await house?.stop()
})

/** The pages of a person, found by following links from `start` in English; one page of each kind. */
async function pagesOf(
  person: { ask(path: string): Promise<Response> },
  start: readonly string[],
): Promise<string[]> {
  const kinds = new Map<string, string>()
  const queue = [...start]
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = path.replace(/[0-9a-f-]{36}/g, ':id').replace(/\?.*/, '?')
    if (kinds.has(kind) || /\/live$|\.(html|csv|json|pdf)$/.test(path)) continue
    const reply = await person.ask(path)
    const onward = reply.headers.get('Location')
    if (onward) queue.push(new URL(onward, house.origin).pathname)
    if (!reply.headers.get('Content-Type')?.startsWith('text/html') || onward) continue
    kinds.set(kind, path)
    const links = [...(await reply.text()).matchAll(/href="(\/en\/[^"#]*)"/g)].map((m) => m[1] as string)
    queue.push(...links)
  }
  return [...kinds.values()]
}

/** People at every step of their way, and the pages that each can reach. */
async function everybody(): Promise<{ who: string; person: PlainConvenor | PlainPhone; pages: string[] }[]> {
  const seats = await convenor.ask(await convenor.send(`/en/convenor/g/${example}/seats`, { 'pile-0': '4' }))
  const codes = [...(await seats.text()).matchAll(/<bdi dir="ltr">([0-9A-Z]{4}-[0-9A-Z]{4})</g)].map(
    (m) => m[1] as string,
  )
  const at = async (steps: readonly ((phone: PlainPhone) => Promise<unknown>)[]) => {
    const phone = new PlainPhone(house.origin)
    await phone.join(codes.pop() as string)
    for (const step of steps) await step(phone)
    return phone
  }
  const side = (phone: PlainPhone) => phone.saySide((values) => values.find((v) => v.startsWith('side:')))
  const voteAll = async (phone: PlainPhone) => {
    for (const address of await phone.statements()) await phone.vote(address, 'agree')
  }
  const commit = (phone: PlainPhone) => phone.send(`/en/g/${example}/commit`, {})
  const inside = [`/en/g/${example}`, `/en/g/${example}/votes`]
  const people = [
    {
      who: 'somebody with a code in hand',
      person: new PlainPhone(house.origin),
      start: ['/en/', `/en/join/${codes.pop()}`, '/en/nowhere', '/en/hall', `/en/g/${example}/mirror`],
    },
    {
      who: 'a convenor',
      person: convenor,
      start: ['/en/convenor', `/en/convenor/g/${example}/vote`, `/en/g/${example}/mirror`],
    },
    {
      who: 'a seat that has said nothing',
      person: await at([]),
      start: [...inside, `/en/g/${example}/board`, `/en/g/${example}/circle`],
    },
    {
      who: 'a seat that has voted',
      person: await at([side, voteAll]),
      start: [...inside, `/en/g/${example}/commit`],
    },
    {
      who: 'a seat that has opened the mirror',
      person: await at([side, voteAll, commit]),
      start: [...inside, `/en/g/${example}/mirror`],
    },
  ]
  return Promise.all(
    people.map(async ({ who, person, start }) => ({ who, person, pages: await pagesOf(person, start) })),
  )
}

test('axe finds nothing on any page, in any language, in light and dark, and no page scrolls sideways', async (t) => {
  const findings: string[] = []
  let looked = 0
  for (const { who, person, pages } of await everybody())
    for (const language of languages) {
      const visitor = await newVisitor(browser, house.origin, { language, dark: language === 'he' })
      await visitor.context.addCookies(person.cookies().map((cookie) => ({ ...cookie, url: house.origin })))
      for (const path of pages) {
        const place = `${who}: ${path.replace('/en/', `/${language}/`)}`
        findings.push(
          ...(await look(visitor, path.replace('/en/', `/${language}/`))).map(
            (finding) => `${place}: ${finding}`,
          ),
        )
        looked++
      }
      findings.push(...visitor.complaints.map((complaint) => `${who}, ${language}: ${complaint}`))
      await visitor.context.close()
    }
  t.diagnostic(`${looked} pages looked at`)
  assert.deepEqual(findings, [])
  assert.ok(looked > 60, `${looked} pages`)
})

async function look({ page }: Visitor, path: string): Promise<string[]> {
  await page.goto(house.origin + path)
  const findings = await axeFindings(page)
  const { wide, language } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    language: document.documentElement.lang,
  }))
  if (wide > 0) findings.push(`scrolls sideways by ${wide} px`)
  if (!path.startsWith(`/${language}/`)) findings.push(`speaks ${language}`)
  return findings
}

test('every answer carries every protection, and no page holds inline script, style or a stranger’s address', async () => {
  const problems: string[] = []
  for (const { who, person, pages } of await everybody())
    for (const path of [...pages, `/en/g/${example}/mirror.json`, '/assets/nothing.js', '/']) {
      const reply = await person.ask(path)
      const html = await reply.text()
      const found = [...headersMissing(reply, html), ...foreignParts(html)]
      problems.push(...found.map((problem) => `${who}: ${path}: ${problem}`))
    }
  assert.deepEqual(problems, [])
})

/** One worker is allowed just where a page asks for it. */
function headersMissing({ headers }: Response, html: string): string[] {
  const policy = html.includes('src="/assets/offline-page.') && {
    'Content-Security-Policy': POLICY_WITH_WORKER,
  }
  const expected = { ...SECURITY_HEADERS, 'Cache-Control': 'no-store', ...policy }
  return Object.entries(expected).flatMap(([name, value]) =>
    headers.get(name) === value ? [] : [`${name} is ${headers.get(name)}`],
  )
}

function foreignParts(html: string): string[] {
  const inline = /<script(?![^>]*\ssrc="\/assets\/)[^>]*>|<style|\sstyle="|\son[a-z]+="|javascript:/i.exec(
    html,
  )
  const addresses = [...html.matchAll(/(?:href|src|action)="((?:https?:)?\/\/[^"]+)"/g)].map(
    (m) => m[1] as string,
  )
  return [
    ...(inline ? [`inline ${inline[0]}`] : []),
    ...addresses.filter((address) => !address.startsWith(house.origin)),
  ]
}

test('script and style of a participant’s page weigh less than 30 KB, packed', async (t) => {
  const phone = new PlainPhone(house.origin)
  const codes = await convenor.ask(await convenor.send(`/en/convenor/g/${example}/seats`, { 'pile-0': '1' }))
  await phone.join(/<bdi dir="ltr">([0-9A-Z]{4}-[0-9A-Z]{4})</.exec(await codes.text())?.[1] as string)
  await phone.saySide((values) => values[0])
  for (const path of ['/en/', `/en/g/${example}/side`, `/en/g/${example}/vote`, `/en/g/${example}/propose`]) {
    const html = await (await phone.ask(path)).text()
    const addresses = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(
      (m) => m[1] as string,
    )
    const bytes = await Promise.all(
      addresses.map(async (address) => gzipSync(await (await phone.ask(address)).bytes()).length),
    )
    const total = bytes.reduce((sum, n) => sum + n, 0)
    t.diagnostic(`${path.replace(example, ':gathering')}: ${total} bytes`)
    assert.ok(total < 30_000, `${path}: ${total} bytes`)
  }
})

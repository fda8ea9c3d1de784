/** Phones and desks: pages of a real Chromium that fail the test when they ask anybody else or break the policy. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const QUIET = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map(
  (what) => `--disable-${what}`,
)

/** Starts the browser, with further arguments of Chromium where a test needs them. Throws, naming the command that installs one, where there is none. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = PLACES.find((file) => file && existsSync(file))
  if (!executablePath) throw new Error('No Chromium found. Run: node scripts/ready.mjs --for-tests')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run', ...QUIET, ...more] })
}

export type Device = {
  readonly language: string
  readonly width?: number
  readonly script?: boolean
  readonly dark?: boolean
}

/** One person's browser. `complaints` fills with requests to strangers, policy violations and script errors. */
export type Visitor = { readonly context: BrowserContext; readonly page: Page; readonly complaints: string[] }

/** Opens a browser of a person's own: cookies, storage and network apart from everybody else's. */
export async function newVisitor(browser: Browser, origin: string, device: Device): Promise<Visitor> {
  const { language, width = 360, script = true, dark = false } = device
  const context = await browser.newContext({
    locale: language,
    viewport: { width, height: width < 700 ? 740 : 900 },
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
  })
  const complaints: string[] = []
  context.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url())
    if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:')
      complaints.push(`asked a stranger: ${request.url()}`)
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (
      message.type() === 'error' &&
      !/Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(message.text())
    )
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { context, page, complaints }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on a page, one line a finding; empty where it finds nothing. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated through the debugger, so the page's own policy against foreign script stays in force.
  await page.evaluate(AXE)
  const violations = await page.evaluate(async (tags) => {
    const axe = (
      globalThis as unknown as {
        axe: { run(context: Document, options: object): Promise<{ violations: AxeViolation[] }> }
      }
    ).axe
    type AxeViolation = { id: string; nodes: { html: string; failureSummary: string }[] }
    const result = await axe.run(document, { runOnly: { type: 'tag', values: tags } })
    return result.violations.map((v) => `${v.id}: ${v.nodes[0]?.html} ${v.nodes[0]?.failureSummary}`)
  }, RULES)
  return violations
}

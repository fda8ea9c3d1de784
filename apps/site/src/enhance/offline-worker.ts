/**
 * The worker behind the pages of the day: asks the network first and, where there is none, shows the page as it was when
 * it was last read. What it may keep stands in offline-rules.ts. It is served at /offline.js, over https only.
 */
import { addressOfCopy, assetsOf, copyAfter, copyOf, gatheringOf, ruleFor } from './offline-rules.ts'

/** As much of a worker's surroundings as is used here; the types of pages have none of it. */
type Surroundings = {
  readonly location: Location
  readonly registration: { unregister(): Promise<boolean> }
  readonly clients: {
    claim(): Promise<void>
    matchAll(): Promise<readonly { readonly url: string }[]>
  }
  skipWaiting(): Promise<void>
  addEventListener(kind: 'install' | 'activate', act: (event: Lasting) => void): void
  addEventListener(kind: 'fetch', act: (event: Fetching) => void): void
}
type Lasting = { waitUntil(work: Promise<unknown>): void }
type Fetching = Lasting & { readonly request: Request; respondWith(answer: Promise<Response>): void }

const here = globalThis as unknown as Surroundings
const { origin } = here.location

here.addEventListener('install', (event) => event.waitUntil(here.skipWaiting()))

here.addEventListener('activate', (event) => event.waitUntil(begin()))

here.addEventListener('fetch', (event) => {
  const { request } = event
  const { method, url } = request
  const rule = ruleFor({ method, url, accept: request.headers.get('Accept') }, origin)
  if (rule === 'asset') event.respondWith(asset(request))
  if (rule === 'page') event.respondWith(page(event))
})

/** The pages that are open when the worker comes were loaded without it: they are read once more, to be kept. */
async function begin(): Promise<void> {
  await here.clients.claim()
  const open = await here.clients.matchAll()
  await Promise.all(
    open
      .filter(({ url }) => ruleFor({ method: 'GET', url, accept: null }, origin) === 'page')
      .map(async ({ url }) => keep(url, await fetch(url))),
  ).catch(() => {
    // The network went away meanwhile: then the next page that is read is the first that is kept.
  })
}

async function asset(request: Request): Promise<Response> {
  return (await kept(request.url)) ?? fetch(request)
}

async function page(event: Fetching): Promise<Response> {
  const { request } = event
  const asking = fetch(request)
  const keeping = asking.then((answer) => keep(request.url, answer.clone()))
  // Without network, or without room to keep anything, the copy stays as it is.
  event.waitUntil(keeping.catch(() => {}))
  // A script that asks for the page anew wants the newest or nothing.
  if (request.mode !== 'navigate') return asking
  const copy = await kept(addressOfCopy(request.url))
  if (!copy) return asking
  return Promise.race([asking.catch(() => copy), later(copy)])
}

/** Keeps what the server said, or lets the copy go; see `copyAfter`. */
async function keep(url: string, answer: Response): Promise<void> {
  const { status, headers, redirected } = answer
  const what = copyAfter({ status, type: headers.get('Content-Type'), isRedirected: redirected })
  if (what === 'leave') return
  const store = await caches.open(NAME)
  if (what === 'drop') await store.delete(addressOfCopy(url))
  if (what === 'forget') await forget(store, gatheringOf(url))
  if (what !== 'keep') return
  const html = await answer.text()
  await store.put(addressOfCopy(url), new Response(copyOf(html), { headers: lasting(headers) }))
  for (const address of assetsOf(html)) if (!(await store.match(address))) await store.add(address)
}

async function forget(store: Cache, gathering: string): Promise<void> {
  for (const { url } of await store.keys()) if (gatheringOf(url) === gathering) await store.delete(url)
}

/** What is kept of an address; undefined also where the browser keeps nothing at all. */
async function kept(address: string): Promise<Response | undefined> {
  try {
    return await caches.match(address)
  } catch {
    return undefined
  }
}

/** A page's protections stay on its copy; when it was read does not. */
function lasting(headers: Headers): Headers {
  const kept = new Headers(headers)
  for (const name of ['Date', 'Content-Length', 'Content-Encoding', 'Vary', 'Set-Cookie', 'ETag'])
    kept.delete(name)
  return kept
}

const later = (copy: Response): Promise<Response> =>
  new Promise((resolve) => setTimeout(() => resolve(copy), PATIENCE))

// Says nothing about what lies in it.
const NAME = 'k1'
// A network that does not answer for so long is as good as none.
const PATIENCE = 5000

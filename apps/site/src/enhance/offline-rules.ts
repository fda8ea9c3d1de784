/**
 * Which requests of a phone may leave a copy in it, and which never do. Phones are searched: so only what a whole hall
 * reads is kept, the pages of the day, and of those nothing that says how somebody voted, guessed or signed in.
 */

/** As much of a request as decides. */
export type Asked = { readonly method: string; readonly url: string; readonly accept: string | null }

/** What is done with a request: `page` and `asset` may be kept, `alone` is not even looked at. */
export type Rule = 'page' | 'asset' | 'alone'

/** The rule for a request of a site at `origin`. */
export function ruleFor({ method, url, accept }: Asked, origin: string): Rule {
  const asked = new URL(url)
  if (method !== 'GET' || asked.origin !== origin) return 'alone'
  if (ASSET.test(asked.pathname)) return 'asset'
  // The daybook's stream and what a script asks for as JSON are for the moment.
  if (accept !== null && /^(application\/json|text\/event-stream)/.test(accept)) return 'alone'
  return PAGE.test(asked.pathname) ? 'page' : 'alone'
}

/** Under which address a page is kept: news in the address ("?kept") makes no other page of it. */
export const addressOfCopy = (url: string): string => {
  const { origin, pathname } = new URL(url)
  return origin + pathname.replace(/\/$/, '')
}

/** The gathering that a page belongs to, in whatever language it is read; '' for what belongs to none. */
export const gatheringOf = (url: string): string =>
  /^\/[^/]+\/g\/([^/]+)\//.exec(new URL(url).pathname)?.[1] ?? ''

/** What the server said to a request for a page, and with it what becomes of the copy. */
export type Answered = {
  readonly status: number
  readonly type: string | null
  readonly isRedirected: boolean
}

/**
 * Whether an answer is kept; `forget` where this browser has no seat there any more, `drop` where there is no such page,
 * `leave` where nothing is known.
 */
export function copyAfter({ status, type, isRedirected }: Answered): 'keep' | 'drop' | 'forget' | 'leave' {
  if (status === 401) return 'forget'
  if (status === 404 || status === 410) return 'drop'
  if (status !== 200 || isRedirected || !type?.startsWith('text/html')) return 'leave'
  return 'keep'
}

/**
 * The copy of a page: it says of itself that it is one, for style sheets and scripts, and it lacks the key that a form
 * for a note carries, which would tell whose the note is. On a copy the script of the page makes another.
 */
export const copyOf = (html: string): string =>
  html
    .replace('<html ', '<html data-copy ')
    .replace(/(<input type="hidden" name="key" value=")[^"]*"/g, '$1"')

/** The addresses of the styles, scripts and pictures that a page needs. */
export const assetsOf = (html: string): string[] => [
  ...new Set([...html.matchAll(/"(\/assets\/[\w.-]+)"/g)].map((found) => found[1] as string)),
]

const ASSET = /^\/assets\/[\w.-]+$/
// The whole list: what stands in no line here is never kept.
const PAGE = /^\/(?:en|he|ar)\/g\/[\w-]+\/(?:board|topics\/[\w-]+(?:\/notes)?|notes|clusters|circle|dots)\/?$/

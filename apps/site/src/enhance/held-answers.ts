/**
 * Answers that wait in this phone until the server has said that it keeps them. Each lies under its own address, so
 * that two open pages never overwrite each other's, and holds nothing but the act: what was answered, the how
 * manieth answer to this question it is, and when it was cast.
 */
export type HeldAnswer = {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
  readonly revision: number
  /** Milliseconds since 1970, by this phone's clock. */
  readonly castAt: number
  /** Why the server did not take it, in the page's language; absent while it waits. */
  readonly refused?: string
}

/** What the server said; null where no word of it came through. */
export type Reply = { readonly status: number; readonly kind: string; readonly text: string } | null

export type Kept = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** The answers held in a browser's storage. */
export class HeldAnswers {
  readonly #kept: Kept
  constructor(kept: Kept) {
    this.#kept = kept
  }

  /** All that is held, in the order in which it was cast. */
  all(): HeldAnswer[] {
    const keys = Array.from({ length: this.#kept.length }, (_, i) => this.#kept.key(i) ?? '')
    return keys
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => readHeld(this.#kept.getItem(key)))
      .sort((a, b) => a.castAt - b.castAt || (a.url < b.url ? -1 : 1))
  }

  /** Those that are still to be sent. */
  waiting(): HeldAnswer[] {
    return this.all().filter((answer) => answer.refused === undefined)
  }

  isWaiting(url: string): boolean {
    return this.waiting().some((answer) => keyOf(answer.url) === keyOf(url))
  }

  /**
   * Holds an answer; an earlier one to the same question gives way, and the new one counts on from it. Throws where
   * the browser keeps nothing.
   */
  hold(url: string, fields: Readonly<Record<string, string>>, now: number): void {
    const all = this.all()
    const before = all.find((answer) => keyOf(answer.url) === keyOf(url))
    const latest = all.at(-1)?.castAt ?? 0
    const revision = Math.max(Number(fields['revision']) || 1, (before?.revision ?? 0) + 1)
    this.#write({ url, fields, revision, castAt: Math.max(now, latest + 1) })
  }

  /** Lets an answer go, unless another has taken its place meanwhile. */
  drop(answer: HeldAnswer): void {
    const key = keyOf(answer.url)
    const now = readHeld(this.#kept.getItem(key))[0]
    if (now?.revision === answer.revision) this.#kept.removeItem(key)
  }

  /** Keeps an answer that the server did not take, with its reason, until the person decides. */
  refuse(answer: HeldAnswer, reason: string): void {
    const now = readHeld(this.#kept.getItem(keyOf(answer.url)))[0]
    if (now?.revision === answer.revision) this.#write({ ...answer, refused: reason })
  }

  /** Lets a refused answer wait again. */
  retry({ refused: _, ...answer }: HeldAnswer): void {
    this.#write(answer)
  }

  /** Empties the phone. */
  forget(): void {
    for (const answer of this.all()) this.#kept.removeItem(keyOf(answer.url))
  }

  #write(answer: HeldAnswer): void {
    this.#kept.setItem(keyOf(answer.url), JSON.stringify(answer))
  }
}

/**
 * Sends what waits, one after the other in the order in which it was cast. Stops at the first answer that finds no
 * network or no room; goes on past one that was refused. Says 'no-seat' where the server knows this phone no more:
 * then all that waits stays.
 */
export async function sendHeld(
  held: HeldAnswers,
  send: (answer: HeldAnswer) => Promise<Reply>,
): Promise<'sent' | 'waiting' | 'no-seat'> {
  for (let next = held.waiting()[0]; next; next = held.waiting()[0]) {
    const reply = await send(next)
    if (reply?.kind === 'no-seat') return 'no-seat'
    // Anything that is not our own word (a hotel's sign-in page, a full disk, a fault) is no answer: try later.
    if (!reply || !(isKept(reply) || isRefused(reply))) return 'waiting'
    if (isKept(reply)) held.drop(next)
    else held.refuse(next, reply.text)
  }
  return 'sent'
}

const isKept = ({ status, kind }: NonNullable<Reply>) => status === 200 && kind === 'kept'
const isRefused = ({ status, kind }: NonNullable<Reply>) =>
  status >= 400 && status < 500 && status !== 408 && status !== 429 && kind !== ''

const PREFIX = 'daylight:'

/** The same question in another language of the pages is the same question. */
const keyOf = (url: string): string => PREFIX + url.replace(/^\/[^/]+/, '')

function readHeld(text: string | null): HeldAnswer[] {
  try {
    return text === null ? [] : [JSON.parse(text) as HeldAnswer]
  } catch {
    // Only we write under these names: what cannot be read was cut off by a browser that closed midway.
    return []
  }
}

/**
 * <vote-outbox> around a page's forms: an answer is kept in this phone, the next question comes at once, and what
 * is kept is sent as soon as there is a network. Without script the forms work as they stand. Uses nothing that a
 * hall's plain http lacks: no service worker, no crypto.subtle. A form that says data-keep="without-network" is sent as it
 * stands wherever the server can be reached; with a file in it, which this phone does not keep, it waits on its page.
 */
import { forgetCopies } from './forget-copies.ts'
import { freshen } from './fresh-form.ts'
import { type HeldAnswer, HeldAnswers, type Reply, sendHeld } from './held-answers.ts'

type Words = {
  readonly waiting: Readonly<Record<string, string>>
  readonly later: string
  readonly refused: string
  readonly again: string
  readonly drop: string
  readonly lost: string
}

class VoteOutbox extends HTMLElement {
  #held = new HeldAnswers(localStorage)
  #words = JSON.parse(this.dataset['words'] ?? '{}') as Words
  #pressed: HTMLButtonElement | null = null
  #isSending = false
  #hasLostSeat = false
  /** Forms for which the server was found, on their plain way. */
  #plain = new Set<HTMLFormElement>()
  /** Where to go once all is sent, when no question is left on this page. */
  #end: string | null = null
  /** The form that led to the end of this page, and where to go when it was not taken. */
  #instead: { readonly url: string; readonly to: string } | null = null

  connectedCallback() {
    this.addEventListener('click', (event) => {
      this.#pressed = (event.target as Element).closest('button')
    })
    this.addEventListener('submit', (event) => this.#submitted(event))
    addEventListener('online', () => void this.#send())
    document.addEventListener('visibilitychange', () => void this.#send())
    setInterval(() => void this.#send(), EVERY)
    if (document.documentElement.hasAttribute('data-copy')) freshen(this)
    const form = this.querySelector<HTMLFormElement>('form[data-keep]')
    const turn = form?.querySelector<HTMLElement>('.turn[data-address]')
    if (form && turn && this.#held.isWaiting(turn.dataset['address'] ?? '')) this.#advance(form)
    this.#show()
    void this.#send()
  }

  #submitted(event: SubmitEvent) {
    const form = event.target as HTMLFormElement
    if (form.hasAttribute('data-forget')) this.#forget()
    if (!form.hasAttribute('data-keep') || event.defaultPrevented || this.#plain.delete(form)) return
    const button = (event.submitter ?? this.#pressed) as HTMLButtonElement | null
    if (form.dataset['keep'] === 'without-network') {
      event.preventDefault()
      void this.#sendOrKeep(form, button)
    } else if (!hasFile(form) && this.#keep(form, button)) event.preventDefault()
  }

  #forget() {
    this.#held.forget()
    void forgetCopies().catch(() => {})
  }

  /** Asks first whether the server is there: then the form goes its plain way, and is answered with a page. */
  async #sendOrKeep(form: HTMLFormElement, button: HTMLButtonElement | null) {
    const wait = form.querySelector<HTMLElement>('[data-file-waits]')
    const isReached = await isThere()
    if (wait) wait.hidden = isReached || !hasFile(form)
    if (!isReached && (hasFile(form) ? wait : this.#keep(form, button))) return
    this.#plain.add(form)
    form.requestSubmit(button)
  }

  /** Keeps what a form says and goes on to what comes after it; false where the browser keeps nothing. */
  #keep(form: HTMLFormElement, button: HTMLButtonElement | null): boolean {
    const fields: Record<string, string> = {}
    new FormData(form).forEach((value, name) => {
      if (typeof value === 'string') fields[name] = value
    })
    if (button?.name) fields[button.name] = button.value
    try {
      this.#held.hold(addressOf(form), fields, Date.now())
    } catch {
      // Storage is full or switched off: the plain form does the work.
      return false
    }
    this.#advance(form, fields)
    void this.#send()
    setTimeout(() => this.#show(), PATIENCE)
    return true
  }

  /** Shows the next question of those that came with the form or the page, or that there is none. */
  #advance(form: HTMLFormElement, said: Readonly<Record<string, string>> = {}) {
    const later = (form.querySelector<HTMLTemplateElement>(LATER) ?? this.#laterOfPage())?.content
    let next = later?.firstElementChild as HTMLElement | null | undefined
    while (next?.dataset['address'] && this.#held.isWaiting(next.dataset['address'])) {
      next.remove()
      next = later?.firstElementChild as HTMLElement | null | undefined
    }
    if (!next) return
    const { address, end } = next.dataset
    if (address) {
      form.setAttribute('action', address)
      form.querySelector('.turn')?.replaceWith(next)
    } else {
      this.#end = end ?? null
      const { instead } = next.dataset
      this.#instead = instead ? { url: addressOf(form), to: instead } : null
      tellWhatWasSaid(next, said)
      form.replaceWith(next)
    }
    next.querySelector<HTMLElement>('[tabindex]')?.focus()
  }

  #laterOfPage = () =>
    [...this.querySelectorAll<HTMLTemplateElement>(LATER)].find((found) => !found.closest('form'))

  async #send() {
    if (this.#isSending || this.#hasLostSeat || this.#held.waiting().length === 0) return
    this.#isSending = true
    const outcome = await sendHeld(this.#held, post)
    this.#isSending = false
    this.#hasLostSeat = outcome === 'no-seat'
    this.#show()
    if (outcome === 'sent' && this.#held.all().length === 0) tellThatItIsSent(this)
    if (outcome === 'sent' && this.#end !== null && this.#held.all().length === 0) location.assign(this.#end)
    if (outcome === 'sent' && this.#instead && this.#isRefused(this.#instead.url))
      location.assign(this.#instead.to)
  }

  #isRefused = (url: string) => this.#held.all().some((one) => one.url === url && one.refused !== undefined)

  /** The quiet line of what waits, and every answer that was refused, until the person decides. */
  #show() {
    const place = this.querySelector('[data-held]')
    if (!place) return
    const all = this.#held.all()
    const refused = all.filter((answer) => answer.refused !== undefined)
    const count = all.length - refused.length
    const parts = refused.map((answer) => this.#refusal(answer))
    if (count > 0)
      parts.unshift(this.#hasLostSeat ? this.#lost() : line(`${this.#count(count)} ${this.#words.later}`))
    place.replaceChildren(...parts)
  }

  #count(count: number): string {
    const { lang } = document.documentElement
    const form = this.#words.waiting[new Intl.PluralRules(lang).select(count)] ?? '#'
    return form.replace('#', String(count))
  }

  #refusal(answer: HeldAnswer): HTMLElement {
    const typed = answer.fields['words'] ?? ''
    return notice(
      [line(this.#words.refused), line(answer.refused ?? ''), ...(typed === '' ? [] : [quote(typed)])],
      [
        button(this.#words.again, () => {
          this.#held.retry(answer)
          this.#show()
          void this.#send()
        }),
        button(this.#words.drop, () => {
          this.#held.drop(answer)
          this.#show()
        }),
      ],
    )
  }

  #lost(): HTMLElement {
    const drop = button(this.#words.drop, () => {
      this.#held.forget()
      this.#show()
    })
    return notice([line(this.#words.lost)], [drop])
  }
}

/** Where a form is sent. `form.action` would be the field of that name, if there were one. */
const addressOf = (form: HTMLFormElement): string =>
  new URL(form.getAttribute('action') ?? '', location.href).pathname

/** What is chosen in a field for files is no text, and is not kept in this phone. */
const hasFile = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll<HTMLInputElement>('input[type="file"]')].some((field) => field.files?.length)

/** Whether the server itself can be reached now; a phone may well have a network and no server in it. */
async function isThere(): Promise<boolean> {
  if (!navigator.onLine) return false
  const asking = new AbortController()
  const patience = setTimeout(() => asking.abort(), PATIENCE)
  try {
    const answer = await fetch(ALIVE, { cache: 'no-store', signal: asking.signal })
    return answer.ok && !answer.redirected
  } catch {
    return false
  } finally {
    clearTimeout(patience)
  }
}

/**
 * Of the words after a form, leaves those that are for what was said (`data-when` names a field and its values) and
 * writes fields into their places (`data-shows`).
 */
function tellWhatWasSaid(end: HTMLElement, said: Readonly<Record<string, string>>): void {
  for (const part of end.querySelectorAll<HTMLElement>('[data-when]')) {
    const [field = '', ...values] = (part.dataset['when'] ?? '').split(' ')
    if (!values.includes(said[field] ?? '')) part.remove()
  }
  for (const place of end.querySelectorAll<HTMLElement>('[data-shows]'))
    place.textContent = said[place.dataset['shows'] ?? ''] ?? ''
}

/** Words that hold only while something waits give way to those that hold then. */
function tellThatItIsSent(page: ParentNode): void {
  for (const words of page.querySelectorAll<HTMLElement>('[data-until-sent]')) words.hidden = true
  for (const words of page.querySelectorAll<HTMLElement>('[data-once-sent]')) words.hidden = false
}

/** One answer on its way; null where there is no network or somebody else answered. */
async function post({ url, fields, revision, castAt }: HeldAnswer): Promise<Reply> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      // Outlives a page that is left meanwhile.
      keepalive: true,
      body: new URLSearchParams({ ...fields, revision: String(revision), castAt: String(castAt) }),
    })
    const { kind, text } = (await response.json()) as { kind?: unknown; text?: unknown }
    return { status: response.status, kind: String(kind ?? ''), text: String(text ?? '') }
  } catch {
    // No network, or a page instead of our JSON: either way nothing is known to be kept.
    return null
  }
}

function line(words: string): HTMLElement {
  const paragraph = document.createElement('p')
  paragraph.textContent = words
  return paragraph
}

function quote(words: string): HTMLElement {
  const quoted = document.createElement('blockquote')
  quoted.dir = 'auto'
  quoted.textContent = words
  return quoted
}

function notice(lines: readonly HTMLElement[], acts: readonly HTMLElement[]): HTMLElement {
  const box = document.createElement('div')
  box.className = 'notice wrong'
  const row = document.createElement('p')
  row.append(...acts)
  box.append(...lines, row)
  return box
}

function button(words: string, act: () => void): HTMLElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'plain'
  made.textContent = words
  made.addEventListener('click', act)
  return made
}

const EVERY = 15_000
// A send that takes no longer than this needs no words.
const PATIENCE = 2000
const LATER = 'template[data-later]'
const ALIVE = '/health'

try {
  // Some browsers throw at the mere mention of storage when it is switched off.
  if (localStorage) customElements.define('vote-outbox', VoteOutbox)
} catch {
  // Then the plain forms do.
}

/**
 * <open-board> keeps an open board up to date: every line of the daybook arrives once and in its place, topics appear
 * and move, and what is more than that makes the page fetch its board anew. A topic that is posted here stands on this
 * phone's board at once, marked as still on its way; <vote-outbox> around it keeps and sends it.
 */
import { directionOf, plainText } from '@daylight/basics'
import { newId } from './fresh-form.ts'

/** As much of an entry as a board needs. */
type Line = {
  readonly turn: number
  readonly kind: string
  readonly topic?: string
  readonly words?: string
  readonly language?: string
  readonly convenor?: string
  readonly at?: { readonly slot: string; readonly place: string } | null
}

class OpenBoard extends HTMLElement {
  #stream: EventSource | null = null
  #turn = Number(this.dataset['turn'])
  #hasHeard = false
  #refresh: ReturnType<typeof setTimeout> | null = null

  connectedCallback() {
    const address = this.dataset['stream']
    if (address) {
      this.#stream = new EventSource(address)
      // A copy that was kept for a time without network: what it has missed comes now.
      this.#stream.onopen = () => document.documentElement.removeAttribute('data-copy')
      this.#stream.onmessage = (event) => this.#hear(JSON.parse(event.data) as Line)
    }
    // A phone that is put away may be on its way out of the network: what lies in it shall be what was last seen.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden && this.#hasHeard && navigator.serviceWorker?.controller) this.#fetchSoon()
    })
    this.addEventListener('submit', (event) => {
      const form = event.target as HTMLFormElement
      // The outbox around this element decides first whether it keeps what was typed.
      if (form.hasAttribute('data-post')) setTimeout(() => event.defaultPrevented && this.#posted(form))
    })
  }

  disconnectedCallback() {
    this.#stream?.close()
  }

  #hear(line: Line) {
    // From another box, and before what stands here: only the whole board tells what it changes.
    this.#hasHeard = true
    const isLate = line.turn <= this.#turn
    this.#turn = Math.max(this.#turn, line.turn)
    if (isLate || !this.#apply(line)) this.#fetchSoon()
  }

  /** Changes the page by one line; false where the page cannot know how. */
  #apply({ kind, topic = '', words = '', language = '', convenor = '', at }: Line): boolean {
    if (!ON_THE_BOARD.has(kind)) return true
    const card = this.#card(topic)
    if (kind === 'topic-posted') {
      card?.classList.remove('held')
      if (!card) this.#list('')?.append(this.#made({ topic, words, language, convenor }))
      return true
    }
    if (!card) return false
    if (kind === 'topic-withdrawn') card.remove()
    const list = kind === 'topic-placed' && this.#list(at ? `${at.slot}/${at.place}` : '')
    if (list) list.append(card)
    return kind === 'topic-withdrawn' || Boolean(list)
  }

  #posted(form: HTMLFormElement) {
    const field = (name: string) =>
      plainText((form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '')
    const topic = (form.getAttribute('action') ?? '').split('/').at(-1) ?? ''
    const card = this.#made({
      topic,
      words: field('words'),
      language: field('language'),
      convenor: field('convenor'),
    })
    card.classList.add('own', 'held')
    card.append(
      span(this.dataset['yours'] ?? '', 'convenor'),
      span(this.dataset['onItsWay'] ?? '', 'on-its-way'),
    )
    if (!this.#card(topic)) this.#list('')?.append(card)
    card.scrollIntoView({ block: 'nearest' })
    const words = form.elements.namedItem('words') as HTMLInputElement
    words.value = ''
    form.setAttribute('action', `${this.dataset['topics']}/${newId()}`)
  }

  #made(topic: { topic: string; words: string; language: string; convenor: string }): HTMLLIElement {
    const item = document.createElement('li')
    item.className = 'topic'
    item.dataset['topic'] = topic.topic
    const words = document.createElement('bdi')
    words.lang = topic.language
    words.dir = directionOf(topic.language)
    words.textContent = topic.words
    const base = this.dataset['topics']
    const link = document.createElement(base ? 'a' : 'span')
    if (link instanceof HTMLAnchorElement) link.href = `${base}/${topic.topic}`
    link.append(words)
    item.append(link)
    if (topic.convenor) {
      const name = document.createElement('bdi')
      name.textContent = topic.convenor
      const by = span('', 'convenor')
      by.append(name)
      item.append(by)
    }
    return item
  }

  #card = (topic: string) => this.querySelector<HTMLElement>(`[data-topic="${CSS.escape(topic)}"]`)
  #list = (cell: string) => this.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`)

  /** Fetches the board anew, a little later on each phone, so that a hall does not ask all at once. */
  #fetchSoon() {
    this.#refresh ??= setTimeout(
      () => {
        this.#refresh = null
        this.#hasHeard = false
        const request = new XMLHttpRequest()
        request.open('GET', location.href)
        request.responseType = 'document'
        request.onload = () => this.#show(request.responseXML)
        request.send()
      },
      300 + Math.random() * 1200,
    )
  }

  /** Takes over every part of the page that changes; what is still on its way from this phone stays. */
  #show(page: Document | null) {
    const held = [...this.querySelectorAll<HTMLElement>('.topic.held')]
    for (const shown of this.querySelectorAll<HTMLElement>('[data-part]')) {
      const next = page?.querySelector(`[data-part="${shown.dataset['part']}"]`)
      if (next) shown.replaceWith(document.adoptNode(next))
    }
    for (const card of held) if (!this.#card(card.dataset['topic'] ?? '')) this.#list('')?.append(card)
  }
}

const span = (words: string, kind: string): HTMLElement => {
  const made = document.createElement('span')
  made.className = kind
  made.textContent = words
  return made
}

const ON_THE_BOARD = new Set([
  'board-shaped',
  'step-turned',
  'topic-posted',
  'topic-placed',
  'topic-withdrawn',
  'merge-agreed',
])

customElements.define('open-board', OpenBoard)

/**
 * Renews the mirror in an open page. The stream says only which version is the newest; the page itself is fetched
 * again, as a document, and the report taken from it. Without this script a link does the same.
 */
class LiveMirror extends HTMLElement {
  #stream: EventSource | null = null
  #newest = 0

  connectedCallback() {
    const address = this.getAttribute('stream')
    if (!address) return
    this.#newest = Number(this.getAttribute('version'))
    this.#stream = new EventSource(address)
    this.#stream.addEventListener('version', (event) => this.#hear(Number(event.data)))
  }

  disconnectedCallback() {
    this.#stream?.close()
  }

  #hear(version: number) {
    if (version <= this.#newest) return
    this.#newest = version
    const request = new XMLHttpRequest()
    request.open('GET', location.href)
    request.responseType = 'document'
    request.onload = () => this.#show(request.responseXML)
    // The network was lost: the stream comes back with the version, and the page is fetched then.
    request.onerror = () => {
      this.#newest = 0
    }
    request.send()
  }

  #show(page: Document | null) {
    const next = page?.querySelector('[data-part="report"]')
    const shown = this.querySelector('[data-part="report"]')
    if (!next || !shown) return
    for (const open of shown.querySelectorAll('details[open]'))
      next.querySelector(`#${CSS.escape(open.id)}`)?.setAttribute('open', '')
    const focused = shown.querySelector(':focus')?.closest('details')?.id
    shown.replaceWith(document.adoptNode(next))
    if (focused) document.getElementById(focused)?.querySelector('summary')?.focus({ preventScroll: true })
    const news = this.querySelector('[data-part="news"]')
    if (news) news.textContent = this.getAttribute('news')
  }
}

customElements.define('live-mirror', LiveMirror)

export {}

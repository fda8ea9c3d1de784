/**
 * Checks in the reader's own browser what the page promises: asks for the page once more and compares every header,
 * then looks at cookies, requests and storage as any script of this site could see them.
 */
class CheckupLive extends HTMLElement {
  async connectedCallback() {
    const reply = await fetch(location.href, { cache: 'no-store' }).catch(() => null)
    if (!reply) return
    const headers = [...this.querySelectorAll<HTMLElement>('[data-header]')].map((line) =>
      tell(line, reply.headers.get(line.dataset['header'] ?? '') === line.dataset['value']),
    )
    const checks = { cookies: hidesCookies, requests: asksNobodyElse, kept: keepsNothing }
    const found = await Promise.all(
      [...this.querySelectorAll<HTMLElement>('[data-check]')].map(async (line) =>
        tell(line, await checks[line.dataset['check'] as keyof typeof checks]()),
      ),
    )
    const summary = this.querySelector<HTMLElement>('[data-part="summary"]')
    if (summary) tell(summary, [...headers, ...found].every(Boolean))
  }
}

function tell(line: HTMLElement, isGood: boolean): boolean {
  line.dataset['found'] = isGood ? 'good' : 'wrong'
  line.textContent = line.dataset[isGood ? 'good' : 'wrong'] ?? ''
  return isGood
}

/** No cookie of this site can be read by a script, so none can be carried off by one. */
const hidesCookies = (): boolean => document.cookie === ''

/** Everything that this page has loaded so far came from where the page came from. */
const asksNobodyElse = (): boolean =>
  performance.getEntriesByType('resource').every(({ name }) => new URL(name).origin === location.origin)

/** Nothing lies in the browser's storage; only answers that wait for the network ever do. */
async function keepsNothing(): Promise<boolean> {
  const databases = (await globalThis.indexedDB?.databases?.()) ?? []
  return localStorage.length + sessionStorage.length + databases.length === 0
}

customElements.define('checkup-live', CheckupLive)

export {}

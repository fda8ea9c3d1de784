/**
 * <offline-page> around the quiet line of a page of the day: has the worker come that keeps the page for a time without
 * network, and shows the line while there is none. Stands on pages over https only; without script there is neither.
 */

type Policy = { createScriptURL(address: string): string }
type Policies = {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): Policy
}

class OfflinePage extends HTMLElement {
  connectedCallback() {
    const isMissing = () => document.documentElement.toggleAttribute('data-offline', !navigator.onLine)
    addEventListener('online', isMissing)
    addEventListener('offline', isMissing)
    isMissing()
    const address = this.dataset['worker']
    // A browser that keeps nothing, in a private window for instance, refuses: then it is a page like any other.
    if (address && navigator.serviceWorker) void register(address).catch(() => {})
  }
}

/** Trusted types are on: the one address that may become a worker is this one. */
async function register(address: string): Promise<void> {
  const { trustedTypes } = globalThis as unknown as { trustedTypes?: Policies }
  const only = (asked: string): string => {
    if (asked !== WORKER) throw new TypeError('this is not our worker')
    return asked
  }
  const trusted = trustedTypes
    ? trustedTypes.createPolicy(POLICY, { createScriptURL: only }).createScriptURL(address)
    : only(address)
  await navigator.serviceWorker.register(trusted, { updateViaCache: 'none' })
}

// The same names stand in the policy of the page: see http/headers.ts.
const POLICY = 'daylight-offline'
const WORKER = '/offline.js'

customElements.define('offline-page', OfflinePage)

/**
 * Empties what the worker has kept and sends the worker away. The answer of "Forget this gathering" tells browsers the
 * same in a header; this is for those that do not listen to it, and for a phone without network.
 */
export async function forgetCopies(): Promise<void> {
  // Neither exists on plain http.
  if (!('caches' in globalThis) || !navigator.serviceWorker) return
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
  for (const name of await caches.keys()) await caches.delete(name)
}

/** Tells open pages that something is new: in this process, or in all that share one database (`postgres-bus.ts`). */
export type Bus = {
  /** Calls every listener of the topic. The news carries no content: pages ask for what they may see. */
  publish(topic: string, news: string): void
  /**
   * Listens until the returned function is called. `missed` is called when news may have been lost on the way, so
   * that the listener asks for what is newest.
   */
  subscribe(topic: string, listener: (news: string) => void, missed?: () => void): () => void
}

type Listener = { readonly hear: (news: string) => void; readonly missed: () => void }

/** A bus inside this process. `allMissed` tells every listener that news may have been lost. */
export function localBus(): Bus & { allMissed(): void } {
  const listeners = new Map<string, Set<Listener>>()
  return {
    publish(topic, news) {
      for (const { hear } of listeners.get(topic) ?? []) hear(news)
    },
    subscribe(topic, hear, missed = () => {}) {
      const here = listeners.get(topic) ?? new Set()
      const listener = { hear, missed }
      listeners.set(topic, here.add(listener))
      return () => {
        here.delete(listener)
        if (here.size === 0) listeners.delete(topic)
      }
    },
    allMissed() {
      for (const here of listeners.values()) for (const { missed } of here) missed()
    },
  }
}

/** Tells open pages that something is new. In one process for now; other carriers fit behind the same three lines. */
export type Bus = {
  /** Calls every listener of the topic. The news carries no content: pages ask for what they may see. */
  publish(topic: string, news: string): void
  /** Listens until the returned function is called. */
  subscribe(topic: string, listener: (news: string) => void): () => void
}

/** A bus inside this process. */
export function localBus(): Bus {
  const listeners = new Map<string, Set<(news: string) => void>>()
  return {
    publish(topic, news) {
      for (const listener of listeners.get(topic) ?? []) listener(news)
    },
    subscribe(topic, listener) {
      const here = listeners.get(topic) ?? new Set()
      listeners.set(topic, here.add(listener))
      return () => {
        here.delete(listener)
        if (here.size === 0) listeners.delete(topic)
      }
    },
  }
}

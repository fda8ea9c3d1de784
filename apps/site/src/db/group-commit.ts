/**
 * Many small writes, one disk sync: whatever arrives while one commit runs is the next batch, and nobody is
 * answered before the commit that holds their write. A lone write waits for nobody.
 */
export class GroupCommit<Write, Done> {
  readonly #commit: (batch: readonly Write[]) => Promise<readonly Done[]>
  #waiting: { write: Write; answer: PromiseWithResolvers<Done> }[] = []
  #running = false

  /** `commit` makes a batch durable, all or nothing, and gives one answer a write, in order. */
  constructor(commit: (batch: readonly Write[]) => Promise<readonly Done[]>) {
    this.#commit = commit
  }

  /** Resolves when the write is durable; rejects, with nothing written, when its batch failed. */
  keep(write: Write): Promise<Done> {
    const answer = Promise.withResolvers<Done>()
    this.#waiting.push({ write, answer })
    if (!this.#running) void this.#run()
    return answer.promise
  }

  async #run() {
    this.#running = true
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MOST_IN_A_BATCH)
      try {
        const done = await this.#commit(batch.map((b) => b.write))
        batch.forEach((b, i) => {
          b.answer.resolve(done[i] as Done)
        })
      } catch (error) {
        for (const b of batch) b.answer.reject(error)
      }
    }
    this.#running = false
  }
}

const MOST_IN_A_BATCH = 500

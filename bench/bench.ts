/** Told what is being measured, for whoever waits. */
export type Say = (line: string) => void

/** One bench: `run` measures and gives the figures as Markdown. */
export type Bench = {
  readonly name: string
  readonly summary: string
  run(say: Say): Promise<string>
}

/** One verb of the daylight command. */
export type Command = {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** The whole help text: usage, options, files, exit codes. */
  readonly help: string
  /**
   * Does the work. `args` is what stood after the verb. Resolves to the exit code: 0 done, 1 refused for a reason
   * that was printed, 2 called wrongly. Throws only for bugs.
   */
  run(args: readonly string[]): Promise<number>
}

/** A refusal in the words of a person: printed as it stands, without a stack trace. */
export class Refusal extends Error {
  readonly exitCode: number
  constructor(message: string, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

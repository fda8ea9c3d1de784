/** The machine in one line, for every table of figures: nobody can judge a time without it. */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

/** Processor, cores, memory, Node's version and how busy the machine was when asked. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const memory = Math.round(totalmem() / 2 ** 30)
  const load = loadavg()[0]!.toFixed(1)
  return `${model}, ${availableParallelism()} cores, ${memory} GiB, Node ${process.version}, load ${load} at the start`
}

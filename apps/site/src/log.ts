/**
 * What is written to the log: only these events, only these fields. There is no way to log an address, a name, a
 * seat, a code, or what somebody said. A new event is added here first, where a reviewer sees it.
 */
export type LogEvent =
  | { readonly event: 'started'; readonly version: string; readonly port: number }
  | { readonly event: 'stopped' }
  | { readonly event: 'storage-problem'; readonly kind: string }
  | { readonly event: 'fault'; readonly route: string; readonly name: string; readonly at: string }
  | { readonly event: 'code-refused-too-often' }

export type Log = (event: LogEvent) => void

/** One JSON line an event, with the day and no finer time. */
export function lineLog(write: (line: string) => void, now: () => number): Log {
  return (event) =>
    write(`${JSON.stringify({ day: new Date(now()).toISOString().slice(0, 10), ...event })}\n`)
}

/** A log that keeps nothing, for tests and commands. */
export const silentLog: Log = () => {}

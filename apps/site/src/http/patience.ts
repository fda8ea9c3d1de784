/** How long the server waits for a client, so that a few slow ones cannot hold it. Nobody is counted or remembered. */
import type { Server, ServerOptions } from 'node:http'

export type Patience = {
  /** For the head of a request, in milliseconds. */
  readonly head: number
  /** For the whole of a request. */
  readonly request: number
  /** For the next request on an open connection; longer than the proxy in deploy/Caddyfile keeps one. */
  readonly next: number
  /** For a client that does not read its answer. Open event streams say something more often (see live.ts). */
  readonly silence: number
}

/** Enough for a phone at the edge of the hall's Wi-Fi. */
export const PATIENCE: Patience = { head: 10_000, request: 30_000, next: 15_000, silence: 60_000 }

/** The options with which a server is made. */
export const patientOptions = ({ head, request, next }: Patience = PATIENCE): ServerOptions => ({
  headersTimeout: head,
  requestTimeout: request,
  keepAliveTimeout: next,
  connectionsCheckingInterval: Math.min(head, 2_000),
  maxHeaderSize: MOST_HEAD_BYTES,
})

/** Lets go of connections on which nothing moves. */
export function letGoOfSilence(server: Server, { silence }: Patience = PATIENCE): void {
  server.setTimeout(silence, (socket) => socket.destroy())
}

const MOST_HEAD_BYTES = 8 * 1024

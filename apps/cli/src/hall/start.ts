/** How a hall is served today: under its name with https, or in paper mode, and why. */
import type { PlainReason } from '@daylight/site/operations'
import { covers, type Identity } from './identity.ts'

export type StartWish = {
  readonly name: string | null
  readonly address: string
  /** The addresses on which the server listens. */
  readonly listen: string
  /** Null for the usual one: 443, in paper mode 80. */
  readonly port: number | null
  /** Null for none. */
  readonly signpostPort: number | null
  /** The operator wants plain http. */
  readonly plain: boolean
}

export type StartPlan = {
  readonly origin: string
  readonly because: PlainReason | null
  readonly ports: readonly number[]
  /** The settings for npm start. */
  readonly env: Readonly<Record<string, string>>
}

/** Decides. `identity` is what is kept, or null; `identityFile` where it is kept; `now` in milliseconds. */
export function planStart(
  wish: StartWish,
  identity: Identity | null,
  identityFile: string,
  now: number,
): StartPlan {
  const because = plainBecause(wish, identity, now)
  const port = wish.port ?? (because === null ? 443 : 80)
  const signpost = because === null ? wish.signpostPort : null
  const origin = addressOfHall(because === null ? wish.name : null, wish.address, port)
  return {
    origin,
    because,
    ports: signpost === null ? [port] : [port, signpost],
    env: {
      HOST: wish.listen,
      PORT: String(port),
      DAYLIGHT_ORIGIN: origin,
      ...(because !== null && { DAYLIGHT_PLAIN: because }),
      ...(because === null && { DAYLIGHT_CERT: identityFile, DAYLIGHT_KEY: identityFile }),
      ...(signpost !== null && { DAYLIGHT_SIGNPOST_PORT: String(signpost) }),
    },
  }
}

/** The address that phones open: https with a name; without one, http with the number. No slash at its end. */
export function addressOfHall(name: string | null, address: string, port: number | null): string {
  const [origin, usual] = name === null ? [`http://${address}`, 80] : [`https://${name}`, 443]
  return port === null || port === usual ? origin : `${origin}:${port}`
}

/** What the operator reads when a hall starts without https. */
export const PLAIN_TEXTS: Readonly<Record<PlainReason, string>> = {
  'no-https': 'there is no https here',
  'no-certificate': 'there is no certificate for this name. Get one with "daylight hall renew"',
  'certificate-ended': 'the certificate has ended, or the clock is wrong. Look with "daylight hall check"',
  chosen: 'you asked for it with --plain',
}

function plainBecause(wish: StartWish, identity: Identity | null, now: number): PlainReason | null {
  if (wish.plain) return 'chosen'
  if (!identity || wish.name === null || !covers(identity, wish.name)) return 'no-certificate'
  return identity.from <= now && now < identity.until ? null : 'certificate-ended'
}

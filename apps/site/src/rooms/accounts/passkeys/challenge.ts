/**
 * Challenges for passkeys that need no row before they are answered: random, dated, and signed by the house, so that
 * looking at a sign-in page writes nothing. Each is for one purpose, lasts five minutes and is taken once (store.ts).
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from '@daylight/basics'

/** A new challenge in base64url. `purpose` says what the answer will be good for, and for whom. */
export function newChallenge(secret: string, purpose: string, now: Instant): string {
  const body = Buffer.alloc(22)
  randomBytes(16).copy(body)
  body.writeUIntBE(now, 16, 6)
  return Buffer.concat([body, signed(secret, purpose, body)]).toString('base64url')
}

/** Until when a challenge of this house and purpose may be answered; null where it is none or too old. */
export function challengeEnd(
  secret: string,
  purpose: string,
  challenge: string,
  now: Instant,
): Instant | null {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length !== 54) return null
  const body = bytes.subarray(0, 22)
  if (!timingSafeEqual(bytes.subarray(22), signed(secret, purpose, body))) return null
  const end = body.readUIntBE(16, 6) + CHALLENGE_LASTS
  return now < end ? (end as Instant) : null
}

const signed = (secret: string, purpose: string, body: Buffer): Buffer =>
  createHmac('sha256', secret).update(purpose).update('\n').update(body).digest()

const CHALLENGE_LASTS = 5 * 60 * 1000

/** Six digits that change every half minute. Source: RFC 6238 over RFC 4226, with SHA-1 as every app on a phone knows it. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { fromBase32 } from './base32.ts'

/** The code of a time step. `digits` is six everywhere but in the RFC's own examples. */
export function totpAt(secret: Uint8Array, step: number, digits = 6): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = mac[mac.length - 1]! & 0xf
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The time step of a moment in milliseconds. */
export const stepAt = (now: number): number => Math.floor(now / 30_000)

/**
 * The step whose code this is, or null where it is none. The step before and after count too, for clocks differ; a
 * step not later than `usedStep` never counts, so that a code works once (RFC 6238, section 5.2).
 */
export function matchingStep(
  secretBase32: string,
  code: string,
  now: number,
  usedStep: number | null,
): number | null {
  const secret = fromBase32(secretBase32)
  const typed = latinDigits(code).replace(/\s/g, '')
  if (!secret || !/^\d{6}$/.test(typed)) return null
  const steps = [-1, 0, 1]
    .map((by) => stepAt(now) + by)
    .filter((step) => usedStep === null || step > usedStep)
  return steps.find((step) => timingSafeEqual(Buffer.from(totpAt(secret, step)), Buffer.from(typed))) ?? null
}

/** The address that apps read from a QR code. */
export const totpAddress = (secretBase32: string, issuer: string, name: string): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(name)}?secret=${secretBase32}&issuer=${encodeURIComponent(issuer)}`

const latinDigits = (typed: string): string =>
  typed.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))

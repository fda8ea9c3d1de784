/** Names for new rows. */
import { randomBytes, randomUUID } from 'node:crypto'

/**
 * A UUIDv7 (RFC 9562): new rows lie near each other on disk, and any process may make one. It tells when it was
 * made, so it must never name a person's place or act: use `personalId` there.
 */
export function rowId(now: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** A random UUID, which tells nothing about when somebody came. */
export const personalId = (): string => randomUUID()

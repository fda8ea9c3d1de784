/** What is sealed: a name, its desk's word for it, and whether the affiliation may be shown. Always 512 bytes. */
import { fail, ok, type Result } from '@daylight/basics'
import { type Hex, join, utf8, utf8Text } from './bytes.ts'
import { canonical } from './canonical.ts'
import { fields, hex, oneOf, read, type Shape, text, yesNo } from './shape.ts'

/** The sealed content. `show`: publish the affiliation beside the name. */
export type Envelope = {
  readonly v: 1
  readonly name: string
  readonly aff: string
  readonly show: boolean
  readonly salt: Hex
  readonly att: Hex
}

/** Why an envelope cannot be filled: so many bytes too many. Shorter names and affiliations fit. */
export type EnvelopeRefused = { readonly kind: 'envelope-too-long'; readonly over: number }

/** Bytes of every envelope, so that the length of a name shows nowhere. */
export const ENVELOPE_BYTES = 512

/** Two bytes of length, the canonical JSON, zeros. */
export function fillEnvelope(envelope: Envelope): Result<Uint8Array, EnvelopeRefused> {
  const body = utf8(canonical(envelope))
  const over = body.length + 2 - ENVELOPE_BYTES
  if (over > 0) return fail({ kind: 'envelope-too-long', over })
  const length = new Uint8Array([body.length >> 8, body.length & 255])
  return ok(join(length, body, new Uint8Array(-over)))
}

/** The envelope in 512 bytes, or null where they hold anything but one envelope in its one spelling. */
export function readEnvelope(bytes: Uint8Array): Envelope | null {
  if (bytes.length !== ENVELOPE_BYTES) return null
  const end = 2 + bytes[0]! * 256 + bytes[1]!
  if (end > ENVELOPE_BYTES || bytes.subarray(end).some((byte) => byte !== 0)) return null
  const written = utf8Text(bytes.subarray(2, end))
  const envelope = read(envelopeShape, written === null ? null : parsed(written), 'envelope')
  return envelope.ok && canonical(envelope.value) === written ? envelope.value : null
}

const envelopeShape: Shape<Envelope> = fields<Envelope>({
  v: oneOf(1),
  name: text(ENVELOPE_BYTES),
  aff: text(ENVELOPE_BYTES, 0),
  show: yesNo,
  salt: hex(16),
  att: hex(64),
})

function parsed(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return null
  }
}

/** WebP (RFC 9649) with the chunks that draw one still picture. A moving one is no photograph of a note. */
import type { Drawn } from './drawn.ts'

/** The parts of a WebP that draw it; null for what is none, moves, or ends before its end. */
export function plainWebp(bytes: Uint8Array): Drawn | null {
  if (nameAt(bytes, 0) !== 'RIFF' || nameAt(bytes, 8) !== 'WEBP') return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = 8 + view.getUint32(4, true)
  if (whole > bytes.length) return null
  const chunks: Uint8Array[] = []
  let size: Size | null = null
  for (let at = 12; at + 8 <= whole; ) {
    const length = view.getUint32(at + 4, true)
    const end = at + 8 + length + (length % 2)
    if (end > whole) return null
    const name = nameAt(bytes, at)
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (name in SIZES) size ??= (SIZES[name] as (body: Uint8Array) => Size | null)(body)
    if (name === 'VP8X') chunks.push(plainHeader(bytes.subarray(at, end)))
    else if (name in SIZES || name === 'ALPH') chunks.push(bytes.subarray(at, end))
    at = end
  }
  // An animation has its pictures in chunks that are not kept.
  const isDrawn = chunks.some((chunk) => /^VP8[ L]$/.test(nameAt(chunk, 0)))
  if (!isDrawn || !size) return null
  return { ...size, parts: [headOf(chunks), ...chunks] }
}

type Size = { readonly width: number; readonly height: number }

/** Where each chunk that knows the size of the picture says it. */
const SIZES: Readonly<Record<string, (body: Uint8Array) => Size | null>> = {
  VP8X: (body) =>
    body.length < 10 ? null : { width: 1 + number(body, 4, 3), height: 1 + number(body, 7, 3) },
  'VP8 ': (body) =>
    body.length < 10 ? null : { width: number(body, 6, 2) & 0x3fff, height: number(body, 8, 2) & 0x3fff },
  VP8L: (body) => {
    if (body.length < 5) return null
    const bits = number(body, 1, 4)
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
  },
}

/** Says no more that there are colours, Exif or XMP; only whether there is transparency. */
function plainHeader(chunk: Uint8Array): Uint8Array {
  const plain = Uint8Array.from(chunk)
  plain[8] = (plain[8] ?? 0) & ALPHA
  plain.fill(0, 9, 12)
  return plain
}

function headOf(chunks: readonly Uint8Array[]): Uint8Array {
  const head = Uint8Array.from('RIFF....WEBP', (letter) => letter.charCodeAt(0))
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 4)
  new DataView(head.buffer).setUint32(4, length, true)
  return head
}

const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

/** A number of so many bytes, the lowest first. */
const number = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduceRight((sum, byte) => sum * 256 + byte, 0)

const ALPHA = 0x10

/**
 * JPEG (ITU-T T.81) without what cameras add: comments, application segments and whatever follows the picture are left
 * out. The way up is kept, as the one entry of an Exif block of our own.
 */
import type { Drawn } from './drawn.ts'

type Segment = {
  readonly marker: number
  /** The whole segment, with its marker; for a scan also the coded data behind it. */
  readonly bytes: Uint8Array
  /** What stands behind marker and length. */
  readonly body: Uint8Array
}

/** The parts of a JPEG that draw it; null for what is none, or ends before its end. */
export function plainJpeg(bytes: Uint8Array): Drawn | null {
  const segments = segmentsOf(bytes)
  const frame = segments?.find(({ marker }) => isFrame(marker))
  if (!segments || !frame || frame.body.length < 6) return null
  const [height, width] = [wordAt(frame.body, 1), wordAt(frame.body, 3)]
  const kept = segments.flatMap(keptOf)
  const hasHeader = kept[0]?.[1] === APP0
  const way = segments.map(wayUpIn).find((one) => one > 1)
  return {
    width,
    height,
    parts: [
      Uint8Array.of(0xff, SOI),
      ...kept.slice(0, hasHeader ? 1 : 0),
      ...(way === undefined ? [] : [exifOf(way)]),
      ...kept.slice(hasHeader ? 1 : 0),
      Uint8Array.of(0xff, EOI),
    ],
  }
}

/** All segments between start and end of the picture; null where they don't lead from one to the other. */
function segmentsOf(bytes: Uint8Array): Segment[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null
  const segments: Segment[] = []
  let at = 2
  while (bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === EOI) return segments
    const length = wordAt(bytes, at + 2)
    const end = at + 2 + length
    if (!(length >= 2) || end > bytes.length) return null
    const last = marker === SOS ? endOfScan(bytes, end) : end
    segments.push({ marker, bytes: bytes.subarray(at, last), body: bytes.subarray(at + 4, end) })
    at = last
  }
  return null
}

/** Coded data goes on through stuffed zeros and restart markers. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function keptOf({ marker, bytes, body }: Segment): Uint8Array[] {
  if (marker === APP0) return startsWith(body, 'JFIF\0') && body.length >= 14 ? [headerOf(body)] : []
  if (marker === APP14) return startsWith(body, 'Adobe') && body.length >= 12 ? [adobeOf(body)] : []
  return isFrame(marker) || DRAWING.has(marker) ? [bytes] : []
}

/** The header of JFIF (its version and density) without the small picture that may follow. */
const headerOf = (body: Uint8Array): Uint8Array =>
  Uint8Array.of(0xff, APP0, 0, 16, ...body.subarray(0, 12), 0, 0)

/** How the colours are meant, which only this segment tells. */
const adobeOf = (body: Uint8Array): Uint8Array => Uint8Array.of(0xff, APP14, 0, 14, ...body.subarray(0, 12))

/** Which way up the picture is meant (Exif 2.32, tag 274): 1 to 8; 1 where nothing is said. */
function wayUpIn({ marker, body }: Segment): number {
  if (marker !== APP1 || !startsWith(body, 'Exif\0\0')) return 1
  const tiff = body.subarray(6)
  const isLittle = startsWith(tiff, 'II')
  if (!isLittle && !startsWith(tiff, 'MM')) return 1
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const directory = tiff.length >= 8 ? view.getUint32(4, isLittle) : tiff.length
  if (directory + 2 > tiff.length) return 1
  for (let i = 0; i < view.getUint16(directory, isLittle); i++) {
    const entry = directory + 2 + 12 * i
    if (entry + 12 > tiff.length) return 1
    if (view.getUint16(entry, isLittle) !== ORIENTATION) continue
    const way = view.getUint16(entry + 8, isLittle)
    return way >= 1 && way <= 8 ? way : 1
  }
  return 1
}

/** An Exif block that says the way up and nothing else. */
const exifOf = (way: number): Uint8Array =>
  Uint8Array.of(
    ...[0xff, APP1, 0, 34],
    ...[0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1, ORIENTATION >> 8, ORIENTATION & 0xff, 0, 3, 0, 0, 0, 1, 0, way, 0, 0],
    ...[0, 0, 0, 0],
  )

const wordAt = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) << 8) | (bytes[at + 1] as number)

const startsWith = (bytes: Uint8Array, letters: string): boolean =>
  [...letters].every((letter, i) => bytes[i] === letter.charCodeAt(0))

const [SOI, EOI, SOS, APP0, APP1, APP14] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xee]
const ORIENTATION = 0x0112
// Tables of codes and quantities, lines, restarts, and the scans themselves.
const DRAWING = new Set([0xc4, 0xcc, SOS, 0xdb, 0xdc, 0xdd])
// Every way of coding a frame; C4, C8 and CC among them mean something else.
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

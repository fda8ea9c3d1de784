/**
 * A photograph without what the camera wrote into it: where it was taken, when, with which device, by whom, a small
 * copy from before it was cropped. Each format keeps a short list of parts, those that a picture is drawn from, and
 * loses everything else, known or not. What a picture shows is for people to judge.
 */
import { plainJpeg } from './jpeg.ts'
import { plainPng } from './png.ts'
import { plainWebp } from './webp.ts'

export type PlainPhoto = {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp'
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * The photograph in these bytes, or null where they are no JPEG, PNG or WebP that can be read to its end, or one that
 * would fill the memory of the phones that show it. What a browser or a file's name calls it counts for nothing.
 */
export function plainPhoto(bytes: Uint8Array): PlainPhoto | null {
  for (const [mediaType, read] of FORMATS) {
    const drawn = read(bytes)
    if (drawn)
      return drawn.width * drawn.height <= MOST_PIXELS ? { mediaType, bytes: joined(drawn.parts) } : null
  }
  return null
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const FORMATS = [
  ['image/jpeg', plainJpeg],
  ['image/png', plainPng],
  ['image/webp', plainWebp],
] as const

/** As a file that a phone sends, and as it is kept. */
export const MOST_PHOTO_BYTES = 2 * 1024 * 1024
// Some 200 MB once it is drawn.
const MOST_PIXELS = 50_000_000

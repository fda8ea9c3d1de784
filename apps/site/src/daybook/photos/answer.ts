/** A photograph on its way to a browser. */
import type { Context } from 'hono'
import type { PlainPhoto } from './plain-photo.ts'

/** Sends a photograph for this one look: no browser and no proxy keeps it. */
export const photoAnswer = (c: Context, { mediaType, bytes }: PlainPhoto): Response =>
  c.body(bytes.buffer as ArrayBuffer, 200, {
    'Content-Type': mediaType,
    'Content-Disposition': 'inline',
    'Cache-Control': 'private, no-store',
  })

/**
 * Reads the form of a note, which may bring a photograph. Of a form that is too large it still reads what was typed:
 * the photograph stands last in it, so the beginning is kept and the rest is let pass, and nothing typed is lost.
 */
import { MOST_PHOTO_BYTES } from '../../../../daybook/photos/plain-photo.ts'

export type SentNote = {
  /** The value of a field, or ''. */
  readonly text: (name: string) => string
  /** The bytes of the photograph, as it was sent; null where there is none or too much of it. */
  readonly photo: Uint8Array | null
  readonly isTooLarge: boolean
}

/** Whether a path is the one to which forms with photographs are sent; it has a limit of its own. */
export const takesPhotos = (path: string): boolean =>
  /^\/[^/]+\/g\/[^/]+\/topics\/[^/]+\/notes\/[^/]+\/?$/.test(path)

/** What a form brought. One that cannot be read at all is as good as empty. */
export async function readNote({ body, headers }: Request): Promise<SentNote> {
  const type = headers.get('Content-Type') ?? ''
  const { bytes, isWhole } = await beginningOf(body)
  const form = await formIn(isWhole ? bytes : closed(bytes, type), type)
  const file = form?.get('photo')
  const photo = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null
  const isTooLarge = !isWhole || (photo?.length ?? 0) > MOST_PHOTO_BYTES
  return {
    text: (name) => {
      const value = form?.get(name)
      return typeof value === 'string' ? value : ''
    },
    photo: isTooLarge ? null : photo,
    isTooLarge,
  }
}

/** As much as is taken. What follows is read and forgotten, so that the browser listens to the answer. */
async function beginningOf(body: Request['body']): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const kept: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    if (length < MOST_BYTES) kept.push(chunk)
    length += chunk.length
    if (length > MOST_READ) break
  }
  return { bytes: Buffer.concat(kept).subarray(0, MOST_BYTES), isWhole: length <= MOST_BYTES }
}

/** A form that was cut off in its last field, with the end that it lacks. */
function closed(bytes: Uint8Array, type: string): Uint8Array {
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  return boundary === undefined ? bytes : Buffer.concat([bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
}

async function formIn(bytes: Uint8Array, type: string): Promise<FormData | null> {
  try {
    return await new Response(Uint8Array.from(bytes), { headers: { 'Content-Type': type } }).formData()
  } catch (error) {
    // The platform has no other way to say that a form is malformed.
    if (error instanceof TypeError) return null
    throw error
  }
}

const MOST_BYTES = MOST_PHOTO_BYTES + 128 * 1024
// The largest photographs of today's phones; whoever sends more than this is cut off.
const MOST_READ = 48 * 1024 * 1024

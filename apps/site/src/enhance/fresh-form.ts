/**
 * Forms bring the id of what they write, so that sending them twice writes once. A copy of a page that was kept for a
 * time without network still has the ids that were used when it was fresh: here it gets new ones.
 */
import { noteKey, printedNoteKey } from '@daylight/gather'

/** Gives every form below `root` new ids, and a form for a note a new key. */
export function freshen(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLInputElement>('input[type="hidden"]')) {
    if (field.name === 'entry') field.value = newId()
    if (field.name === 'key') field.value = printedNoteKey(noteKey(randomBytes()))
  }
  for (const form of root.querySelectorAll('form[data-fresh]')) {
    const address = form.getAttribute('action') ?? ''
    form.setAttribute('action', address.replace(/[^/]*$/, newId()))
  }
}

/** 128 random bits in base64url; `crypto.randomUUID` is missing on a hall's plain http. */
export function newId(): string {
  return btoa(String.fromCharCode(...randomBytes())).replace(
    /[+/=]/g,
    (c) => ({ '+': '-', '/': '_' })[c] ?? '',
  )
}

const randomBytes = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16))

/** Writes one note into the daybook, once for each form, with its photograph; or tells why it was not taken. */
import { fail, ok, type Result } from '@daylight/basics'
import { type Day, type Deed, type Hall, type Note, type NoteRefused, postNote } from '@daylight/gather'
import { type PlainPhoto, plainPhoto } from '../../../../daybook/photos/plain-photo.ts'
import { hashOf } from '../../../../http/cookie.ts'
import type { Door } from '../../../../http/door.ts'
import type { GatherStore } from '../../store.ts'
import type { Today } from '../at-day.ts'
import type { TypedNote } from './note-form.tsx'
import type { SentNote } from './read-note.ts'

/** A note as its form has brought it. */
export type Writing = {
  /** The id that the form was made with. */
  readonly note: string
  readonly topic: string
  readonly typed: TypedNote
  readonly key: string
  readonly sent: Pick<SentNote, 'photo' | 'isTooLarge'>
}

export type NotWritten =
  | NoteRefused
  | { readonly kind: 'photo-too-large' | 'photo-unreadable' }
  /** Many notes came from this seat in a short time. */
  | { readonly kind: 'too-often' }
  /** The form has written another note before: somebody went back in the browser and typed a second one. */
  | { readonly kind: 'form-used' }

/** Resolves to the note as it is kept. What was not taken has left nothing behind. */
export async function writeNote(
  { photos, daybooks }: Pick<GatherStore, 'photos' | 'daybooks'>,
  door: Door,
  today: Today,
  hall: Hall,
  writing: Writing,
): Promise<Result<Note, NotWritten>> {
  const { gathering, seat } = today
  const photo = photoOf(writing)
  if (!photo.ok) return photo
  const decide = decideBy(writing, photo.value, today, hall)
  const decided = mayWrite(decide(today.day), today.day.notes.get(writing.note), door.isOpenFor(seat.id))
  if (!decided.ok) return decided
  if (!today.day.notes.has(writing.note)) door.failed(seat.id)
  if (photo.value) await photos.keep(gathering.id, photo.value.id, photo.value)
  const kept = await daybooks.write(gathering.id, writing.note, decide)
  const note = (await daybooks.book(gathering.id)).day.notes.get(writing.note)
  if (photo.value && note?.photo !== photo.value.id) await photos.drop(gathering.id, photo.value.id)
  // Another phone may have been faster by a moment: filled the wall, taken the topic down, or used this form.
  if (!kept.ok) return kept
  return note && isSame(note, decided.value) ? ok(note) : fail({ kind: 'form-used' })
}

type NamedPhoto = PlainPhoto & { readonly id: string }

/** The photograph under a name that its bytes and its note give it: the same for a form that is sent twice. */
function photoOf({ note, sent }: Writing): Result<NamedPhoto | null, NotWritten> {
  if (sent.isTooLarge) return fail({ kind: 'photo-too-large' })
  if (!sent.photo) return ok(null)
  const photo = plainPhoto(sent.photo)
  if (!photo) return fail({ kind: 'photo-unreadable' })
  return ok({ ...photo, id: hashOf('photo', note, Buffer.from(photo.bytes).toString('base64')) })
}

const decideBy =
  ({ note, topic, typed, key }: Writing, photo: NamedPhoto | null, { actor }: Today, hall: Hall) =>
  (day: Day): Result<Deed, NoteRefused> =>
    postNote(
      day,
      {
        note,
        topic,
        words: typed.words,
        language: typed.language,
        photo: photo?.id ?? null,
        signing: typed,
        keyMark: hashOf('note', note, key),
      },
      actor,
      hall,
    )

/** What is sent twice counts once, at the door as well. */
function mayWrite(
  decided: Result<Deed, NoteRefused>,
  before: Note | undefined,
  isDoorOpen: boolean,
): Result<Deed, NotWritten> {
  if (before) return decided.ok && isSame(before, decided.value) ? decided : fail({ kind: 'form-used' })
  return isDoorOpen ? decided : fail({ kind: 'too-often' })
}

/** Whether what is written under a note's id is what this form has brought. */
function isSame(note: Note, deed: Deed): boolean {
  const { kind: _, note: id, ...rest } = deed as Extract<Deed, { kind: 'note-posted' }>
  const parts = ({ topic, words, language, photo, mark, attribution }: Omit<Note, 'id'>) =>
    JSON.stringify([topic, words, language, photo, mark, attribution])
  return note.id === id && parts(note) === parts(rest)
}

/** Opens the signature of a note, or shows what would be opened; or tells why not. */
import { fail, ok, type Result } from '@daylight/basics'
import {
  type Attribution,
  type Hall,
  isTheirs,
  type Note,
  type NoteRefused,
  openAttribution,
  readNoteKey,
} from '@daylight/gather'
import { hashOf } from '../../../../http/cookie.ts'
import type { Door } from '../../../../http/door.ts'
import type { GatherStore } from '../../store.ts'
import type { Today } from '../at-day.ts'
import type { TypedOpening } from './open-page.tsx'

export type NotOpened =
  | NoteRefused
  /** What was typed is no key at all. */
  | { readonly kind: 'key-unread' }
  | { readonly kind: 'too-often-key' }
  /** The form has opened the note before, in another way. */
  | { readonly kind: 'form-used' }

/** Who opens which note in which way. */
export type Opening = {
  readonly today: Today
  readonly note: Note
  readonly typed: TypedOpening
  readonly hall: Hall
}

/** How the note would be signed. Nothing is written. */
export function wouldOpen(door: Door, opening: Opening): Result<Attribution, NotOpened> {
  const asked = atDoor(door, opening)
  if (!asked.ok) return asked
  const { today, hall } = opening
  const decided = openAttribution(today.day, asked.value, today.actor, hall)
  if (!decided.ok) return counted(door, today, decided.error)
  return ok((decided.value as { attribution: Attribution }).attribution)
}

/** Opens it. Sent twice, it is done once. */
export async function openNote(
  { daybooks }: Pick<GatherStore, 'daybooks'>,
  door: Door,
  opening: Opening,
): Promise<Result<Attribution, NotOpened>> {
  const asked = atDoor(door, opening)
  if (!asked.ok) return asked
  const { today, hall, note, typed } = opening
  const kept = await daybooks.write(today.gathering.id, typed.entry, (day) =>
    openAttribution(day, asked.value, today.actor, hall),
  )
  if (!kept.ok) return counted(door, today, kept.error)
  const now = (await daybooks.book(today.gathering.id)).day.notes.get(note.id)?.attribution
  return now?.level === typed.level ? ok(now) : fail({ kind: 'form-used' })
}

/** Wrong keys close the door for their seat for a while; whose own seat it is needs none. */
function atDoor(
  door: Door,
  { today, note, typed }: Opening,
): Result<Parameters<typeof openAttribution>[1], NotOpened> {
  const key = readNoteKey(typed.key)
  if (!isTheirs(today.actor, note) && !door.isOpenFor(today.seat.id)) return fail({ kind: 'too-often-key' })
  if (!isTheirs(today.actor, note) && !key) return fail({ kind: 'key-unread' })
  return ok({
    note: note.id,
    signing: { level: typed.level, name: typed.name },
    keyMark: key ? hashOf('note', note.id, key) : '',
  })
}

function counted(door: Door, { seat }: Today, error: NoteRefused): Result<never, NotOpened> {
  if (error.kind === 'wrong-key') door.failed(seat.id)
  return fail(error)
}

/** Names of people as they will be published: one spelling for one name, and nothing invisible in it. */
import { fail, ok, type Result } from '@daylight/basics'
import { type Hex, utf8 } from './bytes.ts'
import type { SideOrdinal } from './call.ts'
import { hash } from './canonical.ts'
import type { CheckedCall } from './check-call.ts'

/** A name and what stands beside it ("physician, Haifa"); `affiliation` may be empty. */
export type PersonName = { readonly name: string; readonly affiliation: string }

/** Why a name cannot be attested as it is written. */
export type NameRefused = {
  readonly kind: 'bad-name'
  readonly part: 'name' | 'affiliation'
  readonly why: 'empty' | 'too-long' | 'not-normal' | 'invisible'
}

/** UTF-8 bytes that a name or an affiliation may have. Both together fill the envelope with room for escapes. */
export const MOST_NAME_BYTES = 96

/**
 * Accepts a name written in Unicode normal form C, without control characters, direction marks or doubled
 * spaces: what a reader cannot see could make two people of one, or turn the page around.
 */
export function checkName(person: PersonName): Result<PersonName, NameRefused> {
  for (const part of ['name', 'affiliation'] as const) {
    const why = fault(person[part], part === 'name' ? 1 : 0)
    if (why) return fail({ kind: 'bad-name', part, why })
  }
  return ok(person)
}

/** The name as somebody types it, brought to the form that `checkName` accepts, as far as that is safe. */
export const tidyName = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** What two spellings of one person's name share: no capitals, no spaces, no punctuation, compatibility forms folded. */
export const sameNameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')

/**
 * The hash that a desk signs for a name: it binds call, side, name and affiliation, and hides them behind the
 * salt from anybody who sees only the signature.
 */
export function nameDigest(
  call: CheckedCall,
  side: SideOrdinal,
  person: PersonName,
  salt: Uint8Array,
): Uint8Array {
  const hidden = hash('daylight/n/v1', salt, person.name, person.affiliation)
  return hash('daylight/name/v1', call.idBytes, new Uint8Array([side]), hidden)
}

/** A desk's word for a name: the salt and its Ed25519 signature. */
export type NameAttestation = { readonly salt: Hex; readonly att: Hex }

function fault(written: string, least: number): NameRefused['why'] | null {
  if (least > 0 && sameNameKey(written) === '') return 'empty'
  if (!written.isWellFormed() || INVISIBLE.test(written)) return 'invisible'
  if (written !== tidyName(written)) return 'not-normal'
  return utf8(written).length > MOST_NAME_BYTES ? 'too-long' : null
}

// Persian and Kurdish need the zero-width joiner and non-joiner inside words; everything else that shows nothing goes.
const INVISIBLE = /[\p{Cc}\p{Co}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/u

/** Names of languages, for people. */
import type { Language } from '@daylight/basics'
import { localeOf } from './translator.ts'

/** What a language is called in the reader's language; the tag itself where the platform has no name for it. */
export function languageName(reader: Language, tag: string): string {
  const known = canonicalTag(tag)
  if (known === null) return tag
  return new Intl.DisplayNames(localeOf(reader), { type: 'language' }).of(known) ?? tag
}

/** A language tag in its usual spelling ("AR-ps" → "ar-PS"), or null for what is no tag. */
export function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch (error) {
    // The platform has no other way to say that a tag is malformed.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Languages by name, for people to choose from and to type. */
import { isLanguageTag, type Language, languages } from '@daylight/basics'
import { spokenLanguage } from '@daylight/gather'
import { canonicalTag, languageName } from './language-name.ts'
import { localeOf } from './translator.ts'

/** Every listed language with its name, in the order of the reader's alphabet; `first` in front, in their own order. */
export function languageChoices(
  reader: Language,
  first: readonly string[],
): { readonly near: readonly string[]; readonly far: readonly string[] } {
  const near = [...new Set(first.map(spokenLanguage))]
  const collator = new Intl.Collator(localeOf(reader))
  const far = LISTED.filter((tag) => !near.includes(tag)).sort((a, b) =>
    collator.compare(languageName(reader, a), languageName(reader, b)),
  )
  return { near, far }
}

/**
 * The language that somebody typed: by its name in any language of our screens or in itself, or as a tag of two or
 * three letters. Null for what is neither.
 */
export function languageTyped(typed: string): string | null {
  const text = typed.normalize('NFC').trim()
  const named = byName().get(text.toLowerCase())
  if (named) return named
  const tag = isLanguageTag(text) && text.split('-')[0]!.length <= 3 ? canonicalTag(text) : null
  return tag && spokenLanguage(tag)
}

/** The same for several, with commas between. What is none of them is given back as it was typed. */
export function languagesTyped(typed: string): { known: string[]; unknown: string[] } {
  const parts = typed.split(/[,;،؛\n]+/).flatMap((part) => part.trim() || [])
  const known = parts.flatMap((part) => languageTyped(part) ?? [])
  return { known: [...new Set(known)], unknown: parts.filter((part) => languageTyped(part) === null) }
}

let names: Map<string, string> | null = null

/** Names are made at the first need: the platform takes a moment over them. */
function byName(): Map<string, string> {
  names ??= new Map(
    LISTED.flatMap((tag) =>
      [...languages.map((reader) => languageName(reader, tag)), ownName(tag)].map(
        (name) => [name.toLowerCase(), tag] as const,
      ),
    ),
  )
  return names
}

const ownName = (tag: string): string => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag

/** Languages that have a name in each of ours. Any other can be typed as a tag, such as that of a sign language. */
const LISTED = (
  'ar he en ku ckb kmr fa tr az tk syr arc hy ru uk fr es de it pt nl pl ro hu cs sk sv da nb fi el sr hr bs sq ' +
  'mk bg sl ka am ti so sw ha yo ig om rw rn ln wo yi lad hi ur pa bn ta te si ne ps uz kk my th km vi id ms fil ' +
  'zh yue ja ko ga cy gd eu ca kab zgh'
).split(' ')

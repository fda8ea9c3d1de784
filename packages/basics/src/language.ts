/** The languages of every screen. What people write may be in any other as well. */
export const languages = ['en', 'he', 'ar'] as const
export type Language = (typeof languages)[number]

export type Direction = 'ltr' | 'rtl'

/** True for the code of a language that every screen speaks. */
export const isLanguage = (code: string): code is Language => (languages as readonly string[]).includes(code)

/**
 * The direction in which a language is written, decided by its script and not by a library's language table:
 * Node's `Intl.Locale('tk-Arab').textInfo` says left to right, which lays Iraqi Turkmen out backwards.
 * `tag` is a BCP 47 tag. An unknown language is taken to be left to right.
 */
export function directionOf(tag: string): Direction {
  const [language = '', ...rest] = tag.toLowerCase().split('-')
  const script = rest.find((part) => part.length === 4)
  if (script) return RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr'
  return RTL_LANGUAGES.has(language) ? 'rtl' : 'ltr'
}

/**
 * Whether a tag has the shape of a language tag ("ar", "tk-Arab", "zh-Hant-TW"). Only the shape: whether the
 * language exists is for people to say.
 */
export const isLanguageTag = (tag: string): boolean => /^[a-z]{2,8}(-[a-z0-9]{2,8}){0,3}$/i.test(tag)

// ISO 15924 scripts that run right to left, of the living languages.
const RTL_SCRIPTS = new Set([
  'arab',
  'aran',
  'hebr',
  'syrc',
  'syrj',
  'syrn',
  'thaa',
  'nkoo',
  'adlm',
  'rohg',
  'samr',
  'mand',
])
// Languages whose usual script, where a tag names none, runs right to left (CLDR 46 likely subtags).
const RTL_LANGUAGES = new Set([
  'ar',
  'arc',
  'arz',
  'apc',
  'acm',
  'ajp',
  'ary',
  'azb',
  'ckb',
  'dv',
  'fa',
  'glk',
  'he',
  'iw',
  'ks',
  'lrc',
  'mzn',
  'nqo',
  'pnb',
  'prs',
  'ps',
  'sd',
  'sdh',
  'syr',
  'ug',
  'ur',
  'yi',
  'ji',
])

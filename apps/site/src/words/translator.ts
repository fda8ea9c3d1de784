/** The words of every screen: one ICU message file a room and language, read once at start. */
import { readdirSync, readFileSync } from 'node:fs'
import { type Language, languages } from '@daylight/basics'
import { IntlMessageFormat } from 'intl-messageformat'
import { type PlainReason, plainReasons } from '../http/plain.ts'
import type { MessageArguments, MessageKey } from './messages.gen.ts'

type Rest<K extends MessageKey> = keyof MessageArguments[K] extends never ? [] : [values: MessageArguments[K]]

/** The wording of a message for one reader: in their language, and knowing by what way the page comes to them. */
export type Translate = {
  /** Texts put into a message keep their own direction. */
  <K extends MessageKey>(key: K, ...rest: Rest<K>): string
  readonly language: Language
  /** Why the page must tell its reader that the network could read along; null where it could not. */
  readonly plain: PlainReason | null
  /** Numbers as this language writes them, with signs that stay on their side. */
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string
  /** 0.345 → "35 %" as this language writes it. */
  readonly percent: (share: number) => string
}

/** Which locale of the platform writes numbers, plurals and dates for a language. */
export const localeOf = (language: Language): string => LOCALES[language]

/** The translator of a language, for a page that comes by a plain way or by a sealed one. The same object for every call. */
export function translator(language: Language, plain: PlainReason | null = null): Translate {
  return plain === null ? translators[language] : plainTranslators[language][plain]
}

// Western digits in Arabic too: codes, times and figures are read aloud across the table from the same sheet.
const LOCALES: Record<Language, string> = { en: 'en-GB', he: 'he-IL', ar: 'ar-PS-u-nu-latn' }
const FOLDER = new URL('../../locales/', import.meta.url)
// First strong isolate and its end: a Hebrew name in an Arabic sentence does not move the words around it.
const [ISOLATE, END] = ['\u2068', '\u2069']
// The node type of {x, select, …} in a parsed message.
const SELECT = 5

const translators = Object.fromEntries(languages.map((l) => [l, makeTranslator(l)])) as Record<
  Language,
  Translate
>

const plainTranslators = Object.fromEntries(
  languages.map((l) => [l, Object.fromEntries(plainReasons.map((reason) => [reason, tellingOf(l, reason)]))]),
) as Record<Language, Record<PlainReason, Translate>>

function tellingOf(language: Language, plain: PlainReason): Translate {
  const { number, percent } = translators[language]
  const translate = translators[language].bind(null) as Translate
  return Object.assign(translate, { language, plain, number, percent })
}

function makeTranslator(language: Language): Translate {
  const messages = readMessages(language)
  const locale = localeOf(language)
  const percentFormat = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const formats = new Map<string, Intl.NumberFormat>()
  const translate = (key: string, values: Record<string, string | number | Date> = {}): string => {
    const message = messages.get(key)
    if (!message) throw new Error(`no words for "${key}" in ${language}`)
    return String(message.format.format(message.isolated(values)))
  }
  return Object.assign(translate as Translate, {
    language,
    plain: null,
    percent: (share: number) => percentFormat.format(share),
    number: (value: number, options: Intl.NumberFormatOptions = {}) => {
      const name = JSON.stringify(options)
      const format = formats.get(name) ?? new Intl.NumberFormat(locale, options)
      formats.set(name, format)
      return format.format(value)
    },
  })
}

type Message = {
  format: IntlMessageFormat
  isolated: (values: Record<string, string | number | Date>) => Record<string, unknown>
}

function readMessages(language: Language): Map<string, Message> {
  const folder = new URL(`${language}/`, FOLDER)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const entries = files.flatMap((name) =>
    Object.entries(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string>),
  )
  return new Map(entries.map(([key, text]) => [key, makeMessage(text, localeOf(language))]))
}

function makeMessage(text: string, locale: string): Message {
  const format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })
  const choosing = new Set<string>()
  collectChoosers(format.getAst(), choosing)
  const isolated: Message['isolated'] = (values) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' && !choosing.has(name) ? `${ISOLATE}${value}${END}` : value,
      ]),
    )
  return { format, isolated }
}

type Node = { type: number; value?: unknown; options?: Record<string, { value: Node[] }> }

/** The names of arguments that choose between wordings ("select"): these must reach the format as they are. */
function collectChoosers(nodes: readonly unknown[], into: Set<string>): void {
  for (const node of nodes as readonly Node[]) {
    if (node.type === SELECT) into.add(String(node.value))
    for (const option of Object.values(node.options ?? {})) collectChoosers(option.value, into)
  }
}

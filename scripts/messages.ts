/**
 * Checks that every language has every message, with the same arguments and all its plural forms, and that no
 * message is left unused; keeps the types of the messages' arguments in words/messages.gen.ts.
 * `--write` writes that file; without it a difference is an error.
 */
import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { languages } from '@daylight/basics'
import { IntlMessageFormat } from 'intl-messageformat'

type Node = { type: number; value: string; options?: Record<string, { value: Node[] }> }
const [ARGUMENT, NUMBER, DATE, TIME, SELECT, PLURAL] = [1, 2, 3, 4, 5, 6]
const TYPES = new Map([
  [ARGUMENT, 'string'],
  [NUMBER, 'number'],
  [DATE, 'number'],
  [TIME, 'number'],
  [SELECT, 'string'],
  [PLURAL, 'number'],
])
const FOLDER = 'apps/site/locales'
const TYPES_FILE = 'apps/site/src/words/messages.gen.ts'
const problems: string[] = []

const files = readdirSync(`${FOLDER}/en`)
const words = new Map(languages.map((language) => [language, readLanguage(language)]))
const english = words.get('en') as Map<string, string>
for (const language of languages) checkLanguage(language, words.get(language) as Map<string, string>)
checkUse([...english.keys()])
checkTypesFile(typesFile(english))
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
console.log(`messages: ${english.size} in each of ${languages.join(', ')}`)

function readLanguage(language: string): Map<string, string> {
  const all = new Map<string, string>()
  for (const file of files) {
    const room = file.replace('.json', '')
    let entries: [string, string][] = []
    try {
      entries = Object.entries(
        JSON.parse(readFileSync(`${FOLDER}/${language}/${file}`, 'utf8')) as Record<string, string>,
      )
    } catch (error) {
      problems.push(`${language}/${file}: ${(error as Error).message}`)
    }
    for (const [key, text] of entries) {
      if (!key.startsWith(`${room}.`)) problems.push(`${language}/${file}: "${key}" belongs to another room`)
      all.set(key, text)
    }
  }
  return all
}

function checkLanguage(language: string, messages: Map<string, string>): void {
  for (const key of english.keys())
    if (!messages.has(key)) problems.push(`${language}: no words for "${key}"`)
  for (const [key, text] of messages) {
    if (!english.has(key)) problems.push(`${language}: "${key}" is not in English`)
    if (text.trim() === '') problems.push(`${language}: "${key}" is empty`)
    try {
      const [here, there] = [argumentsOf(text, language), argumentsOf(english.get(key) ?? text, 'en')]
      if (JSON.stringify([...here].sort()) !== JSON.stringify([...there].sort()))
        problems.push(
          `${language}: "${key}" has the arguments ${[...here.keys()]}, English has ${[...there.keys()]}`,
        )
      checkPlurals(parse(text, language), language, key)
    } catch (error) {
      problems.push(`${language}: "${key}": ${(error as Error).message}`)
    }
  }
}

function checkPlurals(nodes: readonly Node[], language: string, key: string): void {
  for (const node of nodes) {
    const given = Object.keys(node.options ?? {})
    if (node.type === PLURAL)
      for (const category of new Intl.PluralRules(language).resolvedOptions().pluralCategories)
        if (!given.includes(category))
          problems.push(`${language}: "${key}" has no plural form "${category}" for {${node.value}}`)
    for (const option of Object.values(node.options ?? {})) checkPlurals(option.value, language, key)
  }
}

function checkUse(keys: readonly string[]): void {
  const source = globSync('apps/**/*.{ts,tsx}', {
    exclude: (name) => name.includes('node_modules') || name.endsWith('messages.gen.ts'),
  })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const prefixes = [...source.matchAll(/`([a-z]+(?:\.[a-z0-9-]+)*[.-])\$\{/g)].map(
    (match) => match[1] as string,
  )
  for (const key of keys)
    if (
      !source.includes(`'${key}'`) &&
      !source.includes(`"${key}"`) &&
      !prefixes.some((prefix) => key.startsWith(prefix))
    )
      problems.push(`"${key}" is used nowhere`)
}

function checkTypesFile(text: string): void {
  if (process.argv.includes('--write')) writeFileSync(TYPES_FILE, text)
  else if (readFileSync(TYPES_FILE, 'utf8') !== text)
    problems.push(`${TYPES_FILE} is out of date: run npm run messages -- --write`)
}

function typesFile(messages: Map<string, string>): string {
  const lines = [...messages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => `  '${key}': ${typeOf(text)}`)
  const head = '// Written by scripts/messages.ts from the English messages. Do not edit.\n'
  const keys = 'export type MessageKey = keyof MessageArguments\n'
  return `${head}\nexport type MessageArguments = {\n${lines.join('\n')}\n}\n\n${keys}`
}

function typeOf(text: string): string {
  const fields = [...argumentsOf(text, 'en')].map(([name, type]) => `${name}: ${type}`)
  return fields.length === 0 ? 'Record<never, never>' : `{ ${fields.join('; ')} }`
}

function argumentsOf(text: string, language: string): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      const type = TYPES.get(node.type)
      if (type) found.set(node.value, type)
      for (const option of Object.values(node.options ?? {})) visit(option.value)
    }
  }
  visit(parse(text, language))
  return found
}

function parse(text: string, language: string): Node[] {
  return new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst() as unknown as Node[]
}

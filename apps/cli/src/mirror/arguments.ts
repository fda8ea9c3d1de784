/** What the person who runs `daylight mirror` asks for. */
import { parseArgs } from 'node:util'
import { isLanguage, type Language, languages } from '@daylight/basics'
import { Refusal } from '../command.ts'

export type Asked = {
  readonly folder: string
  readonly language: Language
  readonly report: string | undefined
  readonly json: string | undefined
  readonly sides: string | undefined
  readonly guesses: string | undefined
  readonly groupsCsv: string | undefined
  readonly predict: string | undefined
  readonly isPolisWanted: boolean
  readonly seed: string | undefined
}

/** Reads the arguments; refuses (exit code 2) what makes no sense together. */
export function readArguments(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      report: { type: 'string' },
      json: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      sides: { type: 'string' },
      guesses: { type: 'string' },
      'groups-csv': { type: 'string' },
      predict: { type: 'string' },
      compat: { type: 'string' },
      seed: { type: 'string' },
    },
  })
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0)
    throw new Refusal('give one folder with a Polis export. daylight mirror --help says more.', 2)
  const language = values.lang
  if (!isLanguage(language))
    throw new Refusal(`--lang is "${language}". Reports are written in ${languages.join(', ')}.`, 2)
  if (values.compat !== undefined && values.compat !== 'polis')
    throw new Refusal(`--compat is "${values.compat}". It knows polis.`, 2)
  if (values.guesses !== undefined && values.sides === undefined)
    throw new Refusal('--guesses are about sides: give --sides as well.', 2)
  return {
    folder,
    language,
    report: values.report,
    json: values.json,
    sides: values.sides,
    guesses: values.guesses,
    groupsCsv: values['groups-csv'],
    predict: values.predict,
    isPolisWanted: values.compat === 'polis',
    seed: values.seed,
  }
}

/** Whether a filled-in form makes a gathering, and what is missing where it does not. */
import { fail, type Instant, ok, plainText, type Result, type SideId } from '@daylight/basics'
import { isTimeZone, readLocalTime } from '../zoned-time.ts'
import type { ChangeRefused, GatheringDraft } from './draft.ts'
import { type GatheringForm, notTags, tagsOf } from './form.ts'

/** What is wrong with one field. `language` and `most` say in which language, and how many characters may stand. */
export type FormProblem =
  | { readonly field: string; readonly kind: 'words-missing'; readonly language: string }
  | {
      readonly field: string
      readonly kind: 'words-too-long'
      readonly language: string
      readonly most: number
    }
  | { readonly field: string; readonly kind: 'language-unknown'; readonly tag: string }
  | {
      readonly field: string
      readonly kind:
        | 'no-language'
        | 'same-name-twice'
        | 'not-a-time'
        | 'skipped-by-the-clock'
        | 'has-passed'
        | 'closes-before-it-opens'
        | 'no-such-zone'
        | ChangeRefused['kind']
    }

/**
 * The gathering that a form describes, or everything that is wrong with it. Title and purpose need words in the first
 * language at least; the names of the sides in every language, for each side must find itself.
 */
export function decideForm(form: GatheringForm, now: Instant): Result<GatheringDraft, FormProblem[]> {
  const problems: FormProblem[] = []
  const languages = decideLanguages(form, problems)
  const words = (texts: Readonly<Record<string, string>>, limit: WordLimit) =>
    decideWords(texts, languages, limit, problems)
  const title = words(form.title, { field: 'title', most: 120, needed: languages.slice(0, 1) })
  const purpose = words(form.purpose, { field: 'purpose', most: 600, needed: languages.slice(0, 1) })
  const sides = form.sides.map(({ id, names }, i) => ({
    id: id === '' ? null : (id as SideId),
    names: words(names, { field: `side-name-${i}`, most: 60, needed: languages }),
  }))
  sides.forEach(({ names }, i) => {
    for (const language of languages)
      if (names[language] && sides.slice(0, i).some((side) => side.names[language] === names[language]))
        problems.push({ field: `side-name-${i}-${language}`, kind: 'same-name-twice' })
  })
  const times = decideTimes(form, now, problems)
  return problems.length > 0
    ? fail(problems)
    : ok({ title, purpose, languages, sides, timeZone: form.zone, ...times })
}

function decideLanguages(form: GatheringForm, problems: FormProblem[]): string[] {
  const languages = tagsOf(form)
  const unknown = notTags(form)
  if (languages.length + unknown.length === 0) problems.push({ field: 'languages', kind: 'no-language' })
  for (const tag of unknown) problems.push({ field: 'other-languages', kind: 'language-unknown', tag })
  return languages
}

type WordLimit = { readonly field: string; readonly most: number; readonly needed: readonly string[] }

function decideWords(
  texts: Readonly<Record<string, string>>,
  languages: readonly string[],
  { field, most, needed }: WordLimit,
  problems: FormProblem[],
): Record<string, string> {
  const words: Record<string, string> = {}
  for (const language of languages) {
    const text = plainText(texts[language] ?? '')
    if (text === '' && needed.includes(language))
      problems.push({ field: `${field}-${language}`, kind: 'words-missing', language })
    else if ([...text].length > most)
      problems.push({ field: `${field}-${language}`, kind: 'words-too-long', language, most })
    else if (text !== '') words[language] = text
  }
  return words
}

function decideTimes(
  form: GatheringForm,
  now: Instant,
  problems: FormProblem[],
): { opensAt: Instant | null; closesAt: Instant | null } {
  if (!isTimeZone(form.zone)) {
    problems.push({ field: 'zone', kind: 'no-such-zone' })
    return { opensAt: null, closesAt: null }
  }
  const read = (field: 'opens' | 'closes'): Instant | null => {
    if (form[field] === '') return null
    const time = readLocalTime(form[field], form.zone)
    if (time.ok && time.value > now) return time.value
    problems.push({ field, kind: time.ok ? 'has-passed' : time.error })
    return null
  }
  const [opensAt, closesAt] = [read('opens'), read('closes')]
  if (closesAt !== null && opensAt !== null && closesAt <= opensAt)
    problems.push({ field: 'closes', kind: 'closes-before-it-opens' })
  return { opensAt, closesAt }
}

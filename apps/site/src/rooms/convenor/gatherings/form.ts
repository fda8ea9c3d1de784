/** The form of a gathering as somebody fills it in: texts as they were typed, nothing decided yet. */
import { isLanguageTag, type Language, languages as ours, type Translated } from '@daylight/basics'
import type { Gathering } from '../../../gathering.ts'
import type { Fields } from '../../../http/fields.ts'
import { canonicalTag } from '../../../words/language-name.ts'
import { localTime } from '../zoned-time.ts'

export type SideForm = {
  /** Empty for a new side. */
  readonly id: string
  readonly names: Translated
}

export type GatheringForm = {
  /** Ticked languages, and in `others` further tags as typed. */
  readonly languages: readonly string[]
  readonly others: string
  /** Words by language tag; may hold languages that are not ticked at present. */
  readonly title: Translated
  readonly purpose: Translated
  readonly sides: readonly SideForm[]
  /** Clock times in `zone`, as `datetime-local` fields hold them; empty for none. */
  readonly opens: string
  readonly closes: string
  readonly zone: string
}

/** The languages for which the form has fields, the first as fallback. What is no tag has none. */
export const tagsOf = (form: Pick<GatheringForm, 'languages' | 'others'>): string[] => [
  ...new Set(typedTags(form).flatMap((tag) => usableTag(tag) ?? [])),
]

/** What was typed or ticked for languages and is no language tag. */
export const notTags = (form: Pick<GatheringForm, 'languages' | 'others'>): string[] =>
  typedTags(form).filter((tag) => usableTag(tag) === null)

const typedTags = ({ languages, others }: Pick<GatheringForm, 'languages' | 'others'>): string[] =>
  [...languages, ...others.split(/[\s,;،]+/)].filter((tag) => tag !== '')

const usableTag = (tag: string): string | null => (isLanguageTag(tag) ? canonicalTag(tag) : null)

/** The empty form: all our languages, the convenor's own first; two sides; times of this computer's zone. */
export const newForm = (own: Language): GatheringForm => ({
  languages: [own, ...ours.filter((language) => language !== own)],
  others: '',
  title: {},
  purpose: {},
  sides: [EMPTY_SIDE, EMPTY_SIDE],
  opens: '',
  closes: '',
  zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
})

/** The form of a gathering that exists. */
export function formOf(gathering: Gathering): GatheringForm {
  const { languages, opensAt, closesAt, timeZone } = gathering
  const isOurs = (tag: string) => (ours as readonly string[]).includes(tag)
  return {
    languages: languages.filter(isOurs),
    others: languages.filter((tag) => !isOurs(tag)).join(', '),
    title: gathering.title,
    purpose: gathering.purpose,
    sides: gathering.sides,
    opens: opensAt === null ? '' : localTime(opensAt, timeZone),
    closes: closesAt === null ? '' : localTime(closesAt, timeZone),
    zone: timeZone,
  }
}

/** The form as it was posted. */
export function readForm(fields: Fields): GatheringForm {
  const count = Math.min(MOST_SIDES, Math.max(FEWEST_SIDES, Math.trunc(Number(fields.text('sides'))) || 0))
  return {
    languages: fields.all('languages'),
    others: fields.text('other-languages'),
    title: fields.under('title-'),
    purpose: fields.under('purpose-'),
    sides: Array.from({ length: count }, (_, i) => ({
      id: fields.text(`side-id-${i}`),
      names: fields.under(`side-name-${i}-`),
    })),
    opens: fields.text('opens'),
    closes: fields.text('closes'),
    zone: fields.text('zone'),
  }
}

/** The form after one of its own buttons: a side more or less, or only other fields for other languages. */
export function formAfterAct(form: GatheringForm, act: string): GatheringForm {
  if (act === 'add-side' && form.sides.length < MOST_SIDES)
    return { ...form, sides: [...form.sides, EMPTY_SIDE] }
  const removed = /^remove-side-(\d)$/.exec(act)?.[1]
  if (removed !== undefined && form.sides.length > FEWEST_SIDES)
    return { ...form, sides: form.sides.filter((_, i) => i !== Number(removed)) }
  return form
}

const EMPTY_SIDE: SideForm = { id: '', names: {} }
export const FEWEST_SIDES = 2
/** As many as there are shapes that can be told apart; see layout/side-mark.tsx. */
export const MOST_SIDES = 6

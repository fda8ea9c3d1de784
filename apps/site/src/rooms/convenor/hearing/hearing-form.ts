/** The form of the hearing page as somebody fills it in, and what it says. Nothing of it is kept. */
import { fail, ok, type Result } from '@daylight/basics'
import { bothWays, type HearingSession, type Interpreter, type LanguageProfile } from '@daylight/gather'
import type { Fields } from '../../../http/fields.ts'
import { languageTyped } from '../../../words/spoken-languages.ts'
import {
  countIn,
  emptyLine,
  type LineRefused,
  languagesInPlay,
  linesIn,
  MOST_IN_A_LINE,
  type PeopleLine,
  peopleInAll,
  readLines,
  tagsIn,
} from './people-lines.ts'

export type InterpreterLine = {
  /** What they are called here; '' for the letter of the line. */
  readonly who: string
  readonly knows: readonly string[]
  /** The only language into which they interpret; '' for all. */
  readonly into: string
}

export type HearingForm = {
  readonly others: string
  readonly lines: readonly PeopleLine[]
  /** Whether people are counted along whose languages the page does not show one by one. */
  readonly isRestCounted: boolean
  readonly interpreters: readonly InterpreterLine[]
  readonly sessions: string
  readonly minutes: string
  /** Hands counted in a session: by session, by line; all '' for the whole room. */
  readonly hands: readonly (readonly string[])[]
}

export type HearingRefused =
  | LineRefused
  | { readonly kind: 'unknown-language'; readonly field: 'others'; readonly typed: string }
  | { readonly kind: 'one-language'; readonly field: string }
  | { readonly kind: 'nobody'; readonly field: string }
  | { readonly kind: 'not-a-count'; readonly field: 'sessions' | 'minutes'; readonly most: number }

/** What a form says, ready to be computed. Sessions have the numbers 1, 2 … as ids, interpreters those of their lines. */
export type HearingAsked = {
  readonly sessions: readonly HearingSession[]
  readonly interpreters: readonly Interpreter[]
  readonly minutes: number
}

/** The form with the lines that are known, and empty ones to go on. */
export const newHearingForm = (known: readonly LanguageProfile[]): HearingForm => ({
  others: '',
  lines: [
    ...known.map(({ count, speaks, understands }) => ({
      ...emptyLine,
      count: `${count}`,
      speaks,
      understands,
    })),
    ...Array.from({ length: Math.max(1, 4 - known.length) }, () => emptyLine),
  ],
  isRestCounted: true,
  interpreters: [NOBODY, NOBODY, NOBODY],
  sessions: '3',
  minutes: '60',
  hands: [],
})

/** The form as it was posted. */
export function readHearingForm(fields: Fields): HearingForm {
  const lines = readLines(fields)
  const sessions = fields.text('sessions')
  return {
    others: fields.text('others'),
    lines,
    isRestCounted: fields.text('rest') === 'yes',
    interpreters: Array.from({ length: linesIn(fields, 'who-') }, (_, i) => ({
      who: fields.text(`who-${i}`).trim().slice(0, 40),
      knows: tagsIn(fields, `knows-${i}`),
      into: languageTyped(fields.text(`into-${i}`)) ?? '',
    })),
    sessions,
    minutes: fields.text('minutes'),
    hands: Array.from({ length: countIn(sessions, MOST_SESSIONS) ?? 0 }, (_, s) =>
      lines.map((_, i) => fields.text(`hands-${s}-${i}`)),
    ),
  }
}

/** The form after one of its own buttons: more lines. */
export function formAfterAct(form: HearingForm, act: string): HearingForm {
  if (act === 'more-people') return { ...form, lines: [...form.lines, emptyLine, emptyLine] }
  if (act === 'more-interpreters') return { ...form, interpreters: [...form.interpreters, NOBODY] }
  return form
}

/** What the form asks, with the `rest` of the people counted into each session of the whole room; or what to mend. */
export function hearingAsked(
  form: HearingForm,
  rest: readonly LanguageProfile[],
): Result<HearingAsked, readonly HearingRefused[]> {
  const { unknown } = languagesInPlay([], form)
  const people = peopleInAll(form.lines)
  const [sessions, minutes] = [countIn(form.sessions, MOST_SESSIONS), countIn(form.minutes, MOST_MINUTES)]
  const hands = handsIn(form)
  const problems: HearingRefused[] = [
    ...unknown.map((typed) => ({ kind: 'unknown-language', field: 'others', typed }) as const),
    ...(people.ok ? [] : people.error),
    ...interpretersToMend(form),
    ...(sessions ? [] : [{ kind: 'not-a-count', field: 'sessions', most: MOST_SESSIONS } as const]),
    ...(minutes ? [] : [{ kind: 'not-a-count', field: 'minutes', most: MOST_MINUTES } as const]),
    ...(hands.ok ? [] : hands.error),
  ]
  if (!people.ok || !sessions || !minutes || !hands.ok || problems.length > 0) return fail(problems)
  const room = [...people.value.flatMap((one) => one ?? []), ...(form.isRestCounted ? rest : [])]
  if (room.length === 0) return fail([{ kind: 'nobody', field: 'count-0' }])
  return ok({
    sessions: Array.from({ length: sessions }, (_, s) => ({
      id: `${s + 1}`,
      people: handsOf(hands.value[s], form.lines) ?? room,
    })),
    interpreters: form.interpreters.flatMap(({ knows, into }, i) =>
      knows.length === 0 ? [] : [{ id: `${i}`, pairs: pairsOf(knows, into) }],
    ),
    minutes,
  })
}

const pairsOf = (knows: readonly string[], into: string) =>
  bothWays(into === '' ? knows : [...knows, into]).filter((pair) => into === '' || pair.into === into)

const interpretersToMend = (form: HearingForm): HearingRefused[] =>
  form.interpreters.flatMap(({ who, knows, into }, i) => {
    const isEmpty = who === '' && knows.length === 0
    return isEmpty || pairsOf(knows, into).length > 0 ? [] : [{ kind: 'one-language', field: `knows-${i}` }]
  })

/** Hands as numbers, or the first of each session that is none. Null where nothing was typed for a session. */
function handsIn(form: HearingForm): Result<readonly (readonly number[] | null)[], readonly LineRefused[]> {
  const problems = form.hands.flatMap((hands, s) => {
    const i = hands.findIndex((typed) => countIn(typed) === null)
    return i < 0 ? [] : [{ kind: 'not-a-number', field: `hands-${s}-${i}`, most: MOST_IN_A_LINE } as const]
  })
  if (problems.length > 0) return fail(problems)
  return ok(
    form.hands.map((hands) =>
      hands.every((typed) => typed.trim() === '') ? null : hands.map((h) => countIn(h)!),
    ),
  )
}

/** Only those whose hands were counted are in such a session. A line without a mother tongue has nobody. */
const handsOf = (hands: readonly number[] | null | undefined, lines: readonly PeopleLine[]) =>
  hands?.flatMap((count, i) => {
    const { speaks = '', understands = [] } = lines[i] ?? {}
    return speaks === '' || count === 0 ? [] : [{ speaks, understands, count }]
  }) ?? null

/** A, B, C … for the lines of interpreters. */
export const letterOf = (i: number): string => (i < 26 ? String.fromCharCode(65 + i) : `${i + 1}`)

const NOBODY: InterpreterLine = { who: '', knows: [], into: '' }
export const MOST_SESSIONS = 12
export const MOST_MINUTES = 600

/**
 * Sustained dialogue: the same people meet again and again over months. After Harold Saunders (A Public Peace Process,
 * 1999), who saw such groups pass through five stages, in no straight line: they go back whenever something happens
 * between their peoples. What is kept of a group is which meeting comes next, when, and where they stand; never what
 * anybody said.
 */
import { fail, ok, type Result } from '@daylight/basics'

/** The five stages in their order. */
export const dialogueStages = ['decide', 'map', 'probe', 'scenarios', 'act'] as const
export type DialogueStage = (typeof dialogueStages)[number]

/** A calendar day, "2026-12-03". */
export type CalendarDay = string

export type Cohort = {
  /** How many meetings there have been. */
  readonly held: number
  readonly stage: DialogueStage
  /** The day of the next meeting; null while there is none. */
  readonly next: CalendarDay | null
}

export type DialogueRefused =
  | { readonly kind: 'not-a-day' }
  | { readonly kind: 'day-past'; readonly today: CalendarDay }
  | { readonly kind: 'no-next-meeting' }
  | { readonly kind: 'stage-skipped'; readonly furthest: DialogueStage }
  | { readonly kind: 'meetings' | 'weeks'; readonly most: number }

/** A group before its first meeting. */
export const newCohort: Cohort = { held: 0, stage: 'decide', next: null }

/** Sets or moves the next meeting, from today on. */
export function planMeeting(
  cohort: Cohort,
  day: CalendarDay,
  today: CalendarDay,
): Result<Cohort, DialogueRefused> {
  if (!isDay(day)) return fail({ kind: 'not-a-day' })
  return day < today ? fail({ kind: 'day-past', today }) : ok({ ...cohort, next: day })
}

/** The meeting has been: the group stays where it stood, goes one stage on, or goes back as far as it needs. */
export function heldMeeting(cohort: Cohort, stage: DialogueStage): Result<Cohort, DialogueRefused> {
  if (cohort.next === null) return fail({ kind: 'no-next-meeting' })
  const furthest = dialogueStages[dialogueStages.indexOf(cohort.stage) + 1] ?? cohort.stage
  if (dialogueStages.indexOf(stage) > dialogueStages.indexOf(furthest))
    return fail({ kind: 'stage-skipped', furthest })
  return ok({ held: cohort.held + 1, stage, next: null })
}

/** One line of a plan: which meeting, on which day. Where the group will stand by then is nobody's to plan. */
export type PlannedMeeting = { readonly number: number; readonly day: CalendarDay }

/** The days of the next meetings of a group, every so many weeks from a first day on. */
export function meetingPlan(
  cohort: Pick<Cohort, 'held'>,
  wish: { readonly from: CalendarDay; readonly weeks: number; readonly meetings: number },
): Result<readonly PlannedMeeting[], DialogueRefused> {
  const { from, weeks, meetings } = wish
  if (!isDay(from)) return fail({ kind: 'not-a-day' })
  if (!isCount(weeks, MOST_WEEKS)) return fail({ kind: 'weeks', most: MOST_WEEKS })
  if (!isCount(meetings, MOST_MEETINGS)) return fail({ kind: 'meetings', most: MOST_MEETINGS })
  return ok(
    Array.from({ length: meetings }, (_, i) => ({
      number: cohort.held + i + 1,
      day: dayAfter(from, i * weeks * 7),
    })),
  )
}

/** Whether a text is a day of the calendar: the 30th of February is none. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && dayAfter(text, 0) === text

const dayAfter = (day: CalendarDay, days: number): CalendarDay =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

const isCount = (n: number, most: number): boolean => Number.isInteger(n) && n >= 1 && n <= most

export const MOST_MEETINGS = 36
/** Beyond half a year between two meetings a group begins anew. */
export const MOST_WEEKS = 26

/** Answers to what was not written into the daybook: a page for people, JSON for a phone that sends by itself. */
import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { wantsJson } from '../told.tsx'
import type { AtDay } from './at-day.ts'
import { DayPage, type DayPart, dayPath } from './day-page.tsx'

/** Says that it is kept: to a phone as JSON, to a person by leading on. `to` is a path behind the gathering's. */
export const keptToday = (c: Context<AtDay>, ...to: readonly string[]): Response =>
  wantsJson(c)
    ? c.json({ kind: 'kept' })
    : c.redirect(dayPath({ t: c.get('t'), today: c.get('today') }, ...to), 303)

/**
 * Says why something was not taken. `kind` is what machines read, `text` what people do. The page leads back to
 * `to`; where a form can be shown again with what was typed, show that instead.
 */
export function refusedToday(
  c: Context<AtDay>,
  told: {
    readonly kind: string
    readonly status: 403 | 404 | 409 | 422
    readonly title: string
    readonly text: Child & string
    readonly part: DayPart
    readonly to: readonly string[]
  },
): Response | Promise<Response> {
  const [t, today] = [c.get('t'), c.get('today')]
  if (wantsJson(c)) return c.json({ kind: told.kind, text: `${told.title}. ${told.text}` }, told.status)
  return c.html(
    <DayPage t={t} today={today} title={told.title} page={told.to.join('/')} part={told.part}>
      <h1>{told.title}</h1>
      <p>{told.text}</p>
      <p class="acts">
        <a class="button main" href={dayPath({ t, today }, ...told.to)}>
          {t('day.told.go-on')}
        </a>
      </p>
    </DayPage>,
    told.status,
  )
}

/** Answers to acts that could not be taken: a page for people, JSON for the outbox, the same words in both. */
import type { GuessRefused, VoteRefused } from '@daylight/gather'
import type { Context } from 'hono'
import type { Gathering } from '../../gathering.ts'
import { Page } from '../../layout/page.tsx'
import { momentWords } from '../../words/moment.ts'
import type { Translate } from '../../words/translator.ts'
import { Outbox } from './outbox.tsx'
import { seatPath } from './paths.ts'

/** Every refusal of this room, with the status that machines read. */
const STATUS = {
  'no-seat': 401,
  'code-used': 410,
  'has-seat': 409,
  'no-key': 400,
  'no-such-statement': 404,
  'no-such-question': 404,
  'round-not-open': 409,
  'round-closed': 409,
  'side-unsaid': 409,
  'side-fixed': 409,
  'already-seen-the-mirror': 409,
  'not-understood': 422,
  'not-a-number-of-hundred': 422,
  'not-enough': 409,
} as const

/** Why something was not taken. */
export type Told =
  | { readonly kind: Exclude<keyof typeof STATUS, 'round-closed'> }
  | VoteRefused
  | GuessRefused

/** Says no, and what was kept and what to do. `gathering` is where the way on leads; without it, the first page. */
export function tell(c: Context, told: Told, gathering?: Gathering): Response | Promise<Response> {
  const t = c.get('t') as Translate
  const { title, text } = wordsOf(t, told, gathering)
  const status = STATUS[told.kind]
  if (wantsJson(c)) return c.json({ kind: told.kind, text: `${title}. ${text}` }, status)
  const path = gathering ? seatPath(gathering.id) : '/'
  return c.html(
    <Page t={t} title={title} path={path} scripts={['vote-outbox']}>
      <Outbox t={t}>
        <h1>{title}</h1>
        <p>{text}</p>
      </Outbox>
      <p class="acts">
        <a class="button main" href={`/${t.language}${path}`}>
          {t(gathering ? 'gather.told.go-on' : 'common.home')}
        </a>
      </p>
    </Page>,
    status,
  )
}

/** Whether a script asks, which wants words and no page. */
export const wantsJson = (c: Context): boolean =>
  c.req.header('Accept')?.startsWith('application/json') === true

function wordsOf(
  t: Translate,
  told: Told,
  gathering: Gathering | undefined,
): { title: string; text: string } {
  if (told.kind === 'not-a-number-of-hundred')
    return { title: t('gather.guess.title'), text: t('gather.guess.refused') }
  const title = t(`gather.told.${told.kind}.title`)
  if (told.kind !== 'round-closed') return { title, text: t(`gather.told.${told.kind}.text`) }
  const closedAt = momentWords(t.language, told.closedAt, gathering?.timeZone ?? 'UTC')
  return { title, text: t('gather.told.round-closed.text', { closedAt }) }
}

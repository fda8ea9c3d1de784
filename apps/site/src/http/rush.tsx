/**
 * When far more come at once than a hall holds: whoever is not known yet first solves a small sum, or without script
 * waits in a line. In quiet times nobody notices. Only how many there are is counted, never who.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { Page } from '../layout/page.tsx'
import type { Translate } from '../words/translator.ts'
import type { Spoken } from './language.ts'
import { makeSums, type Sums } from './sums.ts'

export type RushNeeds = {
  /** In milliseconds. */
  readonly now: () => number
  /** So many within ten seconds are a rush. The default is six halls of 300 that come in within one minute. */
  readonly many?: number
  readonly after?: (act: () => void, ms: number) => void
  readonly sums?: Sums
}

/** Stands before pages whose forms anybody may send. Other requests than forms pass. */
export function rushGuard(needs: RushNeeds): MiddlewareHandler<Spoken> {
  const { now, many = 300, after = (act, ms) => void setTimeout(act, ms) } = needs
  const sums = needs.sums ?? makeSums(now)
  const load = makeLoad(now)
  const line = makeLine(after)
  return async (c, next) => {
    if (c.req.method !== 'POST') return next()
    const share = load.count() / many
    if (share < 1) return next()
    const form = await c.req.parseBody()
    const [task, answer] = [form[TASK], form[ANSWER]]
    if (typeof task === 'string' && typeof answer === 'string' && sums.isSolved(task, c.req.path, answer))
      return next()
    if (typeof form[WAIT] === 'string' && (await line.turn())) return next()
    return askSum(c, sums.ask(c.req.path, bitsFor(share)), form)
  }
}

/** A tenth of a second on a phone at the edge of a rush; each doubling of it costs twice as much. */
const bitsFor = (share: number): number => Math.min(FEWEST_BITS + Math.floor(Math.log2(share)), MOST_BITS)

function makeLoad(now: () => number) {
  let [window, here, before] = [0, 0, 0]
  return {
    /** Counts one more; how many there were in this ten seconds, or the ten before if those were more. */
    count(): number {
      const current = Math.floor(now() / WINDOW)
      if (current !== window) [window, before, here] = [current, current === window + 1 ? here : 0, 0]
      here++
      return Math.max(here, before)
    },
  }
}

function makeLine(after: (act: () => void, ms: number) => void) {
  const waiting: ((isTurn: boolean) => void)[] = []
  const step = () => {
    waiting.shift()?.(true)
    if (waiting.length > 0) after(step, PACE)
  }
  return {
    /** Resolves to true at one's turn; to false at once where the line is full. */
    turn(): Promise<boolean> {
      if (waiting.length >= LONGEST_LINE) return Promise.resolve(false)
      const { promise, resolve } = Promise.withResolvers<boolean>()
      waiting.push(resolve)
      if (waiting.length === 1) after(step, PACE)
      return promise
    },
  }
}

function askSum(c: Context<Spoken>, task: string, form: Readonly<Record<string, unknown>>) {
  c.header('Retry-After', '10')
  return c.html(<RushPage t={c.get('t')} task={task} form={form} path={c.req.path} />, 503)
}

const RushPage = (props: {
  t: Translate
  task: string
  form: Readonly<Record<string, unknown>>
  path: string
}) => {
  const { t, task, form, path } = props
  const kept = Object.entries(form).filter(([name]) => ![TASK, ANSWER, WAIT].includes(name))
  return (
    <Page t={t} title={t('common.rush.title')} path="/" scripts={['small-sum']}>
      <h1>{t('common.rush.title')}</h1>
      <small-sum data-task={task}>
        <form method="post" action={path} class="stack">
          <p data-part="sum" hidden>
            {t('common.rush.sum')}
          </p>
          <p data-part="line">{t('common.rush.line')}</p>
          {kept.map(([name, value]) =>
            typeof value === 'string' ? <input type="hidden" name={name} value={value} /> : null,
          )}
          <input type="hidden" name={TASK} value={task} />
          <p class="acts">
            <button type="submit" name={WAIT} value="1">
              {t('common.rush.button')}
            </button>
          </p>
        </form>
      </small-sum>
    </Page>
  )
}

const [TASK, ANSWER, WAIT] = ['sum-task', 'sum-answer', 'sum-wait']
const WINDOW = 10_000
const PACE = 500
const LONGEST_LINE = 120
const FEWEST_BITS = 14
const MOST_BITS = 20

/** What is done on the page of the clusters, the same from a seat and from the projector; each room says who acts. */

import { fail, ok, type Result } from '@daylight/basics'
import {
  type Actor,
  type ConvergingRefused,
  clusterTopic,
  type Day,
  type Deed,
  drawStatement,
  makeCluster,
  startGroup,
} from '@daylight/gather'
import { type Context, type Env, Hono } from 'hono'
import { type Fields, readFields } from '../../http/fields.ts'
import type { Translate } from '../../words/translator.ts'
import { entryId } from '../entry-id.ts'
import { type Again, againFor, type Refused, type Typed } from './refused.ts'

/** The page as a room opens it for one request. */
export type ClusterDesk = {
  readonly t: Translate
  readonly day: Day
  readonly actor: Actor
  /** The languages that the forms offer. */
  readonly languages: readonly string[]
  /** The address of the page. */
  readonly address: string
  readonly write: (
    id: string,
    decide: (day: Day) => Result<Deed, ConvergingRefused>,
  ) => Promise<Result<null, ConvergingRefused>>
  /** Hands a statement over to be voted on; the same words twice are one. False where too many came at once. */
  readonly handOver: (words: string, language: string) => Promise<boolean>
  readonly page: (again: Again | null) => Response | Promise<Response>
}

/** The page and its four acts, to be mounted where a gathering's pages begin. */
export const clusterActs = <E extends Env>(open: (c: Context<E>) => ClusterDesk) =>
  new Hono<E>()
    .get('/clusters', (c) => open(c).page(null))
    .post('/clusters/:cluster', async (c) => {
      const { cluster } = c.req.param()
      const [desk, fields] = [open(c), await readFields(c)]
      const typed = typedIn(fields, 'make', cluster, ['words', 'language'])
      const { words = '', language = '' } = typed.values
      const decide = (day: Day) => makeCluster(day, { cluster, words, language }, desk.actor)
      return answer(c, desk, typed, `c-${cluster}`, () => desk.write(cluster, decide))
    })
    .post('/topics/:topic/cluster', async (c) => {
      const { topic } = c.req.param()
      const [desk, fields] = [open(c), await readFields(c)]
      const typed = typedIn(fields, `put-${topic}`, fields.text('entry'), ['cluster'])
      const cluster = typed.values['cluster'] || null
      const decide = (day: Day) => clusterTopic(day, { topic, cluster }, desk.actor)
      // Where it is already, nothing needs to be written.
      const isThere = decide(desk.day).ok && desk.day.topics.get(topic)?.cluster === cluster
      return answer(c, desk, typed, `t-${topic}`, async () =>
        isThere ? ok(null) : desk.write(typed.id, decide),
      )
    })
    .post('/clusters/:cluster/groups/:group', async (c) => {
      const { cluster, group } = c.req.param()
      const [desk, fields] = [open(c), await readFields(c)]
      const typed = typedIn(fields, `group-${cluster}`, group, [
        ...['initiator', 'firstStep', 'date', 'language'],
      ])
      const { initiator = '', firstStep = '', date = '', language = '' } = typed.values
      const said = { group, cluster, initiator, firstStep, date, language }
      const decide = (day: Day) => startGroup(day, said)
      return answer(c, desk, typed, `c-${cluster}`, () => desk.write(group, decide))
    })
    .post('/clusters/:cluster/statements/:entry', async (c) => {
      const { cluster, entry } = c.req.param()
      const [desk, fields] = [open(c), await readFields(c)]
      const typed = typedIn(fields, `draw-${cluster}`, entry, ['words', 'language'])
      const { words = '', language = '' } = typed.values
      const decide = (day: Day) => drawStatement(day, { cluster, words, language }, desk.actor)
      return answer(c, desk, typed, `c-${cluster}`, () => draw(desk, entry, decide))
    })

/**
 * A statement goes to the list first and into the daybook second: whoever is cut off in between sends it again, and
 * it is on the list once. What stands in the daybook has been handed over, whatever the convenor made of its words.
 */
async function draw(
  desk: ClusterDesk,
  entry: string,
  decide: (day: Day) => Result<Deed, ConvergingRefused>,
): Promise<Result<null, Refused>> {
  const decision = decide(desk.day)
  if (!decision.ok) return decision
  if (decision.value.kind !== 'statement-drawn') throw new Error('draw: not a statement')
  const { words, language } = decision.value
  const isThere = desk.day.statements.some((drawn) => drawn.words === words)
  if (!isThere && !(await desk.handOver(words, language))) return fail({ kind: 'too-often' })
  return desk.write(entry, decide)
}

async function answer<E extends Env>(
  c: Context<E>,
  desk: ClusterDesk,
  typed: Typed,
  anchor: string,
  act: () => Promise<Result<null, Refused>>,
): Promise<Response> {
  const done = await (mayWrite(desk, typed) ?? act())
  return done.ok
    ? c.redirect(`${desk.address}#${anchor}`, 303)
    : desk.page(againFor(desk.t, typed, done.error))
}

/** What no page of ours has sent, before anything is asked of the daybook; null where nothing is wrong. */
function mayWrite(desk: ClusterDesk, { id, values }: Typed): Result<null, Refused> | null {
  if (!entryId(id)) return fail({ kind: 'not-understood' })
  const { language } = values
  return language === undefined || desk.languages.includes(language)
    ? null
    : fail({ kind: 'language-unknown', field: 'language' })
}

const typedIn = (fields: Fields, form: string, id: string, names: readonly string[]): Typed => ({
  form,
  id,
  values: Object.fromEntries(names.map((name) => [name, fields.text(name)])),
})

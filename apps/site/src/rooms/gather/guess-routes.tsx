import type { SideId, StatementId } from '@daylight/basics'
import { acceptGuess, type GuessQuestion, MOST_GUESSES } from '@daylight/gather'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { AtSeat } from './at-seat.ts'
import { CommitPage } from './commit-page.tsx'
import { Revision, readNumber } from './fields.ts'
import { type AskedGuess, GuessPage } from './guess-page.tsx'
import { seatPath } from './paths.ts'
import type { SeatView } from './seat-view.ts'
import type { GatherStore } from './store.ts'
import { tell, wantsJson } from './told.tsx'

/** Guesses, and the step after which none of them changes. */
export function guessRoutes(store: GatherStore): Hono<AtSeat> {
  const onward = (c: Context<AtSeat>) =>
    c.redirect(`/${c.get('t').language}${seatPath(c.get('view').gathering.id)}`, 303)
  return new Hono<AtSeat>()
    .get('/:gathering/guess', (c) => {
      const view = c.get('view')
      const [first, ...later] = view.questions.map((q): AskedGuess => ({ ...q, typed: '', revision: 1 }))
      if (view.step !== 'guess' || !first) return onward(c)
      return c.html(<GuessPage t={c.get('t')} view={view} questions={[first, ...later]} />)
    })
    .get('/:gathering/guess/:statement', (c) => {
      const view = c.get('view')
      const asked = givenBefore(view, c.req.param('statement'))
      if (!asked || view.seat.hasCommitted) return onward(c)
      return c.html(<GuessPage t={c.get('t')} view={view} questions={[asked]} isChange />)
    })
    .post('/:gathering/guess/:statement', async (c) => {
      const [t, view] = [c.get('t'), c.get('view')]
      const form = v.safeParse(GuessForm, await c.req.parseBody())
      if (!form.success) return tell(c, { kind: 'not-understood' }, view.gathering)
      const { aboutSide, ofHundred: typed, revision } = form.output
      const question = { statement: c.req.param('statement') as StatementId, aboutSide: aboutSide as SideId }
      const decision = acceptGuess(
        askable(view),
        { hasCommitted: view.seat.hasCommitted, earlier: earlier(view, question)?.ofHundred ?? null },
        { ...question, ofHundred: readNumber(typed) },
      )
      if (!decision.ok && decision.error.kind === 'not-a-number-of-hundred' && !wantsJson(c)) {
        const problems = [{ field: 'ofHundred', reason: t('gather.guess.refused') }]
        const again = { ...question, typed, revision }
        return c.html(<GuessPage t={t} view={view} questions={[again]} problems={problems} />, 422)
      }
      if (!decision.ok) return tell(c, decision.error, view.gathering)
      await store.keepGuess(view.seat, { ...decision.value, revision })
      return wantsJson(c) ? c.json({ kind: 'kept' }) : onward(c)
    })
    .get('/:gathering/commit', (c) => {
      const view = c.get('view')
      return mayCommit(view) ? c.html(<CommitPage t={c.get('t')} view={view} />) : onward(c)
    })
    .post('/:gathering/commit', async (c) => {
      const view = c.get('view')
      if (view.step === 'done') return onward(c)
      if (!mayCommit(view)) return tell(c, { kind: 'not-enough' }, view.gathering)
      await store.commit(view.seat)
      return onward(c)
    })
}

/** Guesses may stay open by choice; one's own votes come first by rule. */
const mayCommit = ({ step }: SeatView): boolean => step === 'guess' || step === 'mirror' || step === 'closed'

const earlier = (view: SeatView, { statement, aboutSide }: GuessQuestion) =>
  view.guesses.find((g) => g.statement === statement && g.aboutSide === aboutSide)

function givenBefore(view: SeatView, statement: string): AskedGuess | null {
  const given = view.guesses.find((g) => g.statement === statement)
  return given ? { ...given, typed: String(given.ofHundred), revision: given.revision + 1 } : null
}

/** What this seat may be asked: statements that it has voted on, each about one side, seven in all. */
function askable(view: SeatView): Parameters<typeof acceptGuess>[0] {
  const given = view.guesses.map((g) => g.statement)
  const isFull = given.length >= MOST_GUESSES
  return {
    statements: new Set(isFull ? given : view.answers.keys()),
    sides: new Set(view.gathering.sides.map((side) => side.id)),
  }
}

const GuessForm = v.object({
  aboutSide: v.pipe(v.string(), v.maxLength(100)),
  ofHundred: v.pipe(v.string(), v.maxLength(100)),
  revision: Revision,
})

/** One question about how others answer. No default: a number that stands there already would be copied. */
import { wordingFor } from '@daylight/basics'
import type { GuessQuestion } from '@daylight/gather'
import { Field, type FieldProblem, ProblemSummary } from '../../layout/form.tsx'
import { SideMark } from '../../layout/side-mark.tsx'
import { seatPath } from './paths.ts'
import { SeatPage, type Seen } from './seat-page.tsx'
import { StatementWords } from './statement-words.tsx'

/** A question, and what has been said to it so far. */
export type AskedGuess = GuessQuestion & { readonly typed: string; readonly revision: number }

/** The first question is on show; the others wait in the page. */
export const GuessPage = (
  props: Seen & {
    questions: readonly [AskedGuess, ...AskedGuess[]]
    problems?: readonly FieldProblem[]
    /** True where one guess that was given before is changed. */
    isChange?: boolean
  },
) => {
  const { t, view, questions, problems, isChange = false } = props
  const [now, ...later] = questions
  const address = `/${t.language}${seatPath(view.gathering.id)}`
  const page = isChange ? `guess/${now.statement}` : 'guess'
  return (
    <SeatPage t={t} view={view} title={t('gather.guess.title')} page={page} scripts={['guess-slider']}>
      <ProblemSummary t={t} problems={problems} />
      {view.guesses.length === 0 && <p>{t('gather.guess.lead')}</p>}
      <form method="post" action={guessAddress({ t, view }, now)} data-keep>
        <Turn {...{ t, view, problems, isChange }} asked={now} left={questions.length} />
        <p class="acts">
          <button type="submit" class="main">
            {t('gather.guess.keep')}
          </button>
          {!isChange && <a href={`${address}/commit`}>{t('gather.guess.stop')}</a>}
        </p>
      </form>
      <template data-later>
        {later.map((asked, i) => (
          <Turn t={t} view={view} asked={asked} left={later.length - i} isChange={false} />
        ))}
        <div data-end={address}>
          <p class="lead" tabindex={-1}>
            {t('gather.vote.end')}
          </p>
          <p>
            <a class="button" href={address}>
              {t('gather.vote.end-next')}
            </a>
          </p>
        </div>
      </template>
    </SeatPage>
  )
}

const guessAddress = ({ t, view }: Seen, asked: GuessQuestion) =>
  `/${t.language}${seatPath(view.gathering.id, 'guess', asked.statement)}`

const Turn = (
  props: Seen & {
    asked: AskedGuess
    left: number
    isChange: boolean
    problems?: readonly FieldProblem[] | undefined
  },
) => {
  const { t, view, asked, problems } = props
  const { gathering } = view
  const statement = view.statements.find((s) => s.id === asked.statement)
  const position = gathering.sides.findIndex((side) => side.id === asked.aboutSide)
  const side = gathering.sides[position]
  if (!statement || !side) throw new Error('GuessPage: a question about what is not here')
  const name = wordingFor(side.names, t.language, gathering.languages).text
  return (
    <div class="turn" data-address={guessAddress({ t, view }, asked)}>
      {!props.isChange && <p class="muted small">{t('gather.guess.progress', { left: props.left })}</p>}
      <StatementWords t={t} view={view} of={statement} />
      <input type="hidden" name="aboutSide" value={asked.aboutSide} />
      <input type="hidden" name="revision" value={String(asked.revision)} />
      <Field
        name="ofHundred"
        label={
          <>
            <SideMark position={position} /> {t('gather.guess.question', { side: name })}
          </>
        }
        hint={t('gather.guess.hint')}
        problems={problems}
        control={(tied) => (
          <guess-slider data-untouched={t('gather.guess.untouched')}>
            <input
              {...tied}
              type="number"
              inputmode="numeric"
              min="0"
              max="100"
              step="1"
              required
              class="short"
              autocomplete="off"
              value={asked.typed}
            />
          </guess-slider>
        )}
      />
    </div>
  )
}

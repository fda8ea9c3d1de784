/** The slow step: after it the mirror is open, and no guess changes. */
import { wordingFor } from '@daylight/basics'
import { Notice } from '../../layout/form.tsx'
import { Words } from '../../layout/words.tsx'
import { seatPath } from './paths.ts'
import { SeatPage, type Seen } from './seat-page.tsx'

/** Says what opening the mirror means, what was guessed so far, and how to go back. */
export const CommitPage = ({ t, view }: Seen) => {
  const address = `/${t.language}${seatPath(view.gathering.id)}`
  const left = view.questions.length
  return (
    <SeatPage t={t} view={view} title={t('gather.commit.title')} page="commit">
      <h1>{t('gather.commit.title')}</h1>
      <p>{t('gather.commit.text')}</p>
      {view.roundState === 'open' && <p>{t('gather.commit.votes')}</p>}
      {left > 0 && (
        <Notice>
          <p>
            {t('gather.commit.left', { left })} <a href={`${address}/guess`}>{t('gather.commit.more')}</a>
          </p>
        </Notice>
      )}
      <form method="post" action={`${address}/commit`} class="acts">
        <button type="submit" class="main">
          {t('gather.commit.open')}
        </button>
      </form>
      {view.guesses.length > 0 && <Guesses t={t} view={view} />}
    </SeatPage>
  )
}

const Guesses = ({ t, view }: Seen) => {
  const { gathering } = view
  return (
    <>
      <h2>{t('gather.commit.guesses')}</h2>
      <ul class="said">
        {view.guesses.map((guess) => {
          const statement = view.statements.find((s) => s.id === guess.statement)
          const side = gathering.sides.find((s) => s.id === guess.aboutSide)
          if (!statement || !side) return null
          const name = wordingFor(side.names, t.language, gathering.languages).text
          return (
            <li>
              <p id={`s-${statement.id}`}>
                <Words of={statement.texts} language={t.language} first={gathering.languages} />
              </p>
              <p>
                <strong>{t('gather.commit.guess', { side: name, ofHundred: guess.ofHundred })}</strong>
              </p>
              <p>
                <a
                  href={`/${t.language}${seatPath(gathering.id, 'guess', statement.id)}`}
                  aria-describedby={`s-${statement.id}`}
                >
                  {t('gather.commit.change')}
                </a>
              </p>
            </li>
          )
        })}
      </ul>
    </>
  )
}

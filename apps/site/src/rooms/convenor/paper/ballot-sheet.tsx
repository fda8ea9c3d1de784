/**
 * The last questions of the day, on paper without a name or a number. Everybody says "the first time this year" once a
 * year, so the sum of these answers over all gatherings is how many people met, and nobody needs a list of them. The
 * words of the questions stay as they are: other words make another series.
 */
import { InEach, Label } from './in-each.tsx'
import { Tick } from './parts.tsx'
import type { Paper } from './sheets.ts'

/** Two on a page, to cut. */
export const BallotSheet = (paper: Paper) => (
  <div class="sheet a4 cut">
    {[1, 2].map(() => (
      <Ballot {...paper} />
    ))}
  </div>
)

const Ballot = ({ languages }: Paper) => (
  <section class="ballot">
    <InEach
      languages={languages}
      say={(t) => (
        <>
          <h2>{t('paper.ballot.title')}</h2>
          <p>{t('paper.ballot.how')}</p>
        </>
      )}
    />
    {QUESTIONS.map(({ name, answers }) => (
      <div class="question">
        <InEach languages={languages} say={(t) => <strong>{t(`paper.ballot.${name}`)}</strong>} />
        <p class="answers">
          {answers.map((answer) => (
            <span>
              <Tick />
              <Label languages={languages} say={(t) => t(`paper.ballot.answer.${answer}`)} />
            </span>
          ))}
        </p>
      </div>
    ))}
  </section>
)

const QUESTIONS = [
  { name: 'year', answers: ['no-first', 'yes'] },
  { name: 'ever', answers: ['no', 'yes'] },
  { name: 'mattered', answers: ['yes', 'no', 'prefer-not'] },
] as const

/** Every statement in the gathering's order: in words, drawn and in figures, in one table. */
import type { SideAnswers, StatementAnswers, Strength } from '@daylight/mirror'
import { ShareChart } from '../../layout/chart-share.tsx'
import { peopleText, shareWithRange } from './figures.ts'
import { StatementText } from './finding.tsx'
import { inTurn, type Reading } from './reading.ts'
import { SideName } from './share-rows.tsx'

/** Statements of which something may be shown; the others are named among what is hidden. */
export const StatementsSection = ({ reading }: { reading: Reading }) => {
  const { t, report } = reading
  const shown = report.answers.filter(isShown)
  const setAside = shown.filter((answers) => !reading.isPutForward(answers))
  return (
    <section>
      <h2 id="all">{t('mirror.all.title')}</h2>
      <p>{t('mirror.all.lead')}</p>
      <StatementsTable reading={reading} answers={shown.filter(reading.isPutForward)} caption="all" />
      {setAside.length > 0 && (
        <details id="set-aside">
          <summary>{t(`mirror.set-aside.${reading.wording.occasion}`, { count: setAside.length })}</summary>
          <StatementsTable reading={reading} answers={setAside} caption="set-aside" />
        </details>
      )}
    </section>
  )
}

/** Whether anything about a statement may be shown. */
export const isShown = ({ sides }: StatementAnswers): boolean => sides.some(({ answers }) => answers !== null)

const StatementsTable = (props: {
  reading: Reading
  answers: readonly StatementAnswers[]
  caption: 'all' | 'set-aside'
}) => {
  const { reading, answers } = props
  const { t } = reading
  const sides = inTurn(reading, reading.report.sides, 'all').map(({ side }) => side)
  return (
    <table class="statements">
      <caption class="away">{t(`mirror.table.${props.caption}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('mirror.table.statement')}</th>
          <th scope="col">{t('mirror.table.agree')}</th>
          {sides.map((side) => (
            <th scope="col">
              <SideName reading={reading} side={side} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answers.map((row) => {
          const inOrder = sides.map(
            (side) => row.sides.find((s) => s.side === side) ?? { side, answers: null },
          )
          return (
            <tr>
              <th scope="row">
                <StatementText reading={reading} statement={row.statement} />
              </th>
              <td class="drawn">
                <AgreeChart reading={reading} sides={inOrder} />
              </td>
              {inOrder.map((side) => (
                <SideCell reading={reading} side={side} />
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The cells beside it say what it shows, so that it is silent. */
const AgreeChart = ({ reading, sides }: { reading: Reading; sides: readonly SideAnswers[] }) => (
  <ShareChart
    points={sides.flatMap(({ side, answers }) =>
      answers ? [{ position: reading.position(side), ...answers.agree }] : [],
    )}
    direction={reading.direction}
    title={null}
  />
)

const SideCell = ({ reading, side }: { reading: Reading; side: SideAnswers }) => (
  <td {...(!reading.isUndivided && { 'data-side': reading.sideName(side.side) })}>
    {strengthWords(reading, side.answers?.agree.strength ?? 'too-few-answers')}
    {side.answers && <small dir="ltr">{answersText(reading, side.answers)}</small>}
  </td>
)

/** Agree, disagree, people: in this order in every cell, as the sentence above the table says. */
const answersText = ({ t }: Reading, { agree, disagree }: NonNullable<SideAnswers['answers']>): string =>
  [...[agree, disagree].map((share) => shareWithRange(t, share)), peopleText(t, agree.n)].join(' · ')

/** What may be said in words about the share of those who agree. */
export const strengthWords = ({ t }: Reading, strength: Strength): string => t(`mirror.strength.${strength}`)

/** Every statement in the gathering's order: in words, drawn and in figures, in one table. */
import type { ShownShare, SideAnswers, StatementAnswers, Strength } from '@daylight/mirror'
import { ShareChart } from '../../layout/chart-share.tsx'
import { peopleText, shareRange, shareText } from './figures.ts'
import { StatementText } from './finding.tsx'
import { inTurn, type Reading } from './reading.ts'
import { SideName, shareInWords } from './share-rows.tsx'

/** Statements of which something may be shown; the others are named among what is hidden. */
export const StatementsSection = ({ reading }: { reading: Reading }) => {
  const { t, report } = reading
  const shown = report.answers.filter(isShown)
  const setAside = shown.filter((answers) => !reading.isPutForward(answers))
  return (
    <section>
      <h2>{t('mirror.all.title')}</h2>
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
                <td>
                  <SideAnswersText reading={reading} side={side} />
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const AgreeChart = ({ reading, sides }: { reading: Reading; sides: readonly SideAnswers[] }) => {
  const shown = sides.flatMap(({ side, answers }) => (answers ? [{ side, share: answers.agree }] : []))
  return (
    <ShareChart
      points={shown.map(({ side, share }) => ({ position: reading.position(side), ...share }))}
      direction={reading.direction}
      title={shown.map((row) => shareInWords(reading, { ...row, said: 'agree' })).join(' ')}
    />
  )
}

const SideAnswersText = ({ reading, side }: { reading: Reading; side: SideAnswers }) => {
  const { t } = reading
  const { answers } = side
  return (
    <>
      <span class="only-narrow">
        <SideName reading={reading} side={side.side} />{' '}
      </span>
      <span class="strength">{strengthWords(reading, answers?.agree.strength ?? 'too-few-answers')}</span>
      {answers && (
        <span class="figures muted">
          {t('mirror.all.figures', {
            agree: shareWithRange(reading, answers.agree),
            disagree: shareWithRange(reading, answers.disagree),
            n: peopleText(t, answers.agree.n),
          })}
        </span>
      )}
    </>
  )
}

const shareWithRange = ({ t }: Reading, share: ShownShare): string =>
  `${shareText(t, share)} (${shareRange(t, share.interval)})`

/** What may be said in words about the share of those who agree. */
export const strengthWords = ({ t }: Reading, strength: Strength): string => t(`mirror.strength.${strength}`)

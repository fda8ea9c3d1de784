/** The mirror from top to bottom: what is shared, where each side is wrong about the other, where they differ, all. */
import { MarkShapes } from '../../layout/chart.tsx'
import { BeliefSection } from './belief-section.tsx'
import { DivisionSection } from './division-section.tsx'
import { GroupsSection } from './groups-section.tsx'
import { HiddenSection } from './hidden-section.tsx'
import { inTurn, type Reading } from './reading.ts'
import { SideName } from './share-rows.tsx'
import { SharedSection } from './shared-section.tsx'
import { SlateSection } from './slate-section.tsx'
import { isShown, StatementsSection } from './statements-section.tsx'

/** The same on the page and in the file. What cannot be shown yet is said, with what it waits for. */
export const ReportBody = ({ reading }: { reading: Reading }) => {
  const { t, report } = reading
  const isEmpty = !report.answers.some(isShown)
  return (
    <>
      <MarkShapes />
      <Opening reading={reading} />
      {isEmpty ? (
        <section class="empty">
          <h2>{t('mirror.empty.title')}</h2>
          <p>{t(`mirror.empty.${reading.wording.occasion}`)}</p>
        </section>
      ) : (
        <>
          <HowToRead reading={reading} />
          <SharedSection reading={reading} said="agree" />
          <SharedSection reading={reading} said="disagree" />
          <BeliefSection reading={reading} />
          <DivisionSection reading={reading} />
          <FoundSections reading={reading} />
          <StatementsSection reading={reading} />
        </>
      )}
      <HiddenSection reading={reading} />
    </>
  )
}

/** The list for the wall and how groups run; before the vote is closed, that they come then. */
const FoundSections = ({ reading }: { reading: Reading }) => {
  const { t, findings } = reading
  return (
    <>
      {findings?.slate && <SlateSection reading={reading} slate={findings.slate} />}
      {findings?.groups ? (
        <GroupsSection reading={reading} groups={findings.groups} />
      ) : (
        <section>
          <h2>{t('mirror.groups.title')}</h2>
          <p>{t(findings ? 'mirror.groups.too-few' : 'mirror.groups.when-closed')}</p>
        </section>
      )}
    </>
  )
}

const Opening = ({ reading }: { reading: Reading }) => {
  const { t, report, wording } = reading
  const { participants, statements, votes } = report
  return (
    <>
      <p class="lead">{t(`mirror.about.${wording.occasion}`)}</p>
      <p>{t(`mirror.totals.${report.counted}`, { participants, statements, votes })}</p>
      {!reading.isUndivided && (
        <ul class="sides">
          {inTurn(reading, report.sides, 'opening').map(({ side, people }) => (
            <li>
              <SideName reading={reading} side={side} />{' '}
              <span class="muted">
                {people === null ? t('mirror.side.hidden') : t('mirror.side.people', { people })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const HowToRead = ({ reading: { t, isUndivided } }: { reading: Reading }) => (
  <details class="how" id="how-to-read">
    <summary>{t('mirror.how.title')}</summary>
    <p>{t('mirror.how.share')}</p>
    {!isUndivided && <p>{t('mirror.how.slope')}</p>}
    <p>{t('mirror.how.words')}</p>
  </details>
)

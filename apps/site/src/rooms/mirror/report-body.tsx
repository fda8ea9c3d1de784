/** The mirror from top to bottom: what is shared, where each side is wrong about the other, where they differ, all. */
import { MarkShapes } from '../../layout/chart.tsx'
import { BeliefSection, viewsOfOthers } from './belief-section.tsx'
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
          <Contents reading={reading} />
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
          <h2 id="groups">{t('mirror.groups.title')}</h2>
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

/** The way to each section: the page is long on a phone. */
const Contents = ({ reading }: { reading: Reading }) => {
  const { t, report, findings, isUndivided } = reading
  const who = isUndivided ? 'undivided' : 'sides'
  const sections = [
    { id: 'agree', title: t(`mirror.shared.${who}.agree.title`) },
    { id: 'disagree', title: t(`mirror.shared.${who}.disagree.title`) },
    ...(viewsOfOthers(report).length > 0 ? [{ id: 'belief', title: t('mirror.belief.title') }] : []),
    { id: 'division', title: t(isUndivided ? 'mirror.divided.title' : 'mirror.division.title') },
    ...(findings?.slate ? [{ id: 'slate', title: t('mirror.slate.title') }] : []),
    { id: 'groups', title: t('mirror.groups.title') },
    { id: 'all', title: t('mirror.all.title') },
    { id: 'hidden', title: t('mirror.hidden.title') },
  ]
  return (
    <nav class="contents no-print" aria-label={t('mirror.contents')}>
      <ul>
        {sections.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
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

/** One sheet as it will be on paper, and how to get it there. */
import { Notice } from '../../../layout/form.tsx'
import type { PressRefused } from '../../../press/press.ts'
import { deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'
import { isOfThisComputer } from '../this-computer.ts'
import { Drawn } from './drawn.tsx'
import { type Paper, type Sheet, TOPICS_A_PART, topicsOf } from './sheets.ts'

export type SheetPageProps = {
  readonly gathering: SeenGathering
  readonly paper: Paper
  readonly sheet: Sheet
  /** Which part of the topics this is, from 1. */
  readonly part: number
  readonly canPress: boolean
  /** Why there is no PDF. */
  readonly refused?: PressRefused['kind']
}

export const SheetPage = (props: SheetPageProps) => {
  const { gathering, paper, sheet, canPress } = props
  const { t, origin } = paper
  return (
    <GatheringPage
      t={t}
      gathering={gathering}
      part="paper"
      page={`paper/${sheet.name}`}
      title={t(`paper.sheet.${sheet.name}`)}
      styles={['paper.css']}
      width="wide"
    >
      <div class="no-print">
        <h1>{t(`paper.sheet.${sheet.name}`)}</h1>
        {props.refused && (
          <Notice kind="wrong">
            <p>{t(`paper.refused.${props.refused}`)}</p>
          </Notice>
        )}
        {sheet.hasCodes && isOfThisComputer(origin) && (
          <Notice kind="wrong">
            <p>{t('paper.this-computer', { address: origin })}</p>
          </Notice>
        )}
        <p>{t(`paper.about.${sheet.name}`)}</p>
        <Emptiness {...props} />
        <p>{t('paper.print', { size: t(`paper.size.${sheet.size}`) })}</p>
        {!canPress && <p>{t('paper.no-browser')}</p>}
        <Parts {...props} />
        <div class="acts">
          {canPress && (
            <a class="button main" href={pdfPath(props)}>
              {t('paper.pdf')}
            </a>
          )}
          <a class="button" href={deskPath(t, gathering, 'paper')}>
            {t('paper.back')}
          </a>
        </div>
      </div>
      <section class="sheets" tabindex={0} aria-label={t(`paper.sheet.${sheet.name}`)}>
        <Drawn name={sheet.name} paper={paper} />
      </section>
    </GatheringPage>
  )
}

const pdfPath = ({ gathering, paper, sheet, part }: SheetPageProps): string =>
  deskPath(paper.t, gathering, `paper/${sheet.name}.pdf${part > 1 ? `?part=${part}` : ''}`)

/** Says why a sheet is blank that could hold more. */
const Emptiness = ({ sheet, paper }: SheetPageProps) => {
  const { t, day } = paper
  const isBoard = sheet.name === 'board' || sheet.name === 'board-blank'
  if (isBoard && (day.slots.length === 0 || day.places.length === 0)) return <p>{t('paper.empty.board')}</p>
  const isOfTopics = (OF_TOPICS as readonly string[]).includes(sheet.name)
  return isOfTopics && topicsOf(day).length === 0 ? <p>{t('paper.empty.topics')}</p> : null
}

/** The way to the other topics where they are too many for one printing. */
const Parts = ({ gathering, sheet, paper, part }: SheetPageProps) => {
  const { t, day } = paper
  const all = topicsOf(day).length
  const count = Math.ceil(all / TOPICS_A_PART)
  if (count < 2 || !(OF_TOPICS as readonly string[]).includes(sheet.name)) return null
  return (
    <p class="row-acts">
      {Array.from({ length: count }, (_, i) => (
        <a
          href={deskPath(t, gathering, `paper/${sheet.name}?part=${i + 1}`)}
          aria-current={i + 1 === part ? 'page' : undefined}
        >
          {t('paper.part', { from: i * TOPICS_A_PART + 1, to: Math.min(all, (i + 1) * TOPICS_A_PART) })}
        </a>
      ))}
    </p>
  )
}

const OF_TOPICS = ['cards', 'notes', 'dots'] as const

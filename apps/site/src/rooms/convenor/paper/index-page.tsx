/** All that can be printed for a gathering, in the order in which a day needs it. */
import type { Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'
import { SHEETS, WHENS } from './sheets.ts'

/** The list of sheets. `canPress`: this machine can make PDFs. */
export const PaperPage = ({
  t,
  gathering,
  canPress,
}: {
  t: Translate
  gathering: SeenGathering
  canPress: boolean
}) => (
  <GatheringPage t={t} gathering={gathering} part="paper" title={t('paper.title')} width="wide">
    <h1>{t('paper.title')}</h1>
    <p>{t('paper.lead')}</p>
    {!canPress && <p>{t('paper.no-browser')}</p>}
    {WHENS.map((when) => (
      <>
        <h2>{t(`paper.when.${when}`)}</h2>
        <ul class="rows">
          {when === 'before' && gathering.may('make-seats') && (
            <li>
              <a class="name" href={deskPath(t, gathering, 'seats')}>
                {t('paper.seats')}
              </a>
              <p>{t('paper.about.seats')}</p>
            </li>
          )}
          {SHEETS.filter((sheet) => sheet.when === when).map(({ name, size }) => (
            <li>
              <a class="name" href={deskPath(t, gathering, `paper/${name}`)}>
                {t(`paper.sheet.${name}`)}
              </a>
              <span class="tag">{t(`paper.size.${size}`)}</span>
              <p>{t(`paper.about.${name}`)}</p>
            </li>
          ))}
        </ul>
      </>
    ))}
  </GatheringPage>
)

/** Formats for a day or a year: when each fits, and what is there for it. In a circle itself there is no screen. */
import type { Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'

/** Formats with a page of their own, in the order in which they are told. */
export const FORMATS = ['cafe', 'fishbowl', 'dialogue'] as const
/** Formats for which there is nothing to compute, and no screen in the room. */
const WITHOUT_PAGE = ['circle', 'bohm', 'narrative'] as const

export const FormatsPage = ({ t, gathering }: { t: Translate; gathering: SeenGathering }) => (
  <GatheringPage
    t={t}
    gathering={gathering}
    part="day"
    page="formats"
    title={t('formats.title')}
    width="wide"
  >
    <h1>{t('formats.title')}</h1>
    <p>{t('formats.text')}</p>
    <ul class="rows">
      {FORMATS.map((format) => (
        <li>
          <a class="name" href={deskPath(t, gathering, `formats/${format}`)}>
            {t(`formats.${format}.title`)}
          </a>
          <p>{t(`formats.${format}.when`)}</p>
        </li>
      ))}
    </ul>
    <h2>{t('formats.without')}</h2>
    <p>{t('formats.without-text')}</p>
    <ul>
      {WITHOUT_PAGE.map((format) => (
        <li>{t(`formats.${format}.when`)}</li>
      ))}
    </ul>
  </GatheringPage>
)

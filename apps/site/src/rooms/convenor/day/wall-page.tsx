/** The board for one projector: readable from the back of the hall, in every language of the gathering at once. */
import { directionOf, isLanguage, type Language, languages } from '@daylight/basics'
import { boardOf, type Step } from '@daylight/gather'
import { BoardView } from '../../../daybook/board-view.tsx'
import type { DayView } from '../../../daybook/day-view.ts'
import { Page } from '../../../layout/page.tsx'
import { type Translate, translator } from '../../../words/translator.ts'
import { deskPath, type SeenGathering } from '../desk-page.tsx'

export const WallPage = ({
  t,
  gathering,
  seen,
}: {
  t: Translate
  gathering: SeenGathering
  seen: DayView
}) => (
  <Page
    t={t}
    title={t('day.way.wall')}
    path={`/convenor/g/${gathering.id}/day/wall`}
    reader="desk"
    styles={['day.css', 'wall.css']}
    scripts={['open-board']}
    width="wide"
    heading={<WallTitle gathering={gathering} />}
  >
    <open-board data-stream={`${seen.path('live')}?after=${seen.ordinal}`} data-turn={String(seen.turn)}>
      <div data-part="steps" class="wall-step">
        <h1>
          {spoken(gathering).map((language) => (
            <bdi lang={language} dir={directionOf(language)}>
              {stepWords(language, seen.day.step)}
            </bdi>
          ))}
        </h1>
      </div>
      <BoardView
        t={t}
        gathering={gathering}
        board={boardOf(seen.day)}
        link={null}
        inAll={spoken(gathering)}
      />
    </open-board>
    <p class="no-print wall-back">
      <a href={deskPath(t, gathering, 'day')}>{t('day.desk.title')}</a>
    </p>
  </Page>
)

const stepWords = (language: Language, step: Step): string => translator(language)(`day.step.${step}`)

const WallTitle = ({ gathering }: { gathering: SeenGathering }) => (
  <span class="wall-title">
    {gathering.languages
      .filter((tag) => gathering.title[tag])
      .map((tag) => (
        <bdi lang={tag} dir={directionOf(tag)}>
          {gathering.title[tag]}
        </bdi>
      ))}
  </span>
)

/** The languages in which the wall speaks: those of ours that the gathering speaks, or all of them. */
function spoken({ languages: tags }: SeenGathering): readonly Language[] {
  const ours = tags.filter(isLanguage)
  return ours.length > 0 ? ours : languages
}

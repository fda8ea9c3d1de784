/** The cards of a World Café on paper, pile after pile: cut, turn over, and let people draw. */
import { directionOf, isLanguage, type Language } from '@daylight/basics'
import type { CafePile, CafePlan, CafeRoute } from '@daylight/gather'
import { SideMark } from '../../../layout/side-mark.tsx'
import { Words } from '../../../layout/words.tsx'
import { languageName } from '../../../words/language-name.ts'
import { type Translate, translator } from '../../../words/translator.ts'
import type { SeenGathering } from '../desk-page.tsx'
import { tableLetter } from './cafe-findings.tsx'

type CardsProps = { readonly t: Translate; readonly gathering: SeenGathering; readonly plan: CafePlan }

/** What a pile is stands above it and on no card: a card in a hand tells nobody a side or a language. */
export const CafeCards = ({ t, gathering, plan }: CardsProps) => (
  <>
    {plan.piles
      .filter(({ routes }) => routes.length > 0)
      .map((pile) => (
        <section class="pile">
          <h2>
            <PileName t={t} gathering={gathering} pile={pile} />
            {': '}
            {t('formats.cafe.cards', { count: pile.routes.length })}
          </h2>
          <ul class="routes">
            {pile.routes.map((route) => (
              <Card gathering={gathering} route={route} />
            ))}
          </ul>
        </section>
      ))}
  </>
)

const PileName = ({ t, gathering, pile }: Omit<CardsProps, 'plan'> & { pile: CafePile }) => {
  const position = gathering.sides.findIndex(({ id }) => id === pile.side)
  const side = gathering.sides[position]
  const heard = [pile.speaks, ...pile.understands.filter((tag) => tag !== pile.speaks)]
  const languages = new Intl.ListFormat(t.language).format(heard.map((tag) => languageName(t.language, tag)))
  return (
    <>
      {side ? (
        <>
          <SideMark position={position} />{' '}
          <Words of={side.names} language={t.language} first={gathering.languages} />
        </>
      ) : (
        t('formats.cafe.no-side')
      )}
      {' · '}
      <bdi>{languages}</bdi>
    </>
  )
}

const Card = ({ gathering, route }: { gathering: SeenGathering; route: CafeRoute }) => (
  <li class="route">
    <ol class="stops">
      {route.stops.map(({ table, chair }) => (
        <li>
          <bdi dir="ltr">{`${tableLetter(table)}${chair + 1}`}</bdi>
        </li>
      ))}
    </ol>
    {cardLanguages(gathering).map((language) => (
      <p lang={language} dir={directionOf(language)}>
        {translator(language)(route.isHost ? 'formats.card.host' : 'formats.card.guest')}
      </p>
    ))}
  </li>
)

/** Those of our languages that the gathering speaks, or else English. */
function cardLanguages({ languages }: SeenGathering): Language[] {
  const spoken = languages.filter(isLanguage)
  return spoken.length > 0 ? spoken : ['en']
}

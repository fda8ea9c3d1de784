/** The cards on paper: cut, and hand out. */
import { directionOf } from '@daylight/basics'
import { printedCode } from '@daylight/gather'
import type { Side } from '../../../gathering.ts'
import { Notice } from '../../../layout/form.tsx'
import { QrCode } from '../../../layout/qr-code.tsx'
import { SideMark } from '../../../layout/side-mark.tsx'
import { Words } from '../../../layout/words.tsx'
import { type Translate, translator } from '../../../words/translator.ts'
import { deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'
import { printedLanguages } from '../printed-languages.ts'
import { isOfThisComputer } from '../this-computer.ts'

/** Cards that go together; `side` null where it does not matter to whom. */
export type Pile = {
  readonly side: (Side & { readonly position: number }) | null
  readonly codes: readonly string[]
}

/** What a phone opens from a card. Without a language: the phone's own decides. */
export const joinAddress = (origin: string, code: string): string => `${origin}/join/${code}`

/** The sheet, pile after pile, eight cards on a page of A4. */
export const SheetPage = (props: {
  t: Translate
  gathering: SeenGathering
  piles: readonly Pile[]
  origin: string
}) => {
  const { t, gathering, piles, origin } = props
  return (
    <GatheringPage
      t={t}
      gathering={gathering}
      part="seats"
      title={t('convenor.sheet.title')}
      styles={['seat-cards.css']}
      width="wide"
    >
      <div class="no-print">
        <h1>{t('convenor.sheet.title')}</h1>
        {isOfThisComputer(origin) && (
          <Notice kind="wrong">
            <p>{t('convenor.sheet.this-computer', { address: origin })}</p>
          </Notice>
        )}
        <p>{t('convenor.sheet.text')}</p>
        <p>{t('convenor.sheet.print')}</p>
        <p>
          <a href={deskPath(t, gathering, 'seats')}>{t('convenor.sheet.back')}</a>
        </p>
      </div>
      {piles.map(({ side, codes }) => (
        <section class="pile">
          <h2>
            {side ? (
              <>
                <SideMark position={side.position} />{' '}
                <Words of={side.names} language={t.language} first={gathering.languages} />
                {': '}
              </>
            ) : null}
            {t('convenor.sheet.cards', { count: codes.length })}
          </h2>
          <ul class="cards">
            {codes.map((code) => (
              <Card t={t} gathering={gathering} code={code} origin={origin} />
            ))}
          </ul>
        </section>
      ))}
    </GatheringPage>
  )
}

type CardProps = { t: Translate; gathering: SeenGathering; code: string; origin: string }

const Card = ({ t, gathering, code, origin }: CardProps) => (
  <li class="card">
    <div class="scan">
      <QrCode address={joinAddress(origin, code)} label={t('convenor.sheet.qr')} />
      <p class="printed-code">
        <bdi dir="ltr">{printedCode(code)}</bdi>
      </p>
    </div>
    <div class="says">
      {gathering.languages
        .filter((tag) => gathering.title[tag])
        .map((tag) => (
          <p class="title" lang={tag} dir={directionOf(tag)}>
            {gathering.title[tag]}
          </p>
        ))}
      {printedLanguages(gathering).map((language) => (
        <p lang={language} dir={directionOf(language)}>
          {translator(language)('convenor.card.instruction')}
        </p>
      ))}
      <p class="where-to">
        <bdi dir="ltr">{origin.replace(/^https?:\/\//, '')}</bdi>
      </p>
    </div>
  </li>
)

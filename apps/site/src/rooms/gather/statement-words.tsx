import { directionOf, wordingFor } from '@daylight/basics'
import type { Statement } from '../../gathering.ts'
import type { Seen } from './seat-page.tsx'

/** A statement in the reader's language, and how it was first written where that is another one. */
export const StatementWords = ({ t, view, of }: Seen & { of: Statement }) => {
  const shown = wordingFor(of.texts, t.language, view.gathering.languages)
  const original = of.texts[of.originalLanguage]
  return (
    <>
      <h1 class="statement" lang={shown.language} dir={directionOf(shown.language)} tabindex={-1}>
        <bdi>{shown.text}</bdi>
      </h1>
      {original && shown.language !== of.originalLanguage && (
        <details class="original">
          <summary>{t('gather.vote.original')}</summary>
          <p lang={of.originalLanguage} dir={directionOf(of.originalLanguage)}>
            <bdi>{original}</bdi>
          </p>
        </details>
      )}
    </>
  )
}

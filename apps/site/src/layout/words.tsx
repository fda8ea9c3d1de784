import { directionOf, type Language, type Translated, wordingFor } from '@daylight/basics'

/**
 * What a person wrote, in the reader's language where it exists: isolated from the sentence around it, and marked
 * with its own language and direction where these differ from the page's.
 */
export const Words = ({
  of,
  language,
  first,
}: {
  of: Translated
  language: Language
  first: readonly string[]
}) => {
  const words = wordingFor(of, language, first)
  if (words.language === language) return <bdi>{words.text}</bdi>
  const direction = words.language === UNKNOWN ? 'auto' : directionOf(words.language)
  return (
    <bdi lang={words.language} dir={direction}>
      {words.text}
    </bdi>
  )
}

// BCP 47 for words of an unknown language, as in a file from elsewhere.
const UNKNOWN = 'und'

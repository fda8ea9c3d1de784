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
  return (
    <bdi lang={words.language} dir={directionOf(words.language)}>
      {words.text}
    </bdi>
  )
}

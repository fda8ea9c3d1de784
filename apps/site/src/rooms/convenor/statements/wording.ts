/** When the words of a statement may still change. */
import type { Translated } from '@daylight/basics'
import type { Statement } from '../../../gathering.ts'

/**
 * Whether a language of a statement is fixed: once the vote has opened, people have answered to these very words, and
 * other words would change what they said. A language that is missing may always be added, and what waits as a
 * proposal has not been answered by anybody.
 */
export const isFixed = (
  statement: Pick<Statement, 'texts' | 'status'>,
  language: string,
  hasOpened: boolean,
): boolean => hasOpened && statement.status !== 'proposed' && statement.texts[language] !== undefined

/** The texts after a change: fixed languages stay as they are, emptied ones go, as long as the original remains. */
export function reworded(
  statement: Pick<Statement, 'texts' | 'status' | 'originalLanguage'>,
  texts: Translated,
  hasOpened: boolean,
): Translated {
  const changes = Object.entries(texts).filter(
    ([language, text]) =>
      !isFixed(statement, language, hasOpened) && (text !== '' || language !== statement.originalLanguage),
  )
  const merged = Object.entries({ ...statement.texts, ...Object.fromEntries(changes) })
  return Object.fromEntries(merged.filter(([, text]) => text !== ''))
}

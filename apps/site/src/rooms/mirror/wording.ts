/** The words that people gave to what the report names by id. */
import type { SideId, StatementId, Translated } from '@daylight/basics'
import type { Gathering, Statement } from '../../gathering.ts'

export type Wording = {
  /** A gathering goes on and has seats; a conversation was brought in from elsewhere as a file. */
  readonly occasion: 'gathering' | 'conversation'
  /** Any stable name; decides which side comes first on which part of a page. */
  readonly id: string
  readonly title: Translated
  readonly isExample: boolean
  /** BCP 47 tags; tried in order where words are missing in the reader's language. */
  readonly languages: readonly string[]
  readonly sides: readonly { readonly id: SideId; readonly names: Translated }[]
  readonly statements: readonly WordedStatement[]
}

export type WordedStatement = {
  readonly id: StatementId
  readonly texts: Translated
  /** True for a statement that was withdrawn or that moderators took out: counted, but not put forward. */
  readonly isSetAside: boolean
}

/** The wording of a gathering of this site. Statements still waiting for the convenor are no part of it. */
export function wordingOf(gathering: Gathering, statements: readonly Statement[]): Wording {
  const { id, title, isExample, languages, sides } = gathering
  return {
    occasion: 'gathering',
    id,
    title,
    isExample,
    languages,
    sides,
    statements: statements
      .filter(({ status }) => status !== 'proposed')
      .map((s) => ({ id: s.id, texts: s.texts, isSetAside: s.status === 'withdrawn' })),
  }
}

/** From a conversation that was brought in to the room that the gate looks at, and the words for its report. */
import type { SideId, StatementId } from '@daylight/basics'
import { EVERYONE, type Guess, type Room } from '@daylight/mirror'
import type { Wording } from '@daylight/site'
import type { PolisExport } from './polis-export.ts'
import type { DeclaredSides } from './sides-file.ts'

/** One room; without declared sides everybody is on the one side `everyone`. Totals are exact: it is counted once. */
export function roomOfExport(
  { table }: PolisExport,
  declared: DeclaredSides | null,
  guesses: readonly Guess[],
): Room {
  return {
    sides: declared?.sides ?? [EVERYONE],
    statements: table.statements as readonly StatementId[],
    people: table.people.map((key) => ({ key, side: declared ? (declared.of.get(key) ?? null) : EVERYONE })),
    votes: table.matrix,
    guesses,
    totals: 'exact',
  }
}

/** The words of an export. Its language is not told, so each text finds its own direction. */
export function wordingOfExport({ title, table, comments }: PolisExport, sides: readonly SideId[]): Wording {
  return {
    occasion: 'conversation',
    id: title,
    title: { und: title },
    isExample: false,
    languages: [],
    sides: sides.map((id) => ({ id, names: { und: id } })),
    statements: table.statements.map((id) => ({
      id: id as StatementId,
      texts: { und: comments.get(id)?.text ?? id },
      isSetAside: comments.get(id)?.isModeratedOut ?? false,
    })),
  }
}

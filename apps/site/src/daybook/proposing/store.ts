/** Statements from the floor, on their way to the convenor's list. Nobody's name goes with them. */
import type { GatheringId } from '@daylight/basics'
import type { Drawn } from '@daylight/gather'
import { personalId } from '../../db/ids.ts'
import type { Db } from '../../db/open.ts'

/** Hands over what clusters have drawn, each sentence once: also those that were drawn on another box. */
export async function proposeDrawn(db: Db, gathering: GatheringId, drawn: readonly Drawn[]): Promise<void> {
  for (const { words, language } of drawn) await propose(db, gathering, words, language)
}

/** Hands a statement to the convenor; the same words twice are one statement. */
export async function propose(db: Db, gathering: GatheringId, text: string, language: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const texts = JSON.stringify({ [language]: text })
    const rows = await tx
      .selectFrom('statement')
      .select(['ordinal', 'texts', 'status'])
      .where('gathering_id', '=', gathering)
      .execute()
    if (rows.some((row) => JSON.parse(row.texts)[language] === text)) return
    const ordinal = rows.reduce((most, row) => Math.max(most, row.ordinal), -1) + 1
    // A random id: one made from the clock would tell when somebody wrote.
    await tx
      .insertInto('statement')
      .values({
        gathering_id: gathering,
        id: personalId(),
        ordinal,
        texts,
        original_language: language,
        status: 'proposed',
      })
      .execute()
  })
}

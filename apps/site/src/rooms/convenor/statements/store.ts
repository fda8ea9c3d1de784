/** Statements as rows. Ordinals only grow: a packed vote must never come to mean another statement. */
import type { GatheringId, Instant, Translated } from '@daylight/basics'
import { roundState } from '@daylight/gather'
import { readGathering, readStatements } from '../../../db/gatherings.ts'
import { rowId } from '../../../db/ids.ts'
import type { Db } from '../../../db/open.ts'
import type { Statement, StatementStatus } from '../../../gathering.ts'
import { reworded } from './wording.ts'

/** How many texts were new, and how many stood there already in the same words. */
export type Added = { readonly added: number; readonly known: number }

/** Lists new statements in the order given. Words that stand there already are not added twice. */
export function addStatements(
  db: Db,
  gathering: GatheringId,
  texts: readonly string[],
  language: string,
  now: Instant,
): Promise<Added> {
  return db.transaction().execute(async (tx) => {
    const before = await readStatements(tx, gathering)
    const known = new Set(before.map((statement) => statement.texts[language]))
    const fresh = [...new Set(texts)].filter((text) => !known.has(text))
    const first = nextOrdinal(before)
    const rows = fresh.map((text, i) => ({
      gathering_id: gathering,
      id: rowId(now),
      ordinal: first + i,
      texts: JSON.stringify({ [language]: text }),
      original_language: language,
      status: 'listed' as const,
    }))
    if (rows.length > 0) await tx.insertInto('statement').values(rows).execute()
    return { added: fresh.length, known: texts.length - fresh.length }
  })
}

/** Sets the words of a statement in the languages given, as far as they are not fixed. False: no such statement. */
export function keepTexts(
  db: Db,
  gathering: GatheringId,
  id: string,
  texts: Translated,
  now: Instant,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const statement = (await readStatements(tx, gathering)).find((s) => s.id === id)
    const round = await readGathering(tx, gathering)
    if (!statement || !round) return false
    const after = reworded(statement, texts, roundState(round, now) !== 'not-open')
    await tx
      .updateTable('statement')
      .set({ texts: JSON.stringify(after) })
      .where('gathering_id', '=', gathering)
      .where('id', '=', id)
      .execute()
    return true
  })
}

/**
 * Lists, withdraws or puts a statement aside. False where there is no such statement. A proposal moves to the end when
 * it is first decided on: nobody has voted on it, and the mirror takes new statements at its end only.
 */
export function keepStatus(
  db: Db,
  gathering: GatheringId,
  id: string,
  status: Exclude<StatementStatus, 'proposed'>,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const statements = await readStatements(tx, gathering)
    const statement = statements.find((s) => s.id === id)
    if (!statement) return false
    const ordinal = statement.status === 'proposed' ? nextOrdinal(statements) : statement.ordinal
    await tx
      .updateTable('statement')
      .set({ status, ordinal })
      .where('gathering_id', '=', gathering)
      .where('id', '=', statement.id)
      .execute()
    return true
  })
}

const nextOrdinal = (statements: readonly Statement[]): number =>
  Math.max(-1, ...statements.map((statement) => statement.ordinal)) + 1

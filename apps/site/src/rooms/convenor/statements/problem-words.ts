import type { StatementRefused } from '@daylight/gather'
import type { Translate } from '../../../words/translator.ts'

/** Why a statement cannot stand as it is, and what to do. */
export function statementProblemWords(t: Translate, refused: StatementRefused): string {
  return refused.kind === 'statement-too-long'
    ? t('convenor.statement.too-long', { length: refused.length, most: refused.most })
    : t(`convenor.statement.${refused.kind}`)
}

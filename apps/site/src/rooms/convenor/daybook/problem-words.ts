/** Why a file was not taken, in words: the line, what is wrong there, what to do. */
import type { FileProblem } from '../../../daybook/file.ts'
import type { Translate } from '../../../words/translator.ts'
import type { TakeRefused } from './take.ts'

/** `missing` where no file was chosen. */
export type NotTaken = FileProblem | TakeRefused | { readonly kind: 'missing' }

export function notTakenWords(t: Translate, problem: NotTaken): string {
  switch (problem.kind) {
    case 'missing':
    case 'empty':
    case 'no-daybook':
    case 'newer-daybook':
    case 'other-gathering':
    case 'other-sides':
    case 'not-here':
      return t(`daybook.problem.${problem.kind}`)
    case 'wrong-field':
      return t('daybook.problem.wrong-field', { line: problem.line, field: problem.field })
    case 'twice':
      return t('daybook.problem.twice', { line: problem.line, before: problem.before })
    case 'too-many':
      return t('daybook.problem.too-many', { line: problem.line, most: problem.most })
    default:
      return t(`daybook.problem.${problem.kind}`, { line: problem.line })
  }
}

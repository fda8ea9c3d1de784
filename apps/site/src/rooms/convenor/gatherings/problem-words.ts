import { languageName } from '../../../words/language-name.ts'
import type { Translate } from '../../../words/translator.ts'
import type { FormProblem } from './decide-form.ts'

/** What is wrong with a field, in a sentence that says how to mend it. */
export function problemWords(t: Translate, problem: FormProblem): string {
  switch (problem.kind) {
    case 'words-missing':
      return missingWords(t, problem.field, languageName(t.language, problem.language))
    case 'words-too-long':
      return t('convenor.problem.too-long', {
        most: problem.most,
        language: languageName(t.language, problem.language),
      })
    case 'language-unknown':
      return t('convenor.problem.language-unknown', { tag: problem.tag })
    default:
      return t(`convenor.problem.${problem.kind}`)
  }
}

function missingWords(t: Translate, field: string, language: string): string {
  const side = /^side-name-(\d)-/.exec(field)?.[1]
  if (side !== undefined)
    return t('convenor.problem.side-name-missing', { number: Number(side) + 1, language })
  return field.startsWith('title-')
    ? t('convenor.problem.title-missing', { language })
    : t('convenor.problem.purpose-missing', { language })
}

import { languageName } from '../../../words/language-name.ts'
import type { Translate } from '../../../words/translator.ts'
import type { FormProblem } from './decide-form.ts'

/** What is wrong with a field, in a sentence that says how to mend it. */
export function problemWords(t: Translate, problem: FormProblem): string {
  switch (problem.kind) {
    case 'words-missing':
      return t(`convenor.problem.${what(problem.field)}-missing`, {
        language: languageName(t.language, problem.language),
      })
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

const what = (field: string) =>
  field.startsWith('title-') ? 'title' : field.startsWith('purpose-') ? 'purpose' : 'side-name'

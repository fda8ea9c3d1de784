/** One statement, its languages side by side. */
import { directionOf } from '@daylight/basics'
import type { Statement } from '../../../gathering.ts'
import { Field, type FieldProblem, Notice, ProblemSummary } from '../../../layout/form.tsx'
import { languageName } from '../../../words/language-name.ts'
import type { Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'
import { isFixed } from './wording.ts'

/** The words of one statement in every language of the gathering. What is fixed stands as text, with the reason. */
export const WordsPage = (props: {
  t: Translate
  gathering: SeenGathering
  statement: Statement
  hasOpened: boolean
  /** As typed, by language, where that is not yet kept. */
  typed?: Readonly<Record<string, string>>
  problems?: readonly FieldProblem[]
}) => {
  const { t, gathering, statement, typed = statement.texts } = props
  const tags = [...new Set([...gathering.languages, ...Object.keys(statement.texts)])]
  const fixed = tags.filter((tag) => isFixed(statement, tag, props.hasOpened))
  const page = `statements/${statement.id}`
  return (
    <GatheringPage
      t={t}
      gathering={gathering}
      part="statements"
      page={page}
      title={t('convenor.words.title')}
      width="wide"
    >
      <h1>{t('convenor.words.title')}</h1>
      {fixed.length > 0 && (
        <Notice>
          <p>{t('convenor.words.fixed')}</p>
        </Notice>
      )}
      <form method="post" action={deskPath(t, gathering, page)}>
        <ProblemSummary t={t} problems={props.problems} />
        <div class="beside">
          {tags.map((tag) =>
            fixed.includes(tag) ? (
              <div class="field">
                <p class="label">{languageName(t.language, tag)}</p>
                <p lang={tag} dir={directionOf(tag)}>
                  {statement.texts[tag]}
                </p>
              </div>
            ) : (
              <Field
                name={`text-${tag}`}
                label={
                  tag === statement.originalLanguage
                    ? t('convenor.words.original', { language: languageName(t.language, tag) })
                    : languageName(t.language, tag)
                }
                problems={props.problems}
                control={(tied) => (
                  <textarea {...tied} lang={tag} dir={directionOf(tag)}>
                    {typed[tag] ?? ''}
                  </textarea>
                )}
              />
            ),
          )}
        </div>
        {fixed.length < tags.length && (
          <div class="acts">
            <button type="submit" class="main" name="then" value="next">
              {t('convenor.words.save-next')}
            </button>
            <button type="submit" name="then" value="list">
              {t('convenor.words.save')}
            </button>
          </div>
        )}
      </form>
      <p>
        <a href={deskPath(t, gathering, 'statements')}>{t('convenor.words.back')}</a>
      </p>
    </GatheringPage>
  )
}

import type { Translated } from '@daylight/basics'
import { directionOf } from '@daylight/basics'
import { Field, type FieldProblem } from '../../../layout/form.tsx'
import { languageName } from '../../../words/language-name.ts'
import type { Translate } from '../../../words/translator.ts'

/**
 * The same words in each language, beside each other, each field in its own direction. Words in a language that is
 * not ticked at present stay in the form unseen, so that ticking it again brings them back.
 */
export const Texts = (props: {
  t: Translate
  tags: readonly string[]
  name: string
  label: string
  texts: Translated
  problems: readonly FieldProblem[] | undefined
  isLong?: boolean
}) => {
  const { t, tags, name, texts } = props
  return (
    <div class="beside">
      {tags.map((tag) => (
        <Field
          name={`${name}-${tag}`}
          label={t('convenor.form.in-language', {
            what: props.label,
            language: languageName(t.language, tag),
          })}
          problems={props.problems}
          control={(tied) =>
            props.isLong ? (
              <textarea {...tied} lang={tag} dir={directionOf(tag)}>
                {texts[tag] ?? ''}
              </textarea>
            ) : (
              <input
                {...tied}
                lang={tag}
                dir={directionOf(tag)}
                value={texts[tag] ?? ''}
                autocomplete="off"
              />
            )
          }
        />
      ))}
      {Object.entries(texts)
        .filter(([tag, text]) => text !== '' && !tags.includes(tag))
        .map(([tag, text]) => (
          <input type="hidden" name={`${name}-${tag}`} value={text} />
        ))}
    </div>
  )
}

/** Which languages a person speaks and understands: nobody has to say, and every answer can be changed or taken back. */
import { languages as ours } from '@daylight/basics'
import { Field, type FieldProblem, Notice, ProblemSummary } from '../../../layout/form.tsx'
import { languageName } from '../../../words/language-name.ts'
import { languageChoices } from '../../../words/spoken-languages.ts'
import type { Translate } from '../../../words/translator.ts'
import { seatPath } from '../paths.ts'
import { SeatPage, type Seen } from '../seat-page.tsx'
import type { TongueForm, TongueRefused } from './tongue-form.ts'

export type LanguagesPageProps = Seen & {
  readonly form: TongueForm
  readonly problems?: readonly FieldProblem[]
  readonly done?: 'kept' | 'forgotten' | undefined
}

export const LanguagesPage = ({ t, view, form, problems, done }: LanguagesPageProps) => {
  const { gathering } = view
  const first = [...gathering.languages, ...ours, ...form.understands, ...(form.speaks ? [form.speaks] : [])]
  const { near, far } = languageChoices(t.language, first)
  const tick = (tag: string) => (
    <label class="option">
      <input type="checkbox" name="understands" value={tag} checked={form.understands.includes(tag)} />
      <bdi>{languageName(t.language, tag)}</bdi>
    </label>
  )
  const option = (tag: string) => (
    <option value={tag} selected={tag === form.speaks}>
      {languageName(t.language, tag)}
    </option>
  )
  return (
    <SeatPage t={t} view={view} title={t('hearing.seat.title')} page="languages">
      {done && (
        <Notice kind="good">
          <p>{t(`hearing.seat.${done}`)}</p>
        </Notice>
      )}
      <h1>{t('hearing.seat.title')}</h1>
      <p>{t('hearing.seat.why')}</p>
      <p class="muted">{t('hearing.seat.seen')}</p>
      <form method="post" action={`/${t.language}${seatPath(gathering.id, 'languages')}`}>
        <ProblemSummary t={t} problems={problems} />
        <Field
          name="speaks"
          label={t('hearing.seat.speaks')}
          problems={problems}
          control={(tied) => (
            <select {...tied}>
              <option value="">{t('hearing.seat.choose')}</option>
              <optgroup label={t('hearing.seat.near')}>{near.map(option)}</optgroup>
              <optgroup label={t('hearing.seat.far')}>{far.map(option)}</optgroup>
            </select>
          )}
        />
        <fieldset>
          <legend>{t('hearing.seat.understands')}</legend>
          {near.map(tick)}
        </fieldset>
        <OtherLanguages t={t} form={form} problems={problems} />
        <div class="acts">
          <button type="submit" class="main">
            {t('hearing.seat.keep')}
          </button>
          <button type="submit" name="act" value="prefer-not">
            {t('hearing.seat.prefer-not')}
          </button>
        </div>
      </form>
    </SeatPage>
  )
}

/** Two fields for languages that stand in no list; open where something was typed. */
const OtherLanguages = ({
  t,
  form,
  problems,
}: {
  t: Translate
  form: TongueForm
  problems: readonly FieldProblem[] | undefined
}) => (
  <details open={form.speaksOther !== '' || form.understandsOther !== ''}>
    <summary>{t('hearing.seat.other')}</summary>
    <Field
      name="understands-other"
      label={t('hearing.seat.understands-other')}
      hint={t('hearing.seat.several-hint')}
      problems={problems}
      control={(tied) => <input {...tied} dir="auto" autocomplete="off" value={form.understandsOther} />}
    />
    <Field
      name="speaks-other"
      label={t('hearing.seat.speaks-other')}
      hint={t('hearing.seat.other-hint')}
      problems={problems}
      control={(tied) => <input {...tied} dir="auto" autocomplete="off" value={form.speaksOther} />}
    />
  </details>
)

/** What to mend, beside its field. */
export function tongueProblem(t: Translate, refused: TongueRefused): FieldProblem {
  const { field } = refused
  if (refused.kind === 'unknown') return { field, reason: t('hearing.unknown', { typed: refused.typed }) }
  if (refused.kind === 'too-many')
    return { field, reason: t('hearing.seat.too-many', { most: refused.most }) }
  return { field, reason: t('hearing.seat.missing') }
}

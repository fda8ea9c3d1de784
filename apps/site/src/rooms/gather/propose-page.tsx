/** A sentence of one's own, for the convenor to list. */
import { MOST_CHARACTERS } from '@daylight/gather'
import { Field, type FieldProblem, Notice, ProblemSummary } from '../../layout/form.tsx'
import { LanguageOptions, languagesOffered } from '../../layout/language-options.tsx'
import { nextPath, seatPath } from './paths.ts'
import { SeatPage, type Seen } from './seat-page.tsx'

/** What was typed so far; it stands in the form again when something is wrong with it. */
export type TypedProposal = { readonly text: string; readonly language: string }

export const ProposePage = (
  props: Seen & { typed: TypedProposal; problems?: readonly FieldProblem[]; isSent?: boolean },
) => {
  const { t, view, typed, problems } = props
  return (
    <SeatPage t={t} view={view} title={t('gather.propose.title')} page="propose">
      {props.isSent && (
        <Notice kind="good">
          <p>
            {t('gather.propose.sent')}{' '}
            <a href={`/${t.language}${nextPath(view)}`}>{t('gather.told.go-on')}</a>
          </p>
        </Notice>
      )}
      <ProblemSummary t={t} problems={problems} />
      <h1>{t('gather.propose.title')}</h1>
      <p>{t('gather.propose.lead')}</p>
      <form method="post" action={`/${t.language}${seatPath(view.gathering.id, 'propose')}`}>
        <Field
          name="text"
          label={t('gather.propose.text')}
          hint={t('gather.propose.hint', { most: MOST_CHARACTERS })}
          problems={problems}
          control={(tied) => (
            <textarea {...tied} rows={4} required lang={typed.language} dir="auto" autocomplete="off">
              {typed.text}
            </textarea>
          )}
        />
        <Field
          name="language"
          label={t('gather.propose.language')}
          problems={problems}
          control={(tied) => (
            <select {...tied}>
              <LanguageOptions
                t={t}
                tags={languagesOffered(view.gathering.languages, t.language)}
                chosen={typed.language}
              />
            </select>
          )}
        />
        <button type="submit" class="main">
          {t('gather.propose.send')}
        </button>
      </form>
    </SeatPage>
  )
}

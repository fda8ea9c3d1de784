/** Where a person arrives with a code in hand. */
import type { Gathering } from '../../gathering.ts'
import { Field, type FieldProblem, ProblemSummary } from '../../layout/form.tsx'
import { Page } from '../../layout/page.tsx'
import { Words } from '../../layout/words.tsx'
import type { Translate } from '../../words/translator.ts'
import { seatPath } from './paths.ts'

/** `seats` are the gatherings at which this browser already has one. */
export const FirstPage = (props: {
  t: Translate
  typed?: string
  problems?: readonly FieldProblem[]
  seats: readonly Gathering[]
}) => {
  const { t, problems, seats } = props
  return (
    <Page t={t} title={t('gather.first.title')} path="/">
      <ProblemSummary t={t} problems={problems} />
      <h1>{t('gather.first.title')}</h1>
      <p>{t('gather.first.lead')}</p>
      <form method="post" action={`/${t.language}/join`}>
        <Field
          name="code"
          label={t('gather.first.code')}
          hint={t('gather.first.code-hint')}
          problems={problems}
          control={(tied) => (
            <input
              {...tied}
              class="code"
              required
              maxlength={40}
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              value={props.typed ?? ''}
            />
          )}
        />
        <button type="submit" class="main">
          {t('gather.first.enter')}
        </button>
      </form>
      {seats.length > 0 && (
        <>
          <h2>{t('gather.first.seats')}</h2>
          <ul>
            {seats.map((gathering) => (
              <li>
                <a href={`/${t.language}${seatPath(gathering.id)}`}>
                  <Words of={gathering.title} language={t.language} first={gathering.languages} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <nav class="ways">
        <a href={`/${t.language}/convenor`}>{t('gather.first.convenor')}</a>
      </nav>
    </Page>
  )
}

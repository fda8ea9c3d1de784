/** The statements of a gathering: add, list, withdraw, and what participants propose. */
import type { Statement, StatementStatus } from '../../../gathering.ts'
import { Field, type FieldProblem, Notice, ProblemSummary } from '../../../layout/form.tsx'
import { LanguageOptions } from '../../../layout/language-options.tsx'
import { Words } from '../../../layout/words.tsx'
import { languageName } from '../../../words/language-name.ts'
import type { Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'
import type { LineProblem } from './lines.ts'
import { statementProblemWords } from './problem-words.ts'

/** What somebody has typed into the field for new statements. */
export type NewStatements = { readonly text: string; readonly language: string }

export type StatementsProps = {
  readonly t: Translate
  readonly gathering: SeenGathering
  readonly statements: readonly Statement[]
  readonly typed: NewStatements
  readonly problems?: readonly LineProblem[]
  /** What has just been done, in words. */
  readonly news?: string | null
}

/** All statements, by status. */
export const StatementsPage = (props: StatementsProps) => {
  const { t, gathering, statements } = props
  const withStatus = (status: StatementStatus) => statements.filter((s) => s.status === status)
  const [listed, proposed, withdrawn] = (['listed', 'proposed', 'withdrawn'] as const).map(withStatus)
  return (
    <GatheringPage
      t={t}
      gathering={gathering}
      part="statements"
      title={t('convenor.part.statements')}
      width="wide"
    >
      <h1>{t('convenor.part.statements')}</h1>
      {props.news && (
        <Notice kind="good">
          <p>{props.news}</p>
        </Notice>
      )}
      <AddForm {...props} />
      {proposed && proposed.length > 0 && (
        <>
          <h2>{t('convenor.statements.proposed', { count: proposed.length })}</h2>
          <p>{t('convenor.statements.proposed-text')}</p>
          <Rows {...props} rows={proposed} acts={['listed', 'withdrawn']} />
        </>
      )}
      <h2>{t('convenor.statements.listed', { count: listed?.length ?? 0 })}</h2>
      {listed && listed.length > 0 ? (
        <Rows {...props} rows={listed} acts={['withdrawn']} />
      ) : (
        <p>{t('convenor.statements.none')}</p>
      )}
      {withdrawn && withdrawn.length > 0 && (
        <details>
          <summary>{t('convenor.statements.withdrawn', { count: withdrawn.length })}</summary>
          <Rows {...props} rows={withdrawn} acts={['listed']} />
        </details>
      )}
    </GatheringPage>
  )
}

const AddForm = ({ t, gathering, typed, problems = [] }: StatementsProps) => {
  const shown = problems.map(
    ({ line, refused }): FieldProblem => ({
      field: 'text',
      reason:
        refused.kind === 'statement-empty'
          ? statementProblemWords(t, refused)
          : t('convenor.statements.line', { line, reason: statementProblemWords(t, refused) }),
    }),
  )
  return (
    <form method="post" action={deskPath(t, gathering, 'statements')}>
      <ProblemSummary t={t} problems={shown} />
      <Field
        name="text"
        label={t('convenor.statements.add')}
        hint={t('convenor.statements.add-hint')}
        problems={shown}
        control={(tied) => (
          <textarea {...tied} dir="auto" rows={5}>
            {typed.text}
          </textarea>
        )}
      />
      <Field
        name="language"
        label={t('convenor.statements.language')}
        control={(tied) => (
          <select {...tied}>
            <LanguageOptions t={t} tags={gathering.languages} chosen={typed.language} />
          </select>
        )}
      />
      <button type="submit" class="main">
        {t('convenor.statements.add-button')}
      </button>
    </form>
  )
}

type Act = Exclude<StatementStatus, 'proposed'>
type RowsProps = { t: Translate; gathering: SeenGathering; rows: readonly Statement[]; acts: readonly Act[] }

const Rows = ({ t, gathering, rows, acts }: RowsProps) => (
  <ul class="rows">
    {rows.map((statement) => (
      <li id={`s-${statement.id}`}>
        <p>
          <Words of={statement.texts} language={t.language} first={gathering.languages} />
        </p>
        <Missing t={t} gathering={gathering} statement={statement} />
        <form
          method="post"
          class="row-acts"
          action={deskPath(t, gathering, `statements/${statement.id}/status`)}
        >
          <a href={deskPath(t, gathering, `statements/${statement.id}`)}>{t('convenor.statements.words')}</a>
          {acts.map((act) => (
            <button type="submit" class="plain" name="status" value={act}>
              {t(`convenor.statements.${statement.status}-to-${act}` as ToKey)}
            </button>
          ))}
        </form>
      </li>
    ))}
  </ul>
)

type ToKey =
  | 'convenor.statements.proposed-to-listed'
  | 'convenor.statements.proposed-to-withdrawn'
  | 'convenor.statements.listed-to-withdrawn'
  | 'convenor.statements.withdrawn-to-listed'

const Missing = ({
  t,
  gathering,
  statement,
}: Omit<RowsProps, 'rows' | 'acts'> & { statement: Statement }) => {
  const missing = gathering.languages.filter((tag) => !statement.texts[tag])
  if (missing.length === 0) return null
  const names = new Intl.ListFormat(t.language).format(missing.map((tag) => languageName(t.language, tag)))
  return <p class="muted small">{t('convenor.statements.missing', { languages: names })}</p>
}

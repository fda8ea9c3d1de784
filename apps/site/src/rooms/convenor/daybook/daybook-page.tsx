/** The daybook as a file: taking it away, and joining what was written on another box. */
import type { Child } from 'hono/jsx'
import { Field, Notice } from '../../../layout/form.tsx'
import type { Translate } from '../../../words/translator.ts'
import { DeskPage, deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'
import { type NotTaken, notTakenWords } from './problem-words.ts'

/** For one gathering. `added` is how many entries of a file that was just joined were new. */
export const DaybookPage = (props: {
  t: Translate
  gathering: SeenGathering
  added: number | null
  problem?: NotTaken
}) => {
  const { t, gathering, added } = props
  return (
    <GatheringPage t={t} gathering={gathering} part="day" page="daybook" title={t('daybook.title')}>
      {added !== null && (
        <Notice kind="good">
          <p>{t('daybook.joined', { count: added })}</p>
          <p>{t('daybook.delete-now')}</p>
        </Notice>
      )}
      <h1>{t('daybook.title')}</h1>
      <p class="lead">{t('daybook.lead')}</p>
      <h2>{t('daybook.take-away')}</h2>
      <p>{t('daybook.holds')}</p>
      <p>{t('daybook.holds-not')}</p>
      <Notice>
        <p>{t('daybook.lost')}</p>
      </Notice>
      <div class="acts">
        <a class="button main" href={deskPath(t, gathering, 'daybook.ndjson')} download>
          {t('daybook.download')}
        </a>
      </div>
      <h2>{t('daybook.join')}</h2>
      <p>{t('daybook.join-text')}</p>
      <FileForm
        t={t}
        action={deskPath(t, gathering, 'daybook')}
        button={t('daybook.join-button')}
        problem={props.problem}
      />
    </GatheringPage>
  )
}

/** For a gathering that this house may not know yet. */
export const CarriedPage = ({ t, problem }: { t: Translate; problem?: NotTaken }) => (
  <DeskPage t={t} title={t('daybook.open')} path="/daybook">
    <p class="trail">
      <a href={`/${t.language}/convenor`}>{t('convenor.list.title')}</a>
    </p>
    <h1>{t('daybook.open')}</h1>
    <p class="lead">{t('daybook.open-text')}</p>
    <p>{t('daybook.open-seats')}</p>
    <FileForm
      t={t}
      action={`/${t.language}/convenor/daybook`}
      button={t('daybook.open-button')}
      problem={problem}
    />
  </DeskPage>
)

const FileForm = (props: { t: Translate; action: string; button: Child; problem: NotTaken | undefined }) => {
  const { t, problem } = props
  const problems = problem && [{ field: 'file', reason: notTakenWords(t, problem) }]
  return (
    <form method="post" action={props.action} enctype="multipart/form-data">
      {problems?.map(({ field, reason }) => (
        <Notice kind="wrong">
          <p>
            <a href={`#${field}`}>{reason}</a>
          </p>
        </Notice>
      ))}
      <Field
        name="file"
        label={t('daybook.file')}
        hint={t('daybook.file-hint')}
        problems={problems}
        control={(tied) => <input {...tied} type="file" required accept=".ndjson,application/x-ndjson" />}
      />
      <button type="submit" class="main">
        {props.button}
      </button>
    </form>
  )
}

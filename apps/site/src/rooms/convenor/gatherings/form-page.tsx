/** Making a gathering, and changing it while it is not open. */
import { languages as ours } from '@daylight/basics'
import { Field, type FieldProblem, Notice, ProblemSummary } from '../../../layout/form.tsx'
import { Words } from '../../../layout/words.tsx'
import { languageName } from '../../../words/language-name.ts'
import type { Translate } from '../../../words/translator.ts'
import { DeskPage, deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'
import { timeZones } from '../zoned-time.ts'
import type { FormProblem } from './decide-form.ts'
import { type GatheringForm, tagsOf } from './form.ts'
import { problemWords } from './problem-words.ts'
import { Sides } from './sides-fields.tsx'
import { Texts } from './texts-fields.tsx'

type Filled = { t: Translate; form: GatheringForm; problems?: readonly FormProblem[] }

/** Makes a new gathering. */
export const NewPage = (props: Filled) => (
  <DeskPage t={props.t} title={props.t('convenor.new.title')} path="/new" width="wide">
    <h1>{props.t('convenor.new.title')}</h1>
    <GatheringFields
      {...props}
      action={`/${props.t.language}/convenor/new`}
      save={props.t('convenor.new.button')}
    />
  </DeskPage>
)

/** Changes a gathering that has not been opened. */
export const EditPage = (props: Filled & { gathering: SeenGathering; areSidesFixed: boolean }) => (
  <GatheringPage
    t={props.t}
    gathering={props.gathering}
    part="edit"
    title={props.t('convenor.edit.title')}
    width="wide"
  >
    <h1>{props.t('convenor.edit.title')}</h1>
    <GatheringFields
      {...props}
      action={deskPath(props.t, props.gathering, 'edit')}
      save={props.t('convenor.edit.button')}
    />
  </GatheringPage>
)

/** Why a gathering that has been opened stays as it is; with what somebody had typed just then, to copy. */
export const FixedPage = (props: { t: Translate; gathering: SeenGathering; form?: GatheringForm }) => {
  const { t, gathering, form } = props
  return (
    <GatheringPage t={t} gathering={gathering} part="edit" title={t('convenor.fixed.title')}>
      <h1>{t('convenor.fixed.title')}</h1>
      <p>{t('convenor.fixed.text')}</p>
      {form && (
        <Notice kind="wrong">
          <p>{t('convenor.fixed.not-kept')}</p>
          {[form.title, form.purpose, ...form.sides.map((side) => side.names)].map((texts) =>
            Object.entries(texts)
              .filter(([, text]) => text !== '')
              .map(([language, text]) => (
                <p>
                  <Words of={{ [language]: text }} language={t.language} first={[]} />
                </p>
              )),
          )}
        </Notice>
      )}
    </GatheringPage>
  )
}

const GatheringFields = (props: Filled & { action: string; save: string; areSidesFixed?: boolean }) => {
  const { t, form, action, areSidesFixed = false } = props
  const problems = props.problems?.map(
    (problem): FieldProblem => ({ field: problem.field, reason: problemWords(t, problem) }),
  )
  const parts = { t, form, problems }
  const tags = tagsOf(form)
  return (
    <form method="post" action={action}>
      <ProblemSummary t={t} problems={problems} />
      <Languages {...parts} />
      <h2>{t('convenor.form.about')}</h2>
      <Texts {...parts} tags={tags} name="title" texts={form.title} label={t('convenor.form.title')} />
      <Texts
        {...parts}
        tags={tags}
        name="purpose"
        texts={form.purpose}
        label={t('convenor.form.purpose')}
        isLong
      />
      <Sides {...parts} tags={tags} areFixed={areSidesFixed} />
      <Times {...parts} />
      <div class="acts">
        <button type="submit" name="act" value="save" class="main">
          {props.save}
        </button>
      </div>
    </form>
  )
}

type Part = { t: Translate; form: GatheringForm; problems: readonly FieldProblem[] | undefined }

const Languages = ({ t, form, problems }: Part) => {
  const problem = problems?.find((p) => p.field === 'languages')
  const order = [...new Set([...form.languages, ...ours])]
  return (
    <>
      <fieldset class={problem ? 'field wrong' : 'field'} id="languages">
        <legend>{t('convenor.form.languages')}</legend>
        <p class="hint">{t('convenor.form.languages-hint')}</p>
        {problem && <p class="reason">{problem.reason}</p>}
        {order.map((tag) => (
          <label class="option">
            <input type="checkbox" name="languages" value={tag} checked={form.languages.includes(tag)} />
            {languageName(t.language, tag)}
          </label>
        ))}
      </fieldset>
      <Field
        name="other-languages"
        label={t('convenor.form.other-languages')}
        hint={t('convenor.form.other-languages-hint')}
        problems={problems}
        control={(tied) => <input {...tied} value={form.others} dir="ltr" autocomplete="off" />}
      />
      <button type="submit" name="act" value="show">
        {t('convenor.form.show-languages')}
      </button>
    </>
  )
}

const Times = ({ t, form, problems }: Part) => (
  <>
    <h2>{t('convenor.form.times')}</h2>
    <p>{t('convenor.form.times-hint')}</p>
    <div class="beside">
      {(['opens', 'closes'] as const).map((name) => (
        <Field
          name={name}
          label={t(`convenor.form.${name}`)}
          problems={problems}
          control={(tied) => <input {...tied} type="datetime-local" value={form[name]} dir="ltr" />}
        />
      ))}
      <Field
        name="zone"
        label={t('convenor.form.zone')}
        problems={problems}
        control={(tied) => (
          <select {...tied} dir="ltr">
            {timeZones().map((zone) => (
              <option value={zone} selected={zone === form.zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        )}
      />
    </div>
  </>
)

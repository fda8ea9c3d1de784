/** World Café: who is there in numbers, how many tables and rounds, and from it cards on piles, to be drawn. */
import { type CafePlan, type CafeRefused, spokenLanguage } from '@daylight/gather'
import { CountInput } from '../../../layout/count-input.tsx'
import { Field, type FieldProblem, ProblemSummary } from '../../../layout/form.tsx'
import type { Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'
import { lineProblem, OtherLanguagesField, PeopleFields } from '../hearing/people-fields.tsx'
import { languagesInPlay } from '../hearing/people-lines.ts'
import { CafeCards } from './cafe-cards.tsx'
import { CafeFindings } from './cafe-findings.tsx'
import type { CafeForm, CafeFormRefused } from './cafe-form.ts'

export type CafePageProps = {
  readonly t: Translate
  readonly gathering: SeenGathering
  readonly form: CafeForm
  readonly problems?: readonly FieldProblem[]
  readonly plan?: CafePlan
}

export const CafePage = (props: CafePageProps) => {
  const { t, gathering, plan } = props
  return (
    <GatheringPage
      t={t}
      gathering={gathering}
      part="day"
      page="formats/cafe"
      title={t('formats.cafe.title')}
      styles={['hearing.css', 'formats.css']}
      width="wide"
    >
      <div class="no-print">
        <h1>{t('formats.cafe.title')}</h1>
        <p>{t('formats.cafe.text')}</p>
        {plan && <CafeFindings t={t} gathering={gathering} plan={plan} />}
        <CafeFields {...props} />
      </div>
      {plan && <CafeCards t={t} gathering={gathering} plan={plan} />}
    </GatheringPage>
  )
}

const CafeFields = ({ t, gathering, form, problems }: CafePageProps) => {
  const known = [...gathering.languages.map(spokenLanguage), 'en']
  const { languages } = languagesInPlay(known, form)
  return (
    <form method="get" action={deskPath(t, gathering, 'formats/cafe')}>
      <ProblemSummary t={t} problems={problems} />
      <h2>{t('formats.cafe.people')}</h2>
      <p>{t('formats.cafe.people-text')}</p>
      <PeopleFields
        t={t}
        lines={form.lines}
        languages={languages}
        problems={problems}
        sides={gathering.sides}
        first={gathering.languages}
      />
      <div class="acts">
        <button type="submit" name="act" value="more-people">
          {t('hearing.more-people')}
        </button>
      </div>
      <OtherLanguagesField t={t} value={form.others} problems={problems} />
      <h2>{t('formats.cafe.room')}</h2>
      <div class="beside">
        {(['tables', 'rounds'] as const).map((name) => (
          <Field
            name={name}
            label={t(`formats.cafe.${name}`)}
            problems={problems}
            control={(tied) => <CountInput tied={tied} from={1} value={form[name]} />}
          />
        ))}
      </div>
      <input type="hidden" name="mix" value={form.mix} />
      <div class="acts">
        <button type="submit" class="main" name="act" value="deal">
          {t('formats.cafe.deal')}
        </button>
      </div>
    </form>
  )
}

/** What is to be mended in the form, beside its field. */
export function cafeFormProblem(t: Translate, refused: CafeFormRefused): FieldProblem {
  const { field } = refused
  if (refused.kind === 'unknown-language')
    return { field, reason: t('hearing.unknown', { typed: refused.typed }) }
  if (refused.kind === 'not-a-count')
    return { field, reason: t('hearing.not-a-count', { most: refused.most }) }
  return lineProblem(t, refused)
}

/** Why no plan can be dealt, beside the field that can mend it. */
export function cafeProblem(t: Translate, refused: CafeRefused): FieldProblem {
  switch (refused.kind) {
    case 'too-few-people':
      return {
        field: 'tables',
        reason: t('formats.cafe.too-few', { count: refused.people, needed: refused.needed }),
      }
    case 'too-many-people':
      return { field: 'count-0', reason: t('formats.cafe.too-many', { most: refused.most }) }
    default:
      return { field: refused.kind, reason: t('hearing.not-a-count', { most: refused.most }) }
  }
}

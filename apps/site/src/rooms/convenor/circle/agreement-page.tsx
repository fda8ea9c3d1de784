/** The language agreement at the desk: the group's own words in each language, and ready ones to begin with. */
import { directionOf, type Translated } from '@daylight/basics'
import { Field, type FieldProblem, Notice, ProblemSummary } from '../../../layout/form.tsx'
import { languageName } from '../../../words/language-name.ts'
import type { Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'
import { proposalIn, proposals } from './proposals.ts'

type Props = {
  readonly t: Translate
  readonly gathering: SeenGathering
  /** What holds at present; null before the first was adopted. */
  readonly agreement: Translated | null
  /** What stands in the fields, by language. */
  readonly typed: Translated
  /** The id of the entry that adopting writes. */
  readonly entry: string
  readonly told: 'adopted' | 'meanwhile' | null
  readonly problems?: readonly FieldProblem[]
}

/** One form: its buttons adopt the words or add ready ones to them. */
export const AgreementPage = (props: Props) => {
  const { t, gathering, agreement, told, problems } = props
  const title = t('circle.agreement.title')
  return (
    <GatheringPage t={t} gathering={gathering} part="day" page="agreement" title={title} width="wide">
      <h1>{title}</h1>
      {told && (
        <Notice kind={told === 'adopted' ? 'good' : 'wrong'}>
          <p>{t(`circle.agreement.${told}`)}</p>
        </Notice>
      )}
      <p>{t('circle.agreement.text')}</p>
      <div class="acts">
        <a class={told === 'adopted' ? 'button main' : 'button'} href={deskPath(t, gathering, 'circle')}>
          {t('circle.agreement.show')}
        </a>
        <a class="button" href={deskPath(t, gathering, 'clock')}>
          {t('circle.agreement.clock')}
        </a>
      </div>
      <form method="post" action={deskPath(t, gathering, 'agreement')}>
        <input type="hidden" name="entry" value={props.entry} />
        <h2>{t('circle.agreement.words')}</h2>
        <ProblemSummary t={t} problems={problems} />
        <Texts {...props} />
        {agreement && <p class="hint">{t('circle.agreement.earlier')}</p>}
        <button type="submit" class={told === 'adopted' ? undefined : 'main'}>
          {agreement ? t('circle.agreement.adopt-again') : t('circle.agreement.adopt')}
        </button>
        <h2>{t('circle.agreement.proposals')}</h2>
        <p>{t('circle.agreement.proposals-text')}</p>
        <ul class="rows">
          {proposals.map((name) => (
            <li>
              <p id={`proposal-${name}`}>{proposalIn(t.language, name)}</p>
              <button
                type="submit"
                class="plain"
                name="take"
                value={name}
                aria-describedby={`proposal-${name}`}
              >
                {t('circle.agreement.take')}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </GatheringPage>
  )
}

const Texts = ({ t, gathering, typed, problems }: Props) => (
  <div class="beside">
    {[...new Set([...gathering.languages, ...Object.keys(typed)])].map((tag) => (
      <Field
        name={`text-${tag}`}
        label={languageName(t.language, tag)}
        problems={problems}
        control={(tied) => (
          <textarea {...tied} lang={tag} dir={directionOf(tag)} rows={8}>
            {typed[tag] ?? ''}
          </textarea>
        )}
      />
    ))}
  </div>
)

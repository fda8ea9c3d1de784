/** Fields for lines of people. */
import { wordingFor } from '@daylight/basics'
import type { Side } from '../../../gathering.ts'
import { CountInput } from '../../../layout/count-input.tsx'
import { Field, type FieldProblem } from '../../../layout/form.tsx'
import { languageName } from '../../../words/language-name.ts'
import type { Translate } from '../../../words/translator.ts'
import { type LineRefused, MOST_IN_A_LINE, type PeopleLine } from './people-lines.ts'

type LinesProps = {
  readonly t: Translate
  readonly lines: readonly PeopleLine[]
  /** Tags to choose from. */
  readonly languages: readonly string[]
  readonly problems: readonly FieldProblem[] | undefined
  /** Where it matters of which side people are. */
  readonly sides?: readonly Side[]
  readonly first?: readonly string[]
}

/** A group of fields for each line: how many, of which side, mother tongue, what else. */
export const PeopleFields = (props: LinesProps) => (
  <>
    {props.lines.map((line, i) => (
      <fieldset class="line">
        <legend>{props.t('hearing.line', { number: i + 1 })}</legend>
        <Line {...props} line={line} i={i} />
      </fieldset>
    ))}
  </>
)

const Line = ({
  t,
  line,
  i,
  languages,
  problems,
  sides,
  first,
}: LinesProps & { line: PeopleLine; i: number }) => (
  <>
    <Field
      name={`count-${i}`}
      label={t('hearing.how-many')}
      problems={problems}
      control={(tied) => <CountInput tied={tied} from={0} to={MOST_IN_A_LINE} value={line.count} />}
    />
    {sides && (
      <Field
        name={`side-${i}`}
        label={t('formats.cafe.side')}
        control={(tied) => (
          <select {...tied}>
            <option value="">{t('formats.cafe.no-side')}</option>
            {sides.map((side) => (
              <option value={side.id} selected={side.id === line.side}>
                {wordingFor(side.names, t.language, first).text}
              </option>
            ))}
          </select>
        )}
      />
    )}
    <Field
      name={`speaks-${i}`}
      label={t('hearing.mother-tongue')}
      problems={problems}
      control={(tied) => (
        <select {...tied}>
          <option value="">{t('hearing.seat.choose')}</option>
          {languages.map((tag) => (
            <option value={tag} selected={tag === line.speaks}>
              {languageName(t.language, tag)}
            </option>
          ))}
        </select>
      )}
    />
    <Ticks
      t={t}
      name={`understands-${i}`}
      label={t('hearing.also')}
      languages={languages}
      ticked={line.understands}
    />
  </>
)

/** Boxes to tick, one a language, in a row. */
export const Ticks = (props: {
  t: Translate
  name: string
  label: string
  languages: readonly string[]
  ticked: readonly string[]
  problem?: FieldProblem | undefined
}) => (
  <fieldset class={props.problem ? 'ticks wrong' : 'ticks'}>
    <legend>{props.label}</legend>
    {props.problem && <p class="reason">{props.problem.reason}</p>}
    {props.languages.map((tag, i) => (
      <label class="tick">
        <input
          type="checkbox"
          name={props.name}
          value={tag}
          checked={props.ticked.includes(tag)}
          {...(i === 0 && { id: props.name })}
        />
        <bdi>{languageName(props.t.language, tag)}</bdi>
      </label>
    ))}
  </fieldset>
)

/** Languages that the list lacks, typed with commas between. */
export const OtherLanguagesField = ({
  t,
  value,
  problems,
}: {
  t: Translate
  value: string
  problems: readonly FieldProblem[] | undefined
}) => (
  <Field
    name="others"
    label={t('hearing.others')}
    hint={t('hearing.others-hint')}
    problems={problems}
    control={(tied) => <input {...tied} dir="auto" autocomplete="off" value={value} />}
  />
)

/** What to mend in a line, beside its field. */
export const lineProblem = (t: Translate, refused: LineRefused): FieldProblem => ({
  field: refused.field,
  reason:
    refused.kind === 'no-tongue' ? t('hearing.no-tongue') : t('hearing.not-a-number', { most: refused.most }),
})

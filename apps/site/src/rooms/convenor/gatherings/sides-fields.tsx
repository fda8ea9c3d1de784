import type { FieldProblem } from '../../../layout/form.tsx'
import { SideMark } from '../../../layout/side-mark.tsx'
import type { Translate } from '../../../words/translator.ts'
import { FEWEST_SIDES, type GatheringForm, MOST_SIDES } from './form.ts'
import { Texts } from './texts-fields.tsx'

/** The sides of a gathering: what each is called, and buttons for one more or less. */
export const Sides = (props: {
  t: Translate
  form: GatheringForm
  tags: readonly string[]
  problems: readonly FieldProblem[] | undefined
  /** Somebody has a seat already: names may change, sides may not come or go. */
  areFixed: boolean
}) => {
  const { t, form, problems, areFixed } = props
  const problem = problems?.find((p) => p.field === 'sides')
  return (
    <>
      <h2 id="sides">{t('convenor.form.sides')}</h2>
      <p>{areFixed ? t('convenor.form.sides-fixed') : t('convenor.form.sides-hint')}</p>
      {problem && <p class="reason">{problem.reason}</p>}
      <input type="hidden" name="sides" value={form.sides.length} />
      {form.sides.map((side, i) => (
        <fieldset class="side">
          <legend>
            <SideMark position={i} /> {t('convenor.form.side', { number: i + 1 })}
          </legend>
          <input type="hidden" name={`side-id-${i}`} value={side.id} />
          <Texts
            t={t}
            tags={props.tags}
            name={`side-name-${i}`}
            label={t('convenor.form.side-name')}
            texts={side.names}
            problems={problems}
          />
          {!areFixed && form.sides.length > FEWEST_SIDES && (
            <button type="submit" class="plain" name="act" value={`remove-side-${i}`}>
              {t('convenor.form.remove-side', { number: i + 1 })}
            </button>
          )}
        </fieldset>
      ))}
      {!areFixed && form.sides.length < MOST_SIDES && (
        <button type="submit" name="act" value="add-side">
          {t('convenor.form.add-side')}
        </button>
      )}
    </>
  )
}

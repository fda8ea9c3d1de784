/** Times and places for the board. */
import { directionOf } from '@daylight/basics'
import { newSecret } from '../../../http/cookie.ts'
import { type FieldProblem, ProblemSummary } from '../../../layout/form.tsx'
import { Trail } from '../../../layout/trail.tsx'
import { languageName } from '../../../words/language-name.ts'
import type { Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'
import type { PlaceRow, ShapeForm, SlotRow } from './shape-form.ts'

/** `today` is the date that stands in empty rows, 2026-12-03. */
export const ShapePage = (props: {
  t: Translate
  gathering: SeenGathering
  form: ShapeForm
  today: string
  problems?: readonly FieldProblem[]
}) => {
  const { t, gathering, form, today, problems } = props
  const date = form.slots.at(-1)?.date || today
  const slots = [...form.slots, ...empty(() => ({ id: newSecret(), date, from: '', to: '' }))]
  const places = [...form.places, ...empty(() => ({ id: newSecret(), names: {} }))]
  return (
    <GatheringPage
      t={t}
      gathering={gathering}
      part="day"
      page="day/shape"
      title={t('day.shape.title')}
      width="wide"
    >
      <Trail to={deskPath(t, gathering, 'day')} words={t('day.desk.title')} />
      <ProblemSummary t={t} problems={problems} />
      <h1>{t('day.shape.title')}</h1>
      <p>{t('day.shape.text')}</p>
      <form method="post" action={deskPath(t, gathering, 'day/shape')}>
        <input type="hidden" name="entry" value={newSecret()} />
        <h2>{t('day.shape.slots')}</h2>
        {slots.map((slot, i) => (
          <SlotFields t={t} slot={slot} index={i} problems={problems} />
        ))}
        <h2>{t('day.shape.places')}</h2>
        {places.map((place, i) => (
          <PlaceFields t={t} gathering={gathering} place={place} index={i} problems={problems} />
        ))}
        <div class="acts">
          <button type="submit" class="main">
            {t('day.shape.keep')}
          </button>
          <button type="submit" name="act" value="more">
            {t('day.shape.more')}
          </button>
        </div>
      </form>
    </GatheringPage>
  )
}

const empty = <Row,>(make: () => Row): Row[] => Array.from({ length: MORE }, make)

type Problems = readonly FieldProblem[] | undefined

const Reason = ({ problems, field }: { problems: Problems; field: string }) => {
  const problem = problems?.find((one) => one.field === field)
  return problem ? (
    <p class="reason" id={`${field}-reason`}>
      {problem.reason}
    </p>
  ) : null
}

const tiedTo = (problems: Problems, field: string) =>
  problems?.some((one) => one.field === field)
    ? { 'aria-describedby': `${field}-reason`, 'aria-invalid': 'true' as const }
    : {}

const SlotFields = (props: { t: Translate; slot: SlotRow; index: number; problems: Problems }) => {
  const { t, slot, index, problems } = props
  const number = t.number(index + 1)
  return (
    <fieldset class="row slot-row">
      <legend class="away">{t('day.shape.slot', { number })}</legend>
      <Reason problems={problems} field={`from-${index}`} />
      <input type="hidden" name="slot" value={slot.id} />
      <label>
        {t('day.shape.date')}
        <input type="date" name="date" value={slot.date} />
      </label>
      <label>
        {t('day.shape.from')}
        <input
          type="time"
          name="from"
          id={`from-${index}`}
          value={slot.from}
          {...tiedTo(problems, `from-${index}`)}
        />
      </label>
      <label>
        {t('day.shape.to')}
        <input type="time" name="to" value={slot.to} />
      </label>
    </fieldset>
  )
}

const PlaceFields = (props: {
  t: Translate
  gathering: SeenGathering
  place: PlaceRow
  index: number
  problems: Problems
}) => {
  const { t, gathering, place, index, problems } = props
  return (
    <fieldset class="row place-row">
      <legend class="away">{t('day.shape.place', { number: t.number(index + 1) })}</legend>
      <Reason problems={problems} field={`place-${index}`} />
      <input type="hidden" name="place" value={place.id} />
      {gathering.languages.map((tag, i) => (
        <label>
          {languageName(t.language, tag)}
          <input
            name={`name-${tag}`}
            lang={tag}
            dir={directionOf(tag)}
            value={place.names[tag] ?? ''}
            autocomplete="off"
            {...(i === 0 && { id: `place-${index}`, ...tiedTo(problems, `place-${index}`) })}
          />
        </label>
      ))}
    </fieldset>
  )
}

const MORE = 3

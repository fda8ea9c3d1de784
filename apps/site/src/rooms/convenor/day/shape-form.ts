/** The empty board as a form: rows of times and rows of places, of which the empty ones count for nothing. */
import type { Place, ShapeRefused, Slot } from '@daylight/gather'
import type { Fields } from '../../../http/fields.ts'
import type { FieldProblem } from '../../../layout/form.tsx'
import type { Translate } from '../../../words/translator.ts'

export type SlotRow = Pick<Slot, 'id' | 'date' | 'from' | 'to'>
export type PlaceRow = Place
export type ShapeForm = { readonly slots: readonly SlotRow[]; readonly places: readonly PlaceRow[] }

/** The rows as they were typed, with the ids that the page gave them. */
export function readShape(fields: Fields, languages: readonly string[]): ShapeForm {
  return {
    slots: fields.all('slot').map((id, i) => ({
      id,
      date: fields.all('date')[i] ?? '',
      from: fields.all('from')[i] ?? '',
      to: fields.all('to')[i] ?? '',
    })),
    places: fields.all('place').map((id, i) => ({
      id,
      names: Object.fromEntries(languages.map((tag) => [tag, fields.all(`name-${tag}`)[i] ?? ''])),
    })),
  }
}

/** Only the rows in which something stands. */
export const filledRows = ({ slots, places }: ShapeForm): ShapeForm => ({
  slots: slots.filter(({ from, to }) => from.trim() !== '' || to.trim() !== ''),
  places: places.filter(({ names }) => Object.values(names).some((name) => name.trim() !== '')),
})

/** What is wrong, beside the row to which it belongs. */
export function shapeProblem(
  t: Translate,
  refused: ShapeRefused,
  { slots, places }: ShapeForm,
): FieldProblem {
  switch (refused.kind) {
    case 'no-slots':
      return { field: 'from-0', reason: t('day.shape.refused.no-slots') }
    case 'no-places':
      return { field: 'place-0', reason: t('day.shape.refused.no-places') }
    case 'too-many-slots':
    case 'too-many-places':
      return {
        field: refused.kind === 'too-many-slots' ? 'from-0' : 'place-0',
        reason: t(`day.shape.refused.${refused.kind}`, { most: refused.most }),
      }
    case 'still-used':
      return { field: 'from-0', reason: t('day.shape.refused.still-used', { topics: refused.topics }) }
    case 'place-without-name':
      return {
        field: `place-${indexOf(places, refused.index)}`,
        reason: t('day.shape.refused.place-without-name'),
      }
    default:
      return {
        field: `from-${indexOf(slots, refused.index)}`,
        reason: t(`day.shape.refused.${refused.kind}`),
      }
  }
}

const indexOf = (rows: readonly unknown[], index: number): number => Math.min(index, rows.length - 1)

/** Whether a daybook's file may be joined to a gathering that is here, decided before anything is kept. */
import { fail, ok, type Result } from '@daylight/basics'
import type { DaybookFile } from '../../../daybook/file.ts'
import type { Gathering } from '../../../gathering.ts'

export type TakeRefused =
  /** The file is of another gathering than the one whose page it was sent to. */
  | { readonly kind: 'other-gathering' }
  /** The file knows a side that is not here. */
  | { readonly kind: 'other-sides' }
  /** It belongs to somebody else here, which is nobody's business: the page does not say so. */
  | { readonly kind: 'not-here' }

/** `here` is the gathering as this installation knows it. */
export function acceptFile(
  here: Pick<Gathering, 'id' | 'sides'>,
  { gathering }: Pick<DaybookFile, 'gathering'>,
): Result<null, TakeRefused> {
  if (gathering.id !== here.id) return fail({ kind: 'other-gathering' })
  const known = new Set(here.sides.map((side) => side.id))
  return gathering.sides.every((side) => known.has(side.id)) ? ok(null) : fail({ kind: 'other-sides' })
}

/** What a decision about a signature needs to know of the hall, and which ways to sign are to be had in it. */
import { wordingFor } from '@daylight/basics'
import { type Hall, LEAST_OF_SIDE, levels } from '@daylight/gather'
import type { Level, SigningOption } from '../../../../daybook/signing-field.tsx'
import type { House } from '../../../../house.ts'
import { mayKeepSecrets } from '../../../../http/plain.ts'
import type { Translate } from '../../../../words/translator.ts'
import type { GatherStore } from '../../store.ts'
import type { Today } from '../at-day.ts'

export type HallFacts = Hall & {
  /** The reader's own side in words; null for none. */
  readonly sideWords: string | null
}

/** The facts for one seat. */
export async function hallFacts(
  store: GatherStore,
  house: House,
  t: Translate,
  { gathering, seat }: Today,
): Promise<HallFacts> {
  const own = seat.side?.kind === 'side' ? seat.side.side : null
  const side = gathering.sides.find(({ id }) => id === own)
  return {
    ofSide: side ? await store.ofSide(gathering.id, side.id) : 0,
    maySeal: mayKeepSecrets(house.config),
    sideWords: side ? wordingFor(side.names, t.language, gathering.languages).text : null,
  }
}

/** The ways to sign among `offered`, each with the reason why it is not to be had, where it is not. */
export const signingOptions = (
  t: Translate,
  hall: HallFacts,
  offered: readonly Level[] = levels,
): readonly SigningOption[] => offered.map((level) => ({ level, off: whyOff(t, hall, level) }))

function whyOff(t: Translate, hall: HallFacts, level: Level): string | null {
  if (level === 'sealed-later' && !hall.maySeal) return t('notes.off.needs-https')
  if (level !== 'side') return null
  if (hall.sideWords === null) return t('notes.off.side-unsaid')
  return hall.ofSide < LEAST_OF_SIDE ? t('notes.off.side-too-small', { least: LEAST_OF_SIDE }) : null
}

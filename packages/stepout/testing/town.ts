/**
 * Eleven invented people of two sides. Ten want five of each side and stand; the eleventh wants a hundred and
 * does not.
 */
import { type Combined, combineShares } from '../src/combine-shares.ts'
import type { Head, LogState } from '../src/head.ts'
import type { Ledger } from '../src/ledger.ts'
import { openOwnShares, type Shares } from '../src/opening.ts'
import { buildPage, type Page, signPage } from '../src/page.ts'
import { announceRelease, openingRelease, type TrusteeKnowledge } from '../src/propose-release.ts'
import { type Release, signRelease } from '../src/release.ts'
import {
  hours,
  logged,
  must,
  type Rehearsal,
  type RehearsalOptions,
  type RehearsedSigner,
  rehearse,
  signer,
} from './rehearsal.ts'

/** Their names, in three scripts. */
export const townNames = [
  'Noa Bar-Lev',
  'דנה שפירא',
  'Avi Peretz',
  'יוסף אלקיים',
  'Tamar Goren',
  'ليلى منصور',
  'Omar Khoury',
  'سامي حداد',
  'Rania Saleh',
  'محمد عودة',
  'Eitan Levy',
] as const

/** The call, its people, and the log with all of them. */
export type Town = Rehearsal & {
  readonly people: readonly RehearsedSigner[]
  readonly entries: readonly unknown[]
  readonly ledger: Ledger
  readonly head: Head
  readonly state: LogState
}

/** Builds the town. Signers 0–4 are of the first side, 5–9 of the second, 10 of the first. */
export function town(options: RehearsalOptions = {}): Town {
  const rehearsal = rehearse(options)
  const people = townNames.map((name, i) => {
    const desk = i === 10 ? 1 : i < 5 ? i % 2 : 2 + (i % 2)
    return signer(rehearsal, { desk, name, want: i === 10 ? [100, 100] : [5, 5], show: i % 3 !== 0 })
  })
  const entries = people.map(({ record }) => record)
  return { ...rehearsal, people, entries, ...logged(rehearsal, entries) }
}

/** What a trustee of a rehearsal knows so many hours in, with nothing received directly. */
export const knowing = (hour: number, more: Partial<TrusteeKnowledge> = {}): TrusteeKnowledge => ({
  now: hours(hour),
  withdrawals: [],
  fixed: [],
  ...more,
})

/** A release signed by these trustees (all by default). */
export const signedBy = (
  { trustees }: Rehearsal,
  release: Release,
  who: readonly number[] = [...trustees.keys()],
): Release => who.reduce((signed, i) => signRelease(signed, i, trustees[i]!.sig), release)

/** Announcement and opening of a town's log, signed by all: announced in hour 2, opened in hour 99. */
export function released(
  place: Town,
  more: Partial<TrusteeKnowledge> = {},
): { readonly announced: Release; readonly opening: Release } {
  const announced = signedBy(place, must(announceRelease(place.ledger, place.state, knowing(2, more))))
  const opening = must(openingRelease(place.ledger, place.state, knowing(99, more), announced))
  return { announced, opening: signedBy(place, opening) }
}

/** The shares of these trustees. */
export const sharesOf = (place: Town, opening: Release, who: readonly number[]): readonly Shares[] =>
  who.map((i) => openOwnShares(place.ledger, opening, i, place.trustees[i]!))

/** The page that these trustees build and sign. */
export function publish(
  place: Town,
  opening: Release,
  who: readonly number[] = [0, 1, 2, 3],
): { readonly combined: Combined; readonly page: Page } {
  const combined = must(combineShares(place.ledger, opening, sharesOf(place, opening, who)))
  const page = must(buildPage(place.ledger, opening, combined))
  return { combined, page: who.reduce((signed, i) => signPage(signed, i, place.trustees[i]!.sig), page) }
}

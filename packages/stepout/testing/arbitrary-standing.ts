/** Random calls, desks and needs for property tests: small, so that ties, caps and chains happen often. */
import fc from 'fast-check'
import type { Standing } from '../src/greatest-set.ts'

/** Up to `most` signers over 1 to 4 sides and up to 3 desks a side. */
export const arbitraryStanding = (most: number): fc.Arbitrary<Standing> =>
  fc.integer({ min: 1, max: 4 }).chain((sides) =>
    fc
      .record({
        desks: fc.array(fc.tuple(fc.nat(sides - 1), fc.integer({ min: 1, max: most })), {
          minLength: 1,
          maxLength: 3 * sides,
        }),
        people: fc.array(
          fc.tuple(
            fc.nat(99),
            fc.array(fc.integer({ min: 0, max: Math.ceil(most / 2) }), {
              minLength: sides,
              maxLength: sides,
            }),
            fc.integer({ min: 0, max: 9 }),
          ),
          { maxLength: most, size: 'max' },
        ),
      })
      .map(({ desks, people }) => ({
        sides,
        deskSide: Uint8Array.from(desks, ([side]) => side),
        deskCap: Int32Array.from(desks, ([, cap]) => cap),
        desk: Uint32Array.from(people, ([desk]) => desk % desks.length),
        need: Array.from({ length: sides }, (_, s) => Int32Array.from(people, ([, need]) => need[s]!)),
        fixed: Uint8Array.from(people, ([, , dice]) => (dice === 0 ? 1 : 0)),
      })),
  )

/** The same people without those for whom `leaves` is true (withdrawn). */
export function without(standing: Standing, leaves: (i: number) => boolean): Standing {
  const stay = [...standing.desk.keys()].filter((i) => !leaves(i))
  return {
    ...standing,
    desk: Uint32Array.from(stay, (i) => standing.desk[i]!),
    need: standing.need.map((needs) => Int32Array.from(stay, (i) => needs[i]!)),
    fixed: Uint8Array.from(stay, (i) => standing.fixed?.[i] ?? 0),
  }
}

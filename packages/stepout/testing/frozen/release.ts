/** Vectors of the release rule and of releases. */
import { seededRandom } from '@daylight/basics'
import { greatestSet } from '../../src/greatest-set.ts'
import { type Release, releaseHash } from '../../src/release.ts'
import { withdraw } from '../../src/withdrawal.ts'
import { hours, logged, signer } from '../rehearsal.ts'
import { released, signedBy, town } from '../town.ts'
import type { Case, VectorFile } from './case.ts'

/** rule.json: forty invented halls of one to four sides, with caps and with signers published before. */
export function ruleVectors(): VectorFile {
  const random = seededRandom('forty halls')
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const cases = Array.from({ length: 40 }, (_, i) => {
    const sides = 1 + (i % 4)
    const deskSide = Array.from({ length: 3 * sides }, (_, d) => d % sides)
    const desk = Array.from({ length: 4 + upTo(16) }, () => upTo(deskSide.length - 1))
    const hall = {
      sides,
      deskSide,
      deskCap: deskSide.map(() => 1 + upTo(5)),
      desk,
      need: Array.from({ length: sides }, () => desk.map(() => upTo(6))),
      fixed: desk.map(() => (upTo(9) === 0 ? 1 : 0)),
    }
    const { inSet, counts } = greatestSet({
      sides,
      deskSide: Uint8Array.from(hall.deskSide),
      deskCap: Int32Array.from(hall.deskCap),
      desk: Uint32Array.from(desk),
      need: hall.need.map((needs) => Int32Array.from(needs)),
      fixed: Uint8Array.from(hall.fixed),
    })
    return { name: `hall ${i + 1}`, expect: 'ok', ...hall, inSet: [...inSet], counts }
  })
  return { v: 1, about: 'Who may be named: the greatest set in which everybody is satisfied.', cases }
}

/** releases.json: what a trustee may sign. */
export function releaseVectors(): VectorFile {
  const place = town({ seed: 'releases' })
  const sixth = signer(place, { desk: 1, want: [5, 5] }).record
  const entries = [...place.entries, sixth]
  const here = { ...place, entries, ...logged(place, entries) }
  const { call, people, state } = here
  const { announced, opening } = released(here)
  const leaving = withdraw(call, people[0]!.credential)
  const without = released(here, { withdrawals: [leaving] }).opening
  const forged = { ...withdraw(call, people[1]!.credential), pk: people[0]!.record.pk }
  const eleventh = people[10]!.record.pk
  const at = (hour: number, more: object = {}) => ({
    now: hours(hour),
    withdrawals: [],
    fixed: [],
    announced: null,
    ...more,
  })
  const alike = (release: Release, change: Partial<Release> = {}) => ({ ...release, ...change, sigs: [] })
  const soon = { ...announced, embargoEnds: hours(98.5) }
  const cases: readonly Case[] = [
    { name: 'announced', expect: 'ok', value: announced, ...at(2), hash: releaseHash(announced) },
    {
      name: 'opened after the embargo',
      expect: 'ok',
      value: opening,
      ...at(98, { announced }),
      hash: releaseHash(opening),
    },
    {
      name: 'opened with a withdrawal that reached one trustee',
      expect: 'ok',
      value: alike(without, { after: releaseHash(announced) }),
      ...at(99, { announced }),
    },
    { name: 'a field too many', expect: 'malformed', value: { ...announced, note: 1 }, ...at(2) },
    {
      name: 'another call',
      expect: 'another-call',
      value: alike(announced, { call: 'ab'.repeat(32) }),
      ...at(2),
    },
    { name: 'a bad signature', expect: 'bad-cosignature', value: { ...announced, counts: [6, 6] }, ...at(2) },
    {
      name: 'another head',
      expect: 'another-head',
      value: alike(announced, { head: { ...state, epoch: 1 } }),
      ...at(2),
    },
    {
      name: 'one person',
      expect: 'one-person-set',
      value: alike(announced, { set: announced.set.slice(0, 1) }),
      ...at(2),
    },
    {
      name: 'an unsatisfied signer',
      expect: 'unsatisfied-signer',
      value: alike(announced, { set: [...announced.set, eleventh].sort() }),
      ...at(2),
    },
    {
      name: 'a signer left out',
      expect: 'left-out-signer',
      value: alike(announced, { set: announced.set.slice(1) }),
      ...at(2),
    },
    {
      name: 'a signer invented',
      expect: 'unknown-signer',
      value: alike(announced, { set: [...announced.set, 'ff'.repeat(32)] }),
      ...at(2),
    },
    {
      name: 'out of order',
      expect: 'set-out-of-order',
      value: alike(announced, { set: announced.set.toReversed() }),
      ...at(2),
    },
    {
      name: 'counted wrongly',
      expect: 'wrong-counts',
      value: alike(announced, { counts: [5, 6] }),
      ...at(2),
    },
    {
      name: 'fixing somebody unpublished',
      expect: 'wrong-fixed',
      value: alike(announced, { fixed: [eleventh] }),
      ...at(2),
    },
    {
      name: 'a withdrawal forged',
      expect: 'bad-withdrawal',
      value: alike(announced, { withdrawals: [forged] }),
      ...at(2),
    },
    {
      name: 'a withdrawal ignored',
      expect: 'withdrawal-ignored',
      value: opening,
      ...at(99, { announced, withdrawals: [leaving] }),
    },
    {
      name: 'a signer kept who withdrew',
      expect: 'withdrawn-signer',
      value: alike(opening, { withdrawals: [leaving] }),
      ...at(99, { announced }),
    },
    {
      name: 'an embargo too short',
      expect: 'embargo-too-short',
      value: alike(announced, { embargoEnds: hours(73) }),
      ...at(2),
    },
    { name: 'the embargo is not over', expect: 'embargo-not-over', value: opening, ...at(97, { announced }) },
    {
      name: 'a week after the embargo',
      expect: 'announcement-expired',
      value: opening,
      ...at(98 + 168, { announced }),
    },
    { name: 'never announced', expect: 'not-announced', value: opening, ...at(99) },
    {
      name: 'announced by three',
      expect: 'too-few-signatures',
      value: opening,
      ...at(99, { announced: signedBy(place, alike(announced), [0, 1, 2]) }),
    },
    {
      name: 'announced otherwise',
      expect: 'another-announcement',
      value: opening,
      ...at(99, { announced: signedBy(place, alike(soon)) }),
    },
    {
      name: 'after the keys were to be destroyed',
      expect: 'call-over',
      value: opening,
      ...at(24 * 90, { announced }),
    },
  ]
  return {
    v: 1,
    about: 'Releases, as one trustee judges them.',
    call: call.call,
    entries,
    head: state,
    cases,
  }
}

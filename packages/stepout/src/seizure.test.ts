import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logged, rehearse, signer } from '../testing/rehearsal.ts'
import { released, sharesOf, town, townNames } from '../testing/town.ts'
import { fromHex, utf8 } from './bytes.ts'
import { canonical } from './canonical.ts'
import { inclusionProof, isIncluded, leafHash } from './merkle.ts'
import { makeOpening } from './opening.ts'
import { withdraw } from './withdrawal.ts'

const place = town()

/** Every way in which a name could stand in a dump: both normal forms, UTF-8 and UTF-16, plain, hex and base64. */
function spellings(name: string): readonly string[] {
  return ['NFC', 'NFD'].flatMap((form) => {
    const written = name.normalize(form)
    const bytes = [Buffer.from(written, 'utf8'), Buffer.from(written, 'utf16le')]
    const inBase64 = bytes.flatMap((b) => [0, 1, 2].map((pad) => base64Core(b, pad)))
    return [written, escaped(written), ...bytes.map((b) => b.toString('hex')), ...inBase64]
  })
}
const escaped = (text: string) =>
  Array.from(text, (c) =>
    c.charCodeAt(0) < 128 ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ).join('')
// The middle of a text in base64 depends on where it starts in a group of three bytes.
function base64Core(bytes: Buffer, pad: number): string {
  const shifted = Buffer.concat([Buffer.alloc(pad), bytes])
    .toString('base64')
    .replaceAll('=', '')
  return shifted.slice(pad === 0 ? 0 : pad + 1, shifted.length - 1)
}

test('3.10/16 each of the eleven signers proves that the record is in the log', () => {
  const { ledger, state } = place
  for (const [i, entry] of ledger.entries.entries())
    assert.ok(
      isIncluded(
        leafHash(utf8(canonical(entry))),
        i,
        state.size,
        inclusionProof(ledger.leaves, i),
        fromHex(state.root),
      ),
    )
})

test('3.10/17 a dump of everything that a server holds has no name in it, in any spelling', () => {
  const { announced, opening } = released(place)
  const openings = sharesOf(place, opening, [0, 1, 2, 3, 4]).map((shares) =>
    makeOpening(place.call, opening, shares, place.trustees[shares.trustee]!, place.random),
  )
  const gone = withdraw(place.call, place.people[0]!.credential)
  const dump = JSON.stringify([
    place.call.call,
    place.entries,
    place.head,
    announced,
    opening,
    openings,
    gone,
  ])
  for (const name of townNames)
    for (const part of [name, ...name.split(/[ -]/).filter((p) => p.length > 3)])
      for (const spelling of spellings(part))
        assert.ok(!dump.includes(spelling) && !dump.toLowerCase().includes(spelling.toLowerCase()), spelling)
})

test('3.10/18 6/6 nothing of sixteen bytes that a desk saw comes back in the log', () => {
  const many = process.env['SLOW'] === '1' ? 1000 : 24
  const crowd = rehearse({ seed: 'crowd' })
  const people = Array.from({ length: many }, (_, i) => signer(crowd, { desk: i % 4, want: [2, 2] }))
  const { entries } = logged(
    crowd,
    people.map(({ record }) => record),
  ).ledger
  // What is public by itself, the call's own keys and ids, may of course stand in both.
  const known = JSON.stringify(crowd.call.call) + crowd.call.id
  const seen = new Set<string>()
  for (const { request, vouched } of people)
    for (const text of [request, vouched.salt, vouched.att])
      for (let at = 0; at + 32 <= text.length; at += 2) seen.add(text.slice(at, at + 32))
  let compared = 0
  for (const entry of entries)
    for (const [text] of JSON.stringify(entry).matchAll(/[0-9a-f]{32,}/g))
      for (let at = 0; at + 32 <= text.length; at += 2) {
        const window = text.slice(at, at + 32)
        compared++
        assert.ok(!seen.has(window) || known.includes(window), window)
      }
  assert.ok(compared > many * 1000)
})

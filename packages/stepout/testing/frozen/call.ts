/** Vectors of calls: one that is accepted, and one for each reason to refuse. */
import { deskId } from '../../src/call.ts'
import { wordScripts, wordsOf } from '../../src/words.ts'
import { rehearse } from '../rehearsal.ts'
import type { Case, VectorFile } from './case.ts'

/** calls.json */
export function callVectors(): VectorFile {
  const { call } = rehearse()
  const base = call.call
  const { trustees, desks, sides } = base
  const trustee = (i: number, change: object) =>
    trustees.map((one, j) => (i === j ? { ...one, ...change } : one))
  const desk = (i: number, change: object) => desks.map((one, j) => (i === j ? { ...one, ...change } : one))
  const evenRsa = `${desks[0]!.rsa.slice(0, -12)}00${desks[0]!.rsa.slice(-10)}`
  const evenDesk = desk(0, { rsa: evenRsa, kid: deskId(evenRsa, desks[0]!.att) })
  const cases: readonly Case[] = [
    { name: 'a good call', expect: 'ok', expected: call.id },
    { name: 'another call than expected', expect: 'another-call', expected: 'ab'.repeat(32) },
    {
      name: 'one letter of the text changed',
      expect: 'another-call',
      expected: call.id,
      change: { text: { en: 'Other' } },
    },
    { name: 'a field too many', expect: 'malformed', change: { note: '' } },
    { name: 'no text', expect: 'malformed', without: ['text'] },
    { name: 'another version', expect: 'malformed', change: { v: 2 } },
    {
      name: 'a text that commands a terminal',
      expect: 'malformed',
      change: { text: { en: 'Peace\u001b[2J' } },
    },
    { name: 'capital hex', expect: 'malformed', change: { log: base.log.toUpperCase() } },
    { name: 'one side', expect: 'too-few-sides', change: { sides: sides.slice(0, 1) } },
    { name: 'the same side twice', expect: 'repeated-side', change: { sides: [sides[0], sides[0]] } },
    { name: 'four trustees', expect: 'too-few-trustees', change: { trustees: trustees.slice(0, 4) } },
    { name: 'six trustees', expect: 'too-many-trustees', change: { trustees: [...trustees, trustees[0]] } },
    {
      name: 'three trustees of one side',
      expect: 'trustees-not-spread',
      change: { trustees: trustee(2, { side: 0 }) },
    },
    {
      name: 'a trustee of a side that is not there',
      expect: 'unknown-side',
      change: { trustees: trustee(0, { side: 3 }) },
    },
    { name: 'three of five may open', expect: 'wrong-threshold', change: { t: 3 } },
    { name: 'a log key of small order', expect: 'unusable-key', change: { log: '00'.repeat(32) } },
    {
      name: 'a sealing key of small order',
      expect: 'unusable-key',
      change: { trustees: trustee(0, { hpke: '00'.repeat(32) }) },
    },
    { name: 'a desk with an even modulus', expect: 'unusable-key', change: { desks: evenDesk } },
    {
      name: 'two trustees with one signing key',
      expect: 'repeated-key',
      change: { trustees: trustee(0, { sig: trustees[1]!.sig }) },
    },
    {
      name: 'two trustees with one sealing key',
      expect: 'repeated-key',
      change: { trustees: trustee(0, { hpke: trustees[1]!.hpke }) },
    },
    {
      name: 'a desk under another name',
      expect: 'wrong-desk-id',
      change: { desks: desk(0, { kid: desks[1]!.kid }) },
    },
    {
      name: 'a desk for nineteen people',
      expect: 'desk-too-small',
      change: { desks: desk(0, { quota: 19 }) },
    },
    { name: 'a side without a desk', expect: 'side-without-desk', change: { desks: desks.slice(0, 2) } },
    { name: 'levels that do not rise', expect: 'levels-not-ascending', change: { levels: [0, 10, 10] } },
    {
      name: 'no time between closing and destroying',
      expect: 'dates-out-of-order',
      change: { destroys: base.closes },
    },
  ]
  const bytes = Uint8Array.from(Buffer.from(call.id, 'hex'))
  const words = Object.fromEntries(
    wordScripts.map((script) => [script, wordsOf(bytes, 12, script).join(' ')]),
  )
  return {
    v: 1,
    about: 'Calls: the hash that names one, its twelve words, and every reason to refuse one.',
    id: call.id,
    words,
    base,
    cases,
  }
}

/** Vectors of what passes between a person and a desk, and of names. */
import { credentialFromSeed } from '../../src/credential.ts'
import { tidyName } from '../../src/name.ts'
import { askForVoucher, vouch } from '../../src/voucher.ts'
import { must, rehearse } from '../rehearsal.ts'
import type { Case, VectorFile } from './case.ts'

const asking = () => {
  const place = rehearse({ seed: 'desks' })
  const { call, desks, random } = place
  const { kid } = call.call.desks[0]!
  const credential = credentialFromSeed(random(32))
  const person = { name: 'דנה שפירא', affiliation: 'אחות' }
  const { request, pending } = must(askForVoucher(call, kid, person, credential, random))
  return { call, desks, kid, credential, request, pending, random, other: call.call.desks[1]!.kid }
}

/** requests.json: what a desk signs and what not. `issued`: how many vouchers it gave before. */
export function requestVectors(): VectorFile {
  const { call, desks, kid, request, random, other } = asking()
  const cases: readonly Case[] = [
    { name: 'a good request', expect: 'ok', issued: 0 },
    { name: 'cut short', expect: 'malformed', issued: 0, change: { blinded: request.blinded.slice(2) } },
    { name: 'of another call', expect: 'another-call', issued: 0, change: { call: 'ab'.repeat(32) } },
    { name: 'to another desk', expect: 'another-desk', issued: 0, change: { kid: other } },
    { name: 'beyond the quota', expect: 'quota-spent', issued: 1000 },
    { name: 'a name that turns around', expect: 'bad-name', issued: 0, change: { name: 'A\u202eb' } },
    {
      name: 'a number above the modulus',
      expect: 'blinded-message-out-of-range',
      issued: 0,
      change: { blinded: 'ff'.repeat(384) },
    },
    {
      name: 'nought',
      expect: 'blinded-message-out-of-range',
      issued: 0,
      change: { blinded: '00'.repeat(384) },
    },
  ]
  const { blindSig } = must(vouch(call, kid, desks[0]!, request, 0, random))
  return {
    v: 1,
    about: 'Requests to the first desk of a call.',
    call: call.call,
    kid,
    blindSig,
    base: request,
    cases,
  }
}

/** answers.json: what a person accepts from a desk. `inverse` takes the blinding off. */
export function answerVectors(): VectorFile {
  const { call, desks, kid, credential, request, pending, random, other } = asking()
  const base = must(vouch(call, kid, desks[0]!, request, 0, random))
  const marked = must(vouch(call, kid, { ...desks[0]!, rsa: desks[1]!.rsa }, request, 0, random))
  const cases: readonly Case[] = [
    { name: 'a good voucher', expect: 'ok' },
    { name: 'without a salt', expect: 'malformed', without: ['salt'] },
    { name: 'of another call', expect: 'another-call', change: { call: 'ab'.repeat(32) } },
    { name: 'of another desk', expect: 'another-desk', change: { kid: other } },
    {
      name: 'signed with a key that is not in the call',
      expect: 'not-a-signature',
      change: { blindSig: marked.blindSig },
    },
    { name: 'for another name', expect: 'name-not-attested', change: { salt: '00'.repeat(16) } },
  ]
  const { person, rnd, inverse } = pending
  const kept = {
    kid,
    pk: credential.pk,
    name: person.name,
    affiliation: person.affiliation,
    rnd,
    inverse: inverse.toString(16),
  }
  return { v: 1, about: "A desk's answers, as the person checks them.", call: call.call, kept, base, cases }
}

/** names.json: names that can be attested, and why others cannot. */
export function nameVectors(): VectorFile {
  const good = ['Noa Bar-Lev', 'דנה שפירא', 'ليلى منصور', 'Zoë', 'می\u200cخواهم', "O'Neill, 3rd", '北京']
  const bad: readonly (readonly [string, string])[] = [
    ['', 'empty'],
    [' – ', 'empty'],
    ['a\u200eb', 'invisible'],
    ['a\u0000b', 'invisible'],
    ['a\u2028b', 'invisible'],
    ['a\ue000b', 'invisible'],
    ['Noa  Bar', 'not-normal'],
    [' Noa', 'not-normal'],
    ['Noa\u00a0Bar', 'not-normal'],
    ['Zoe\u0308', 'not-normal'],
    ['x'.repeat(97), 'too-long'],
    ['ع'.repeat(49), 'too-long'],
  ]
  const cases: readonly Case[] = [
    ...good.map((written) => ({ name: `"${written}"`, expect: 'ok', written, tidy: tidyName(written) })),
    ...bad.map(([written, why]) => ({
      name: why,
      expect: 'bad-name',
      why,
      written,
      tidy: tidyName(written),
    })),
  ]
  return { v: 1, about: 'Names.', cases }
}

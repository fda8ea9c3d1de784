/** Vectors of records and withdrawals. */
import { canonical, hash } from '../../src/canonical.ts'
import type { KemName } from '../../src/kem.ts'
import type { SignerRecord } from '../../src/record.ts'
import { sign } from '../../src/signature.ts'
import { withdraw } from '../../src/withdrawal.ts'
import { rehearse, signer } from '../rehearsal.ts'
import type { Case, VectorFile } from './case.ts'

/** records.json and records-x-wing.json */
export function recordVectors(kem: KemName): VectorFile {
  const place = rehearse({ seed: `records ${kem}`, kem })
  const { call } = place
  const { record, credential } = signer(place, { desk: 0, want: [100, 50] })
  const other = signer(place, { desk: 0, want: [2, 2] })
  /** The change, signed again by the credential's holder. */
  const resigned = (change: Partial<SignerRecord>) => {
    const { sig: _, ...body } = { ...record, ...change }
    return { ...change, sig: sign(hash('daylight/rec/v1', canonical(body)), credential.secret) }
  }
  const cases: readonly Case[] = [
    { name: 'a good record', expect: 'ok' },
    { name: 'cut short', expect: 'malformed', change: { ct: record.ct.slice(2) } },
    { name: 'a box missing', expect: 'malformed', change: { boxes: record.boxes.slice(1) } },
    { name: 'of another call', expect: 'another-call', change: resigned({ call: 'ab'.repeat(32) }) },
    {
      name: 'of a desk that is not there',
      expect: 'unknown-desk',
      change: resigned({ kid: '00'.repeat(8) }),
    },
    { name: 'on the other side', expect: 'wrong-side', change: resigned({ side: 1 }) },
    {
      name: 'with a level that is not there',
      expect: 'unknown-level',
      change: resigned({ level: [9, 9, 9] }),
    },
    { name: 'threshold lowered by a server', expect: 'not-signed-by-credential', change: { level: [0, 0] } },
    { name: 'with another credential', expect: 'not-signed-by-credential', change: { pk: other.record.pk } },
    {
      name: 'with a voucher for another credential',
      expect: 'not-vouched',
      change: resigned({ rnd: other.record.rnd, tok: other.record.tok }),
    },
    {
      name: 'by the other desk of the same side',
      expect: 'not-vouched',
      change: resigned({ kid: call.call.desks[1]!.kid }),
    },
  ]
  return { v: 1, about: `Records of a call that seals with ${kem}.`, call: call.call, base: record, cases }
}

/** withdrawals.json */
export function withdrawalVectors(): VectorFile {
  const place = rehearse({ seed: 'withdrawals' })
  const { credential } = signer(place, { desk: 0, want: [2, 2] })
  const other = signer(place, { desk: 0, want: [2, 2] })
  const base = withdraw(place.call, credential)
  const cases: readonly Case[] = [
    { name: 'a good withdrawal', expect: 'ok' },
    { name: 'without its call', expect: 'malformed', without: ['call'] },
    { name: 'for somebody else', expect: 'not-signed-by-credential', change: { pk: other.record.pk } },
    { name: 'of another call', expect: 'another-call', change: { call: 'ab'.repeat(32) } },
  ]
  return { v: 1, about: 'Withdrawals.', call: place.call.call, base, cases }
}

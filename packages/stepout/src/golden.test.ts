import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Result } from '@daylight/basics'
import { type Expected, objectOf } from '../testing/frozen/case.ts'
import { deskRsa } from '../testing/keys.ts'
import { seededBytes } from '../testing/random.ts'
import { must } from '../testing/rehearsal.ts'
import { fromHex, type Hex, join, toHex } from './bytes.ts'
import { type CheckedCall, checkCall } from './check-call.ts'
import { checkRelease } from './check-release.ts'
import { combineShares } from './combine-shares.ts'
import { credentialMessage } from './credential.ts'
import { greatestSet } from './greatest-set.ts'
import type { LogState } from './head.ts'
import { emptyLedger, extendLedger } from './ledger.ts'
import { isExtension, isIncluded } from './merkle.ts'
import { checkName, type NameAttestation, nameDigest, type PersonName, tidyName } from './name.ts'
import { openOwnShares, readOpening } from './opening.ts'
import { buildPage } from './page.ts'
import type { TrusteeKnowledge } from './propose-release.ts'
import { checkRecord } from './record.ts'
import { type Release, readRelease } from './release.ts'
import { isRsaSignature } from './rsabssa.ts'
import { isSignedBy } from './signature.ts'
import { readLog } from './trustee.ts'
import { pageAgainstLog, verifyPage } from './verify-page.ts'
import { acceptVoucher, vouch } from './voucher.ts'
import { checkWithdrawal } from './withdrawal.ts'
import { bytesOfWords } from './words.ts'

type Changed = { readonly base: object }
type OfCall = { readonly call: unknown }

const outcome = (result: Result<unknown, { readonly kind: string }>) => (result.ok ? 'ok' : result.error.kind)
const callOf = ({ call }: OfCall): CheckedCall => must(checkCall(call))

/** Runs every case of a file and compares what comes out with what the file says: C in each case, F in the file. */
function golden<C = unknown, F = unknown>(file: string, run: (one: Expected & C, all: F) => string): void {
  test(`6/24 every frozen vector of ${file} has the outcome it had when it was frozen`, () => {
    const text = readFileSync(new URL(`../vectors/${file}.json`, import.meta.url), 'utf8')
    const all: F & { readonly cases: readonly (Expected & C)[] } = JSON.parse(text)
    for (const one of all.cases) assert.equal(run(one, all), one.expect, one.name)
  })
}

golden<{ readonly expected?: Hex }, Changed>('calls', (one, { base }) =>
  outcome(checkCall(objectOf(base, one), one.expected)),
)
for (const file of ['records', 'records-x-wing'])
  golden<unknown, OfCall & Changed>(file, (one, all) =>
    outcome(checkRecord(callOf(all), objectOf(all.base, one))),
  )
golden<unknown, OfCall & Changed>('withdrawals', (one, all) =>
  outcome(checkWithdrawal(callOf(all), objectOf(all.base, one))),
)

type GivenVoucher = NameAttestation &
  PersonName & { readonly side: number } & Readonly<Record<'kid' | 'pk' | 'rnd' | 'tok', Hex>>
golden<{ readonly message?: Hex }, OfCall & Changed>('vouchers', (one, all) => {
  const call = callOf(all)
  const { side, kid, pk, rnd, tok, name, affiliation, salt, att } = objectOf(all.base, one) as GivenVoucher
  const desk = call.desks.get(kid)!
  const message = credentialMessage(call, side, fromHex(pk))
  if (one.message) assert.equal(toHex(message), one.message)
  if (!isRsaSignature(desk.key, join(fromHex(rnd), message), fromHex(tok))) return 'not-vouched'
  const digest = nameDigest(call, side, { name, affiliation }, fromHex(salt))
  return isSignedBy(desk.att, digest, att) ? 'ok' : 'name-not-attested'
})

golden<Readonly<Record<'written' | 'tidy' | 'why', string>>>('names', (one) => {
  assert.equal(tidyName(one.written), one.tidy)
  const named = checkName({ name: one.written, affiliation: '' })
  if (!named.ok) assert.equal(named.error.why, one.why)
  return outcome(named)
})

type OfDesk = OfCall & Changed & Readonly<Record<'kid' | 'blindSig', Hex>>
golden<{ readonly issued: number }, OfDesk>('requests', (one, all) => {
  const call = callOf(all)
  const secret = { rsa: deskRsa(0), att: new Uint8Array(32).fill(7) }
  const voucher = vouch(call, all.kid, secret, objectOf(all.base, one), one.issued, seededBytes(one.name))
  if (voucher.ok) assert.equal(voucher.value.blindSig, all.blindSig)
  return outcome(voucher)
})

type Kept = PersonName & Readonly<Record<'kid' | 'pk' | 'rnd' | 'inverse', Hex>>
golden<unknown, OfCall & Changed & { readonly kept: Kept }>('answers', (one, all) => {
  const { kid, pk, name, affiliation, rnd, inverse } = all.kept
  const pending = { kid, person: { name, affiliation }, rnd, inverse: BigInt(`0x${inverse}`) }
  const credential = { pk, secret: new Uint8Array(32) }
  return outcome(acceptVoucher(callOf(all), credential, pending, objectOf(all.base, one)))
})

type OfLog = OfCall & { readonly entries: readonly unknown[] }
type Visit = Parameters<typeof readLog>[3] & { readonly entries: readonly unknown[]; readonly head: unknown }
golden<Visit & { readonly why?: string }, OfLog>('logs', (one, all) => {
  const entries = one.entries.map((entry) => (typeof entry === 'number' ? all.entries[entry] : entry))
  const result = readLog(callOf(all), entries, one.head, one)
  if (!result.ok && result.error.kind === 'bad-entry') assert.equal(result.error.why.kind, one.why)
  return outcome(result)
})

type Proven =
  | ({ readonly proves: 'inclusion' } & Readonly<Record<'leaf' | 'root', Hex>> &
      Readonly<Record<'index' | 'size', number>>)
  | ({ readonly proves: 'extension' } & Readonly<Record<'oldRoot' | 'newRoot', Hex>> &
      Readonly<Record<'oldSize' | 'newSize', number>>)
golden<Proven & { readonly proof: readonly Hex[] }>('tree', (one) => {
  const proof = one.proof.map(fromHex)
  const proven =
    one.proves === 'inclusion'
      ? isIncluded(fromHex(one.leaf), one.index, one.size, proof, fromHex(one.root))
      : isExtension(one.oldSize, one.newSize, fromHex(one.oldRoot), fromHex(one.newRoot), proof)
  return proven ? 'ok' : 'not-proven'
})

type Hall = { readonly sides: number; readonly need: readonly (readonly number[])[] } & Readonly<
  Record<'deskSide' | 'deskCap' | 'desk' | 'fixed' | 'inSet' | 'counts', readonly number[]>
>
golden<Hall>('rule', (one) => {
  const { inSet, counts } = greatestSet({
    sides: one.sides,
    deskSide: Uint8Array.from(one.deskSide),
    deskCap: Int32Array.from(one.deskCap),
    desk: Uint32Array.from(one.desk),
    need: one.need.map((needs) => Int32Array.from(needs)),
    fixed: Uint8Array.from(one.fixed),
  })
  assert.deepEqual([[...inSet], counts], [one.inSet, one.counts])
  return 'ok'
})

type Judged = TrusteeKnowledge & { readonly value: unknown; readonly announced: Release | null }
golden<Judged, OfLog & { readonly head: LogState }>('releases', (one, all) => {
  const ledger = must(extendLedger(emptyLedger(callOf(all)), all.entries))
  return outcome(checkRelease(ledger, all.head, one.value, one, one.announced))
})

type Together = {
  readonly who: readonly number[]
  readonly opening?: Partial<Expected> & { readonly of: number }
}
type Opened = OfLog &
  Readonly<Record<'release' | 'names' | 'dropped' | 'page', unknown>> & {
    readonly secrets: readonly Readonly<Record<'hpke' | 'sig', Hex>>[]
    readonly openings: readonly object[]
  }
golden<Together, Opened>('openings', (one, all) => {
  const call = callOf(all)
  const ledger = must(extendLedger(emptyLedger(call), all.entries))
  const release = must(readRelease(call, all.release, 4))
  const secrets = all.secrets.map(({ hpke, sig }) => ({ hpke: fromHex(hpke), sig: fromHex(sig) }))
  const me = one.who[0]!
  if (one.opening)
    return outcome(
      readOpening(call, release, objectOf(all.openings[one.opening.of]!, one.opening), me, secrets[me]!),
    )
  const given = one.who.map((i) =>
    i === me
      ? openOwnShares(ledger, release, i, secrets[i]!)
      : must(readOpening(call, release, all.openings[i], me, secrets[me]!)),
  )
  const combined = combineShares(ledger, release, given)
  if (!combined.ok) return combined.error.kind
  assert.deepEqual([combined.value.names, combined.value.dropped], [all.names, all.dropped])
  assert.deepEqual(must(buildPage(ledger, release, combined.value)), all.page)
  return 'ok'
})

golden<{ readonly againstLog: string }, Changed & { readonly entries: readonly unknown[] }>(
  'pages',
  (one, all) => {
    const verified = verifyPage(objectOf(all.base, one))
    if (!verified.ok) return verified.error.kind
    const ledger = must(extendLedger(emptyLedger(verified.value.call), all.entries))
    assert.equal(pageAgainstLog(verified.value, ledger)?.kind ?? 'ok', one.againstLog, one.name)
    return 'ok'
  },
)

golden<{ readonly written: string; readonly count: number; readonly bytes?: Hex }>('words', (one) => {
  const bytes = bytesOfWords(one.written, one.count)
  if (bytes.ok) assert.equal(toHex(bytes.value), one.bytes)
  return outcome(bytes)
})

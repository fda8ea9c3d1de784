import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Instant, Result } from '@daylight/basics'
import { type Case, objectOf, type VectorFile } from '../testing/frozen/case.ts'
import { deskRsa } from '../testing/keys.ts'
import { seededBytes } from '../testing/random.ts'
import { must } from '../testing/rehearsal.ts'
import { fromHex, join, toHex } from './bytes.ts'
import { type CheckedCall, checkCall } from './check-call.ts'
import { checkRelease } from './check-release.ts'
import { combineShares } from './combine-shares.ts'
import { credentialMessage } from './credential.ts'
import { greatestSet } from './greatest-set.ts'
import type { LogState } from './head.ts'
import { emptyLedger, extendLedger } from './ledger.ts'
import { isExtension, isIncluded } from './merkle.ts'
import { checkName, nameDigest, tidyName } from './name.ts'
import { openOwnShares, readOpening } from './opening.ts'
import { buildPage } from './page.ts'
import { checkRecord } from './record.ts'
import { readRelease } from './release.ts'
import { isRsaSignature } from './rsabssa.ts'
import { isSignedBy } from './signature.ts'
import { readLog } from './trustee.ts'
import { pageAgainstLog, verifyPage } from './verify-page.ts'
import { acceptVoucher, vouch } from './voucher.ts'
import { checkWithdrawal } from './withdrawal.ts'
import { bytesOfWords } from './words.ts'

// biome-ignore lint/suspicious/noExplicitAny: a vector file is whatever was frozen; each test below reads its own fields.
type Loose = any
const load = (name: string): VectorFile & Loose =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'))
const outcome = (result: Result<unknown, { readonly kind: string }>) => (result.ok ? 'ok' : result.error.kind)
const callOf = ({ call }: Loose): CheckedCall => must(checkCall(call))

/** Runs every case of a file and compares what comes out with what the file says. */
function golden(file: string, run: (one: Case & Loose, all: VectorFile & Loose) => string): void {
  test(`6/24 every frozen vector of ${file} has the outcome it had when it was frozen`, () => {
    const all = load(file)
    for (const one of all.cases) assert.equal(run(one, all), one.expect, one.name)
  })
}

golden('calls', (one, { base }) => outcome(checkCall(objectOf(base, one), one.expected)))
golden('records', (one, all) => outcome(checkRecord(callOf(all), objectOf(all.base, one))))
golden('records-x-wing', (one, all) => outcome(checkRecord(callOf(all), objectOf(all.base, one))))
golden('withdrawals', (one, all) => outcome(checkWithdrawal(callOf(all), objectOf(all.base, one))))

golden('vouchers', (one, all) => {
  const call = callOf(all)
  const { side, kid, pk, rnd, tok, name, affiliation, salt, att } = objectOf(all.base, one) as Loose
  const desk = call.desks.get(kid)!
  const message = credentialMessage(call, side, fromHex(pk))
  if (one.message) assert.equal(toHex(message), one.message)
  if (!isRsaSignature(desk.key, join(fromHex(rnd), message), fromHex(tok))) return 'not-vouched'
  const digest = nameDigest(call, side, { name, affiliation }, fromHex(salt))
  return isSignedBy(desk.att, digest, att) ? 'ok' : 'name-not-attested'
})

golden('names', (one) => {
  assert.equal(tidyName(one.written), one.tidy)
  const named = checkName({ name: one.written, affiliation: '' })
  if (!named.ok) assert.equal(named.error.why, one.why)
  return outcome(named)
})

golden('requests', (one, all) => {
  const call = callOf(all)
  const secret = { rsa: deskRsa(0), att: new Uint8Array(32).fill(7) }
  const voucher = vouch(call, all.kid, secret, objectOf(all.base, one), one.issued, seededBytes(one.name))
  if (voucher.ok) assert.equal(voucher.value.blindSig, all.blindSig)
  return outcome(voucher)
})

golden('answers', (one, all) => {
  const { kid, pk, name, affiliation, rnd, inverse } = all.kept
  const pending = { kid, person: { name, affiliation }, rnd, inverse: BigInt(`0x${inverse}`) }
  const credential = { pk, secret: new Uint8Array(32) }
  return outcome(acceptVoucher(callOf(all), credential, pending, objectOf(all.base, one)))
})

golden('logs', (one, all) => {
  const entries = one.entries.map((entry: Loose) => (typeof entry === 'number' ? all.entries[entry] : entry))
  const result = readLog(callOf(all), entries, one.head, one)
  if (!result.ok && result.error.kind === 'bad-entry') assert.equal(result.error.why.kind, one.why)
  return outcome(result)
})

golden('tree', (one) => {
  const proof = one.proof.map(fromHex)
  const proven =
    one.proves === 'inclusion'
      ? isIncluded(fromHex(one.leaf), one.index, one.size, proof, fromHex(one.root))
      : isExtension(one.oldSize, one.newSize, fromHex(one.oldRoot), fromHex(one.newRoot), proof)
  return proven ? 'ok' : 'not-proven'
})

golden('rule', (one) => {
  const { inSet, counts } = greatestSet({
    sides: one.sides,
    deskSide: Uint8Array.from(one.deskSide),
    deskCap: Int32Array.from(one.deskCap),
    desk: Uint32Array.from(one.desk),
    need: one.need.map((needs: number[]) => Int32Array.from(needs)),
    fixed: Uint8Array.from(one.fixed),
  })
  assert.deepEqual([[...inSet], counts], [one.inSet, one.counts])
  return 'ok'
})

golden('releases', (one, all) => {
  const ledger = must(extendLedger(emptyLedger(callOf(all)), all.entries))
  const knowledge = { now: one.now as Instant, withdrawals: one.withdrawals, fixed: one.fixed }
  return outcome(checkRelease(ledger, all.head as LogState, one.value, knowledge, one.announced))
})

golden('openings', (one, all) => {
  const call = callOf(all)
  const ledger = must(extendLedger(emptyLedger(call), all.entries))
  const release = must(readRelease(call, all.release, 4))
  const secrets = all.secrets.map((s: Loose) => ({ hpke: fromHex(s.hpke), sig: fromHex(s.sig) }))
  const me = one.who[0]
  if (one.opening)
    return outcome(
      readOpening(call, release, objectOf(all.openings[one.opening.of], one.opening), me, secrets[me]),
    )
  const given = one.who.map((i: number) =>
    i === me
      ? openOwnShares(ledger, release, i, secrets[i])
      : must(readOpening(call, release, all.openings[i], me, secrets[me])),
  )
  const combined = combineShares(ledger, release, given)
  if (!combined.ok) return combined.error.kind
  assert.deepEqual([combined.value.names, combined.value.dropped], [all.names, all.dropped])
  assert.deepEqual(must(buildPage(ledger, release, combined.value)), all.page)
  return 'ok'
})

golden('pages', (one, all) => {
  const verified = verifyPage(objectOf(all.base, one))
  if (!verified.ok) return verified.error.kind
  const ledger = must(extendLedger(emptyLedger(verified.value.call), all.entries))
  assert.equal(pageAgainstLog(verified.value, ledger)?.kind ?? 'ok', one.againstLog, one.name)
  return 'ok'
})

golden('words', (one) => {
  const bytes = bytesOfWords(one.written, one.count)
  if (bytes.ok) assert.equal(toHex(bytes.value), one.bytes)
  return outcome(bytes)
})

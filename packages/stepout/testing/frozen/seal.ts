/** Vectors of vouchers, sealing, opening and the page. */
import { fromHex, toHex } from '../../src/bytes.ts'
import { canonical, hash } from '../../src/canonical.ts'
import { combineShares } from '../../src/combine-shares.ts'
import { credentialMessage } from '../../src/credential.ts'
import { makeOpening, type Opening } from '../../src/opening.ts'
import { buildPage, type Page, signPage } from '../../src/page.ts'
import { recordContext, signCall } from '../../src/record.ts'
import { sign } from '../../src/signature.ts'
import { wordsOf } from '../../src/words.ts'
import { logged, must, rehearse, signer } from '../rehearsal.ts'
import { publish, released, sharesOf, town } from '../town.ts'
import type { Case, VectorFile } from './case.ts'

/** vouchers.json: what a desk signs, blindly and in clear. */
export function voucherVectors(): VectorFile {
  const place = rehearse({ seed: 'vouchers' })
  const { call } = place
  const one = signer(place, { desk: 2, want: [2, 2], name: 'ليلى منصور', affiliation: 'معلمة' })
  const { name, affiliation, salt, att, rnd, tok, kid } = one.vouched
  const base = { side: 1, kid, pk: one.credential.pk, rnd, tok, name, affiliation, salt, att }
  const cases: readonly Case[] = [
    {
      name: 'a good voucher',
      expect: 'ok',
      message: toHex(credentialMessage(call, 1, fromHex(one.credential.pk))),
    },
    {
      name: 'for another credential',
      expect: 'not-vouched',
      change: { pk: signer(place, { desk: 2, want: [2, 2] }).credential.pk },
    },
    { name: 'for the other side', expect: 'not-vouched', change: { side: 0 } },
    { name: 'for another name', expect: 'name-not-attested', change: { name: 'ليلى منصورة' } },
    { name: 'with another affiliation', expect: 'name-not-attested', change: { affiliation: '' } },
    { name: 'with another salt', expect: 'name-not-attested', change: { salt: '00'.repeat(16) } },
  ]
  return {
    v: 1,
    about: 'Vouchers: an RSA signature on a credential and an Ed25519 signature on a name.',
    call: call.call,
    base,
    cases,
  }
}

/** openings.json: from one seed to boxes, from boxes to shares, from shares to names. Trustees' secrets are given. */
export function openingVectors(): VectorFile {
  const place = town({ seed: 'openings' })
  const attacker = signer(place, { desk: 0, want: [2, 2], name: 'Mallory Stern' })
  const stolen = { ...attacker.vouched, name: 'Eitan Levy' }
  const junk = must(
    signCall(place.call, attacker.credential, stolen, { level: [1, 1], show: true }, place.random(32)),
  )
  const twin = signer(place, { desk: 1, want: [5, 5], name: 'NOA BAR LEV' }).record
  const entries = [...place.entries, junk, twin]
  const here = { ...place, entries, ...logged(place, entries) }
  const { call, trustees, ledger } = here
  const { opening } = released(here)
  const all = sharesOf(here, opening, [0, 1, 2, 3, 4])
  const openings = all.map((shares) =>
    makeOpening(call, opening, shares, trustees[shares.trustee]!, place.random),
  )
  const combined = must(combineShares(ledger, opening, all.slice(0, 4)))
  const sealed = ledger.records.get(opening.set[0]!)!
  /** An opening of trustee 1 changed, and signed again by that trustee. */
  const resent = (change: Partial<Opening>) => {
    const { sig: _, ...body } = { ...openings[1]!, ...change }
    return {
      change: { ...change, sig: sign(hash('daylight/opening/v1', canonical(body)), trustees[1]!.sig) },
    }
  }
  const boxes = openings[1]!.boxes
  const crossed = boxes.map(({ to }, i) => ({ to, box: boxes[(i + 1) % boxes.length]!.box }))
  const sentBadly = {
    malformed: { without: ['sig'] },
    'another-call': resent({ call: 'ab'.repeat(32) }),
    'another-release': resent({ release: 'ab'.repeat(32) }),
    'not-signed-by-trustee': { change: { trustee: 0 } },
    'not-for-this-trustee': resent({ boxes: crossed }),
  }
  const cases: readonly Case[] = [
    { name: 'four trustees', expect: 'ok', who: [0, 1, 2, 3] },
    { name: 'four other trustees', expect: 'ok', who: [0, 1, 3, 4] },
    { name: 'a side and the international one', expect: 'too-few-trustees', who: [0, 1, 4] },
    { name: 'two sides without one', expect: 'too-few-trustees', who: [0, 2, 3] },
    ...Object.entries(sentBadly).map(([expect, opening]) => ({
      name: expect,
      expect,
      who: [3],
      opening: { of: 1, ...opening },
    })),
  ]
  return {
    v: 1,
    about: 'Opening a release. The result is the same for every four trustees.',
    call: call.call,
    entries,
    release: opening,
    secrets: trustees.map(({ hpke, sig }) => ({ hpke: toHex(hpke), sig: toHex(sig) })),
    context: toHex(recordContext(call, sealed)),
    shares: all.map(({ shares }) => toHex(shares[0]!)),
    openings,
    names: combined.names,
    dropped: combined.dropped,
    page: must(buildPage(ledger, opening, combined)),
    cases,
  }
}

/** pages.json: page files, as anybody verifies them. */
export function pageVectors(): VectorFile {
  const place = town({ seed: 'pages' })
  const { call, trustees, entries } = place
  const { page } = publish(place, released(place).opening)
  const [first, ...rest] = page.names
  const resigned = (change: Partial<Page>) => ({
    page: [0, 1, 2, 3].reduce((p, i) => signPage(p, i, trustees[i]!.sig), {
      ...page,
      ...change,
      sigs: [],
    } as Page),
  })
  const altered = (change: Partial<Page>) => ({ page: { ...page, ...change } })
  const unsatisfied = [...page.set.slice(1), place.people[10]!.record.pk].sort()
  const cases: readonly Case[] = [
    { name: 'a good page', expect: 'ok', againstLog: 'ok' },
    { name: 'a field too many in the file', expect: 'malformed', change: { note: '' } },
    {
      name: 'a field missing in the page',
      expect: 'malformed',
      change: altered({ set: undefined as never }),
    },
    { name: 'another call', expect: 'another-call', change: { call: rehearse({ seed: 'other' }).call.call } },
    { name: 'a call with another threshold', expect: 'bad-call', change: { call: { ...call.call, t: 3 } } },
    {
      name: 'a letter changed',
      expect: 'bad-cosignature',
      change: altered({ names: [{ ...first!, name: `${first!.name}x` }, ...rest] }),
    },
    { name: 'three signatures', expect: 'too-few-signatures', change: altered({ sigs: page.sigs.slice(1) }) },
    {
      name: 'signatures in another order',
      expect: 'cosignatures-out-of-order',
      change: altered({ sigs: page.sigs.toReversed() }),
    },
    {
      name: 'names in another order',
      expect: 'names-out-of-order',
      change: resigned({ names: page.names.toReversed() }),
    },
    {
      name: 'a name that turns the line around',
      expect: 'bad-name',
      change: resigned({ names: [{ ...first!, name: 'A\u202eb' }, ...rest] }),
    },
    { name: 'a name too few', expect: 'names-do-not-match-set', change: resigned({ names: rest }) },
    { name: 'counted too high', expect: 'wrong-counts', change: resigned({ counts: [50, 50] }) },
    {
      name: 'somebody unsatisfied',
      expect: 'ok',
      againstLog: 'unsatisfied-signer',
      change: resigned({ set: unsatisfied }),
    },
    {
      name: 'somebody not in the log',
      expect: 'ok',
      againstLog: 'unknown-signer',
      change: resigned({ set: ['00'.repeat(32), ...page.set.slice(1)] }),
    },
    {
      name: 'of another log',
      expect: 'ok',
      againstLog: 'another-log',
      change: resigned({ head: { ...page.head, root: '00'.repeat(32) } }),
    },
    {
      name: 'counted too low',
      expect: 'ok',
      againstLog: 'wrong-counts',
      change: resigned({ counts: [4, 5] }),
    },
  ]
  return {
    v: 1,
    about: 'Page files, verified alone and against the log.',
    base: { call: call.call, page },
    entries,
    cases,
  }
}

/** words.json: words in three scripts, and what is not understood. */
export function wordVectors(): VectorFile {
  const random = rehearse({ seed: 'words' }).random
  const good = (['latin', 'hebrew', 'arabic'] as const).map((script) => {
    const bytes = random(11)
    return {
      name: script,
      expect: 'ok',
      written: wordsOf(bytes, 8, script).join(' '),
      count: 8,
      bytes: toHex(bytes),
    }
  })
  const words = good[0]!.written.split(' ')
  const cases: readonly Case[] = [
    ...good,
    { name: 'seven words', expect: 'wrong-word-count', written: words.slice(1).join(' '), count: 8 },
    {
      name: 'a word of another list',
      expect: 'unknown-word',
      written: words.with(2, 'abandon').join(' '),
      count: 8,
    },
    { name: 'two scripts', expect: 'mixed-scripts', written: words.with(4, 'باباب').join(' '), count: 8 },
  ]
  return { v: 1, about: 'Words for call ids, log heads and withdrawal.', cases }
}

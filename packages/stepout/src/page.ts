/** The page: the names that stand together, signed by the trustees who opened them. */
import { fail, ok, type Result } from '@daylight/basics'
import type { Hex } from './bytes.ts'
import { type Call, MOST_SIDES, type SideOrdinal } from './call.ts'
import { canonical, hash } from './canonical.ts'
import type { Combined, OpenedName } from './combine-shares.ts'
import { type LogState, stateShape } from './head.ts'
import type { Ledger } from './ledger.ts'
import { sameNameKey } from './name.ts'
import { type Cosignature, cosign, cosignaturesShape } from './quorum.ts'
import { type Release, releaseHash } from './release.ts'
import { fields, hex, list, oneOf, type Shape, text, whole } from './shape.ts'
import { standingSet } from './standing-set.ts'

/** A name as everybody sees it; `aff` empty where the signer did not want it shown. */
export type PageName = { readonly side: SideOrdinal; readonly name: string; readonly aff: string }

/** The published page. Names are in order of side and name, credentials in their own order: neither tells the other. */
export type Page = {
  readonly v: 1
  readonly call: Hex
  readonly head: LogState
  /** The opening release that the names come from. */
  readonly release: Hex
  readonly names: readonly PageName[]
  readonly set: readonly Hex[]
  /** Signers of each side that count. */
  readonly counts: readonly number[]
  /** Released signers who are not named: not attested, named twice, or no longer satisfied without those. */
  readonly heldBack: number
  readonly sigs: readonly Cosignature[]
}

/** What is published as a file: the page and the call it belongs to, so that it can be verified alone. */
export type PageFile = { readonly call: Call; readonly page: Page }

/** Why there is no page. */
export type NoPage = { readonly kind: 'nobody-left' }

/**
 * The unsigned page from opened names: a name counts once, the release rule is run again over those that remain,
 * and whoever is no longer satisfied is not named. Every trustee computes the same bytes.
 */
export function buildPage(ledger: Ledger, release: Release, { names }: Combined): Result<Page, NoPage> {
  const { call } = ledger
  const fixed = new Set(release.fixed)
  const once = firstOfEachName(ledger, names, fixed)
  const records = [...ledger.records.values()].filter(({ pk }) => once.has(pk))
  const { set, counts } = standingSet(call, records, fixed)
  if (set.length === 0) return fail({ kind: 'nobody-left' })
  const named = set.map((pk) => {
    const { name, aff, show } = once.get(pk)!.envelope
    return { side: ledger.records.get(pk)!.side, name, aff: show ? aff : '' }
  })
  const { head, call: id } = release
  return ok({
    v: 1,
    call: id,
    head,
    release: releaseHash(release),
    names: named.sort(inOrder),
    set,
    counts,
    heldBack: release.set.length - set.length,
    sigs: [],
  })
}

/** A trustee's signature on a page that it has built itself. */
export const signPage = (page: Page, trustee: number, secret: Uint8Array): Page => ({
  ...page,
  sigs: cosign(page.sigs, trustee, secret, pageDigest(page)),
})

/** The hash that trustees sign. Its signatures are not part of it. */
export const pageDigest = ({ sigs: _, ...body }: Page): Uint8Array =>
  hash('daylight/page/v1', canonical(body))

/** The order of names on a page: by side, then by name and affiliation as UTF-16 units, the same in every program. */
export function inOrder(a: PageName, b: PageName): number {
  if (a.side !== b.side) return a.side - b.side
  if (a.name !== b.name) return a.name < b.name ? -1 : 1
  return a.aff < b.aff ? -1 : Number(a.aff > b.aff)
}

/** The shape of a page. */
export const pageShape: Shape<Page> = fields<Page>({
  v: oneOf(1),
  call: hex(32),
  head: stateShape,
  release: hex(32),
  names: list(
    fields<PageName>({ side: whole(0, MOST_SIDES - 1), name: text(200), aff: text(200, 0) }),
    2,
    10_000_000,
  ),
  set: list(hex(32), 2, 10_000_000),
  counts: list(whole(0, 10_000_000), 2, MOST_SIDES),
  heldBack: whole(0, 10_000_000),
  sigs: cosignaturesShape,
})

function firstOfEachName(
  { records }: Ledger,
  names: readonly OpenedName[],
  fixed: ReadonlySet<Hex>,
): ReadonlyMap<Hex, OpenedName> {
  const place = new Map([...records.keys()].map((pk, i) => [pk, i]))
  const rank = (pk: Hex) => (fixed.has(pk) ? -1 : place.get(pk)!)
  const inTurn = [...names].sort((a, b) => rank(a.pk) - rank(b.pk))
  const taken = new Set<string>()
  const once = new Map<Hex, OpenedName>()
  for (const opened of inTurn) {
    const key = sameNameKey(opened.envelope.name)
    if (taken.has(key)) continue
    taken.add(key)
    once.set(opened.pk, opened)
  }
  return once
}

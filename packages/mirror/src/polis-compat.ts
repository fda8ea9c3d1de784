/**
 * The statistics that Polis prints for given groups, to the last digit, so that an archive can be compared
 * (compdemocracy/polis math/src/polismath/math/repness.clj, stats.clj, conversation.clj). For comparison only: a
 * single agree passes these tests, nothing corrects for asking a thousand questions at once, and what everybody
 * rejects never comes up. The measures of this package have none of that.
 */
import { minus, over, plus, type Ratio, ratio, shortestSingle, times, toDouble } from './exact-ratio.ts'
import type { PolisCount } from './polis-counts.ts'

/** One representative statement, in Polis' own keys. `tid` is the statement's ordinal. */
export type PolisRepresentative = {
  readonly tid: number
  readonly 'n-success': number
  readonly 'n-trials': number
  readonly 'p-success': number
  readonly 'p-test': number
  readonly repness: number
  readonly 'repness-test': number
  readonly 'repful-for': 'agree' | 'disagree'
  readonly 'n-agree'?: number
  readonly 'best-agree'?: true
}

/** One statement of the consensus lists, in Polis' own keys. */
export type PolisConsensus = Pick<
  PolisRepresentative,
  'tid' | 'n-success' | 'n-trials' | 'p-success' | 'p-test'
>

/** Counts and tests of one statement in one group against all others. */
export type PolisComparison = ReturnType<typeof comparePolisGroup>

/** Compares one group's answers to a statement with the rest's (the sum of the other groups). */
export function comparePolisGroup(group: PolisCount, rest: PolisCount) {
  const share = (n: number, { seen }: PolisCount) => ratio(n + 1, seen + 2)
  const pa = share(group.agree, group)
  const pd = share(group.disagree, group)
  return {
    na: group.agree,
    nd: group.disagree,
    ns: group.seen,
    pa: toDouble(pa),
    pd: toDouble(pd),
    pat: oneProportion(group.agree, group.seen),
    pdt: oneProportion(group.disagree, group.seen),
    ra: toDouble(over(pa, share(rest.agree, rest))),
    rd: toDouble(over(pd, share(rest.disagree, rest))),
    rat: twoProportions(group.agree, rest.agree, group.seen, rest.seen),
    rdt: twoProportions(group.disagree, rest.disagree, group.seen, rest.seen),
  }
}

/**
 * Per group at most five representative statements. `groups[g][s]` are the counts of the people in group g;
 * `excluded` holds the ordinals that were moderated out.
 */
export function polisRepresentatives(
  groups: readonly (readonly PolisCount[])[],
  excluded: ReadonlySet<number> = new Set(),
): PolisRepresentative[][] {
  return groups.map((counts, g) => {
    const compared = counts.flatMap((count, tid) =>
      excluded.has(tid) ? [] : [{ tid, ...comparePolisGroup(count, restOf(groups, g, tid)) }],
    )
    return chosen(compared)
  })
}

/** The five statements with which most agree, and with which most disagree. */
export function polisConsensus(
  everybody: readonly PolisCount[],
  excluded: ReadonlySet<number> = new Set(),
): { agree: PolisConsensus[]; disagree: PolisConsensus[] } {
  const top = (answer: 'agree' | 'disagree') =>
    everybody
      .map((count, tid) => consensusOf(count[answer], count.seen, tid))
      .filter((s) => !excluded.has(s.tid) && s['p-success'] > 0.5 && s['p-test'] > Z_90)
      .sort((a, b) => b['p-success'] * b['p-test'] - a['p-success'] * a['p-test'])
      .slice(0, 5)
  return { agree: top('agree'), disagree: top('disagree') }
}

/**
 * Group-aware consensus of each statement: the product over groups, in their order, of the shrunken shares of
 * agreement. Polis multiplies doubles here, by the reciprocal instead of dividing.
 */
export function polisGroupAwareConsensus(groups: readonly (readonly PolisCount[])[]): number[] {
  return (groups[0] ?? []).map((_, tid) =>
    groups.reduce(
      (product, counts) => product * ((counts[tid]!.agree + 1) * (1 / (counts[tid]!.seen + 2))),
      1,
    ),
  )
}

/**
 * The weight with which Polis routes a statement: `extremity` is the length of its place in the projection; meta
 * statements (and every statement, through a fault of 2025) weigh 49.
 */
export function polisPriority(
  { agree, disagree, seen }: PolisCount,
  extremity: number,
  meta = false,
): number {
  if (meta) return 49
  const passed = (seen - agree - disagree + 1) / (seen + 2)
  const importance = (1 - passed) * (extremity + 1) * ((agree + 1) / (seen + 2))
  return (importance * (1 + 8 * 2 ** (-seen / 5))) ** 2
}

type Compared = PolisComparison & { readonly tid: number }

function restOf(groups: readonly (readonly PolisCount[])[], g: number, tid: number): PolisCount {
  const rest = { agree: 0, disagree: 0, seen: 0 }
  groups.forEach((counts, other) => {
    if (other === g) return
    rest.agree += counts[tid]!.agree
    rest.disagree += counts[tid]!.disagree
    rest.seen += counts[tid]!.seen
  })
  return rest
}

function chosen(compared: readonly Compared[]): PolisRepresentative[] {
  const sufficient: PolisRepresentative[] = []
  let best: PolisRepresentative | undefined
  let bestAgree: Compared | undefined
  for (const one of compared) {
    if (passes(one)) sufficient.push(finalised(one))
    if (sufficient.length === 0 && (!best || Math.max(one.rat, one.rdt) > best['repness-test']))
      best = finalised(one)
    if (beatsBestAgree(one, bestAgree)) bestAgree = one
  }
  const head = bestAgree
    ? [{ ...finalised(bestAgree), 'n-agree': bestAgree.na, 'best-agree': true as const }]
    : []
  if (sufficient.length === 0) return head.length > 0 || !best ? head : [best]
  const sorted = sufficient.filter((s) => s.tid !== bestAgree?.tid).sort((a, b) => metric(b) - metric(a))
  const five = [...head, ...sorted].slice(0, 5)
  return [
    ...five.filter((s) => s['repful-for'] === 'agree'),
    ...five.filter((s) => s['repful-for'] === 'disagree'),
  ]
}

const passes = ({ rat, pat, rdt, pdt }: Compared) => (rat > Z_90 && pat > Z_90) || (rdt > Z_90 && pdt > Z_90)

function beatsBestAgree(one: Compared, best: Compared | undefined): boolean {
  if (one.na === 0 && one.nd === 0) return false
  if (!best) return one.pat > Z_90 || (one.ra > 1 && one.pa > 0.5)
  if (best.ra > 1) return one.ra * one.rat * one.pa * one.pat > best.ra * best.rat * best.pa * best.pat
  return one.pa * one.pat > best.pa * best.pat
}

function finalised(one: Compared): PolisRepresentative {
  const agrees = one.rat > one.rdt
  return {
    tid: one.tid,
    'n-success': agrees ? one.na : one.nd,
    'n-trials': one.ns,
    'p-success': agrees ? one.pa : one.pd,
    'p-test': agrees ? one.pat : one.pdt,
    repness: agrees ? one.ra : one.rd,
    'repness-test': shortestSingle(agrees ? one.rat : one.rdt),
    'repful-for': agrees ? 'agree' : 'disagree',
  }
}

const metric = (s: PolisRepresentative) =>
  s.repness * Math.fround(s['repness-test']) * s['p-success'] * s['p-test']

const consensusOf = (n: number, seen: number, tid: number): PolisConsensus => ({
  tid,
  'n-success': n,
  'n-trials': seen,
  'p-success': toDouble(ratio(n + 1, seen + 2)),
  'p-test': oneProportion(n, seen),
})

const oneProportion = (n: number, seen: number): number =>
  2 * Math.sqrt(seen + 1) * (toDouble(ratio(n + 1, seen + 1)) - 0.5)

function twoProportions(inside: number, outside: number, seenInside: number, seenOutside: number): number {
  const [a, b, m, n] = [inside + 1, outside + 1, seenInside + 1, seenOutside + 1]
  if (a + b === m + n) return 0
  const pooled = ratio(a + b, m + n)
  const variance: Ratio = times(times(pooled, minus(ratio(1, 1), pooled)), plus(ratio(1, m), ratio(1, n)))
  return toDouble(minus(ratio(a, m), ratio(b, n))) / Math.sqrt(toDouble(variance))
}

// Polis' one-sided 90 %.
const Z_90 = 1.2816

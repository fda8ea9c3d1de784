import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { dataFolder, withoutData } from '../../../bench/data.ts'
import { ratio, shortestSingle, toDouble } from './exact-ratio.ts'
import {
  comparePolisGroup,
  type PolisConsensus,
  type PolisRepresentative,
  polisConsensus,
  polisGroupAwareConsensus,
  polisPriority,
  polisRepresentatives,
} from './polis-compat.ts'
import type { PolisCount } from './polis-counts.ts'

// Polis publishes statistics without the counts of the other groups. The counts are whole and few, so we look for
// those that give its ratio to the last digit; all else that it printed must then follow.
type Output = {
  n: number
  k: number
  n_cmts: number
  tids: number[]
  mod_out: number[]
  meta: number[]
  repness: Record<string, PolisRepresentative[]>
  consensus: { agree: PolisConsensus[]; disagree: PolisConsensus[] }
  group_aware_consensus: Record<string, number>
  comment_priorities: Record<string, number>
  pca_center: number[]
  pca_comps: number[][]
}
const folder = 'polis/production/'
const outputs = ['above-100-ptpts', 'below-100-ptpts', '150ptpt-3gp-no-strict-no-meta']
const read = (name: string): Output =>
  JSON.parse(readFileSync(`${dataFolder()}${folder}${name}.json`, 'utf8'))

const none: PolisCount = { agree: 0, disagree: 0, seen: 0 }

// The counts of a representative statement in its group, and all counts of the rest that give what was printed.
function countsBehind(printed: PolisRepresentative, people: number) {
  const answer = printed['repful-for']
  const group = { ...none, [answer]: printed['n-success'], seen: printed['n-trials'] }
  const share = printed['p-success'] / printed.repness
  const rests: PolisCount[] = []
  for (let seen = 0; seen <= people - printed['n-trials']; seen++) {
    const n = Math.round(share * (seen + 2) - 1)
    if (n < 0 || n > seen) continue
    const rest = { ...none, [answer]: n, seen }
    const { ra, rd, rat, rdt } = comparePolisGroup(group, rest)
    const [repness, z] = answer === 'agree' ? [ra, rat] : [rd, rdt]
    if (repness === printed.repness && shortestSingle(z) === printed['repness-test']) rests.push(rest)
  }
  return { group, rests }
}

for (const name of outputs) {
  const skip = withoutData(folder)
  test(`what Polis found typical of each group of ${name} comes out alike, digit for digit`, { skip }, () => {
    const output = read(name)
    for (const printed of Object.values(output.repness)) {
      const behind = printed.map((one) => ({ tid: one.tid, ...countsBehind(one, output.n) }))
      assert.deepEqual(
        behind.map(({ rests }) => rests.length),
        printed.map(() => 1),
        'one set of counts each',
      )
      const column = (of: (one: (typeof behind)[number]) => PolisCount) =>
        Array.from({ length: output.n_cmts }, (_, tid) => {
          const one = behind.find((candidate) => candidate.tid === tid)
          return one ? of(one) : none
        })
      const groups = [column(({ group }) => group), column(({ rests }) => rests[0]!)]
      assert.deepEqual(polisRepresentatives(groups)[0], printed)
    }
  })
  test(`the consensus of ${name} comes out in the order and digits of Polis`, { skip }, () => {
    const output = read(name)
    for (const answer of ['agree', 'disagree'] as const) {
      const everybody = Array.from({ length: output.n_cmts }, () => none)
      for (const one of output.consensus[answer])
        everybody[one.tid] = { ...none, seen: one['n-trials'], [answer]: one['n-success'] }
      assert.deepEqual(polisConsensus(everybody)[answer], output.consensus[answer])
    }
  })
  test(`the group-aware consensus of ${name} is a product of whole counts, digit for digit`, { skip }, () => {
    const output = read(name)
    if (output.k !== 3) return
    for (const [g, printed] of Object.entries(output.repness))
      for (const one of printed.filter((each) => each['repful-for'] === 'agree')) {
        const { group, rests } = countsBehind(one, output.n)
        const found = splitsInTwo(group, Number(g), rests[0]!, output.group_aware_consensus[one.tid]!)
        assert.ok(found, `statement ${one.tid}`)
      }
  })
  test(`the routing weights of ${name} are those of counts that it had seen by then`, { skip }, () => {
    const output = read(name)
    for (const one of output.consensus.agree) {
      const at = output.tids.indexOf(one.tid)
      const center = output.pca_center[at]!
      const total = {
        agree: one['n-success'],
        disagree: Math.round(center * one['n-trials']) + one['n-success'],
      }
      const length = Math.hypot(...output.pca_comps.map((component) => component[at]!))
      const extremity = Math.sqrt(output.n_cmts) * Math.abs(-1 - center) * length
      const printed = output.comment_priorities[one.tid]!
      assert.ok(
        weighsWithFewer({ ...total, seen: one['n-trials'] }, extremity, printed),
        `statement ${one.tid}`,
      )
    }
  })
}

function splitsInTwo(group: PolisCount, g: number, rest: PolisCount, printed: number): boolean {
  for (let seen = 0; seen <= rest.seen; seen++)
    for (
      let agree = Math.max(0, rest.agree - (rest.seen - seen));
      agree <= Math.min(seen, rest.agree);
      agree++
    ) {
      const other = { ...none, agree: rest.agree - agree, seen: rest.seen - seen }
      const three = [{ ...none, agree, seen }, other].toSpliced(g, 0, group)
      if (polisGroupAwareConsensus(three.map((count) => [count]))[0] === printed) return true
    }
  return false
}

// Polis weighs with the votes of its groups at the last tick, so with at most as many as everybody's now.
function weighsWithFewer(all: PolisCount, extremity: number, printed: number): boolean {
  const passes = all.seen - all.agree - all.disagree
  for (let agree = 0; agree <= all.agree; agree++)
    for (let disagree = 0; disagree <= all.disagree; disagree++)
      for (let passed = 0; passed <= passes; passed++) {
        const weight = polisPriority({ agree, disagree, seen: agree + disagree + passed }, extremity)
        if (Math.abs(weight - printed) < 1e-12 * printed) return true
      }
  return false
}

test('one person who agrees is enough for the consensus of Polis, and for none of ours', () => {
  assert.equal(polisConsensus([{ agree: 1, disagree: 0, seen: 1 }]).agree.length, 1)
})
test('meta statements weigh 49 whatever was voted', () => {
  assert.equal(polisPriority(none, 0, true), 49)
  assert.equal(polisPriority(none, 0), 5.0625)
})
test('fractions become doubles as in Java: sixteen decimal digits first', () => {
  assert.equal(toDouble(ratio(12, 7)), 1.714285714285714)
  assert.equal(toDouble(ratio(8, 9)), 0.888888888888889)
  assert.equal(toDouble(ratio(-1, 3)), -0.3333333333333333)
  assert.equal(toDouble(ratio(0, 7)), 0)
})

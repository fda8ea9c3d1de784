import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant, SideId } from '@daylight/basics'
import fc from 'fast-check'
import { agree, type Lead, needTwo, PROPOSAL_LASTS, type Proposal, propose, withdraw } from './together.ts'

const NOW = 1_000_000 as Instant
const lead = (account: string, side: string): Lead => ({ account, side: side as SideId })
const amal = lead('amal', 'reed')
const noa = lead('noa', 'stone')
const both = [amal, noa]
const stateAfter = (proposal: Proposal, by: string, leads = both, now = NOW) => {
  const result = agree(proposal, by, leads, now)
  return result.ok ? result.value.state : result.error.kind
}

test('two are needed once two sides have a lead, not before', () => {
  assert.equal(needTwo([]), false)
  assert.equal(needTwo([amal]), false)
  assert.equal(needTwo([amal, lead('rami', 'reed')]), false)
  assert.equal(needTwo(both), true)
})
test('what one lead proposes is done when the lead of the other side agrees', () => {
  assert.equal(stateAfter(propose('amal', both, NOW), 'noa'), 'done')
})
test('what a convenor proposes needs the leads of both sides', () => {
  const first = agree(propose('convenor', both, NOW), 'amal', both, NOW)
  assert.ok(first.ok)
  assert.equal(first.value.state, 'waiting')
  assert.equal(stateAfter(first.value, 'noa'), 'done')
})
test('nobody agrees twice, and nobody agrees who leads no side', () => {
  assert.equal(stateAfter(propose('amal', both, NOW), 'amal'), 'side-has-agreed')
  assert.equal(stateAfter(propose('amal', both, NOW), 'convenor'), 'not-a-lead')
})
test('who agreed and leads no side any more no longer counts', () => {
  const leads = [lead('rami', 'reed'), noa]
  assert.equal(stateAfter(propose('amal', both, NOW), 'noa', leads), 'waiting')
})
test('after three days a proposal can no longer be agreed to or taken back', () => {
  const late = (NOW + PROPOSAL_LASTS) as Instant
  assert.equal(stateAfter(propose('amal', both, NOW), 'noa', both, late), 'expired')
  const back = withdraw(propose('amal', both, NOW), 'amal', both, late)
  assert.ok(!back.ok && back.error.kind === 'expired')
})
test('who made a proposal takes it back, and any lead says no to it, but nobody else', () => {
  const proposal = propose('convenor', both, NOW)
  for (const by of ['convenor', 'amal', 'noa']) {
    const back = withdraw(proposal, by, both, NOW)
    assert.ok(back.ok)
    assert.equal(stateAfter(back.value, 'noa'), 'no-longer-waiting')
  }
  assert.equal(withdraw(proposal, 'guest', both, NOW).ok, false)
})
test('whoever proposes and agrees in whatever order, nothing is done without leads of two sides', () => {
  const people = ['convenor', 'amal', 'rami', 'noa', 'guest']
  const leads = [amal, lead('rami', 'reed'), noa]
  fc.assert(
    fc.property(fc.constantFrom(...people), fc.array(fc.constantFrom(...people)), (by, order) => {
      let proposal = propose(by, leads, NOW)
      for (const who of order) {
        const next = agree(proposal, who, leads, NOW)
        if (next.ok) proposal = next.value
      }
      const acted = new Set([by, ...order])
      const sides = new Set(leads.filter((l) => acted.has(l.account)).map((l) => l.side))
      assert.equal(proposal.state === 'done', sides.size >= 2)
    }),
  )
})

/** Vectors of logs, heads and the tree over them. */
import { toHex } from '../../src/bytes.ts'
import { cosignHead, signHead } from '../../src/head.ts'
import { entryLeaf, stateOf } from '../../src/ledger.ts'
import { consistencyProof, inclusionProof } from '../../src/merkle.ts'
import { withdraw } from '../../src/withdrawal.ts'
import { hours, logged, signer } from '../rehearsal.ts'
import { town } from '../town.ts'
import type { Case, VectorFile } from './case.ts'

/** logs.json: a trustee's visit. `entries` of a case are places in the file's own, or entries. */
export function logVectors(): VectorFile {
  const place = town({ seed: 'logs' })
  const { call, entries, people, head, state, log, trustees } = place
  const leaving = withdraw(call, people[0]!.credential)
  const all = [...entries.keys()]
  const extra = signer(place, { desk: 0, want: [2, 2] }).record
  const headOf = (list: readonly unknown[], epoch: number) => logged(place, list, epoch).head
  /** A head over a log that no honest server could sign. */
  const claimed = (change: object) =>
    trustees.reduce((h, { sig }, i) => cosignHead(h, i, sig), signHead(call, { ...state, ...change }, log))
  const visit = { now: hours(26), seen: state, needed: 4 }
  const cases: readonly Case[] = [
    { name: 'the first visit', expect: 'ok', entries: all, head, now: hours(2), seen: null, needed: 4 },
    {
      name: 'an empty log',
      expect: 'ok',
      entries: [],
      head: headOf([], 0),
      now: hours(0),
      seen: null,
      needed: 4,
    },
    {
      name: 'grown by a withdrawal',
      expect: 'ok',
      entries: [...all, leaving],
      head: headOf([...entries, leaving], 1),
      ...visit,
    },
    {
      name: 'too few trustees',
      expect: 'too-few-signatures',
      entries: all,
      head: signHead(call, state, log),
      ...visit,
    },
    {
      name: 'not the server',
      expect: 'not-signed-by-log',
      entries: all,
      head: { ...head, logSig: head.sigs[0]!.sig },
      ...visit,
    },
    {
      name: 'a trustee twice',
      expect: 'cosignatures-out-of-order',
      entries: all,
      head: { ...head, sigs: [0, 0, 1, 2].map((i) => head.sigs[i]) },
      ...visit,
    },
    {
      name: 'a signature of nobody',
      expect: 'bad-cosignature',
      entries: all,
      head: { ...head, sigs: head.sigs.map((s, i) => ({ ...s, sig: head.sigs[(i + 1) % 5]!.sig })) },
      ...visit,
    },
    {
      name: 'another call',
      expect: 'another-call',
      entries: all,
      head: { ...head, call: 'ab'.repeat(32) },
      ...visit,
    },
    { name: 'a field missing', expect: 'malformed', entries: all, head: { ...head, root: 1 }, ...visit },
    { name: 'two days old', expect: 'stale-head', entries: all, head, ...visit, now: hours(48) },
    { name: 'of tomorrow', expect: 'head-from-the-future', entries: all, head: headOf(entries, 2), ...visit },
    {
      name: 'shorter than before',
      expect: 'log-shrunk',
      entries: all.slice(1),
      head: headOf(entries.slice(1), 1),
      ...visit,
    },
    {
      name: 'the same length, rewritten',
      expect: 'log-rewritten',
      entries: [1, 0, ...all.slice(2)],
      head: headOf([entries[1], entries[0], ...entries.slice(2)], 1),
      ...visit,
    },
    {
      name: 'longer, and rewritten',
      expect: 'log-rewritten',
      entries: [1, 0, ...all.slice(2), extra],
      head: headOf([entries[1], entries[0], ...entries.slice(2), extra], 1),
      ...visit,
    },
    {
      name: 'another log than the head signs',
      expect: 'head-mismatch',
      entries: all.slice(1),
      head,
      ...visit,
    },
    {
      name: 'a record twice',
      expect: 'bad-entry',
      why: 'already-signed',
      entries: [...all, 0],
      head: claimed({ size: 12, epoch: 1 }),
      ...visit,
    },
    {
      name: 'a withdrawal twice',
      expect: 'bad-entry',
      why: 'already-withdrawn',
      entries: [...all, leaving, leaving],
      head: claimed({ size: 13, epoch: 1 }),
      ...visit,
    },
    {
      name: 'a withdrawal before the record',
      expect: 'bad-entry',
      why: 'never-signed',
      entries: [leaving, ...all],
      head: claimed({ size: 12, epoch: 1 }),
      ...visit,
      seen: null,
    },
    {
      name: 'a threshold lowered',
      expect: 'bad-entry',
      why: 'not-signed-by-credential',
      entries: [...all.slice(0, 10), { ...people[10]!.record, level: [0, 0] }],
      head,
      ...visit,
    },
    {
      name: 'signed after the end',
      expect: 'signed-after-close',
      entries: [...all, extra],
      head: headOf([...entries, extra], 41),
      now: hours(24 * 41),
      seen: stateOf(place.ledger, 40),
      needed: 4,
    },
  ]
  return {
    v: 1,
    about: "A trustee's visit to the log: head, freshness, entries, extension.",
    call: call.call,
    entries,
    cases,
  }
}

/** tree.json: roots and proofs over the entries of logs.json. */
export function treeVectors(): VectorFile {
  const { ledger, state } = town({ seed: 'logs' })
  const { leaves } = ledger
  const cases: Case[] = leaves.map((leaf, index) => ({
    name: `entry ${index} of ${leaves.length}`,
    expect: 'ok',
    proves: 'inclusion',
    leaf: toHex(leaf),
    index,
    size: leaves.length,
    root: state.root,
    proof: inclusionProof(leaves, index).map(toHex),
  }))
  for (const size of [1, 3, 4, 8, 11])
    cases.push({
      name: `a log of ${size} grown to ${leaves.length}`,
      expect: 'ok',
      proves: 'extension',
      oldSize: size,
      newSize: leaves.length,
      oldRoot: stateOf({ ...ledger, leaves: leaves.slice(0, size) }, 0).root,
      newRoot: state.root,
      proof: consistencyProof(leaves, size).map(toHex),
    })
  cases.push({ ...cases[0]!, name: 'an entry in another place', expect: 'not-proven', index: 1 })
  cases.push({ ...cases[13]!, name: 'a log that was rewritten', expect: 'not-proven', oldRoot: state.root })
  return {
    v: 1,
    about: 'The tree over a log.',
    leaves: ledger.entries.map((e) => toHex(entryLeaf(e))),
    root: state.root,
    cases,
  }
}

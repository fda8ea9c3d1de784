import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type HeldAnswer, HeldAnswers, type Kept, type Reply, sendHeld } from './held-answers.ts'

/** A browser's storage in memory. */
function storage(): Kept & { readonly text: () => string } {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (i) => [...kept.keys()][i] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    text: () => JSON.stringify([...kept]),
  }
}
const KEPT: Reply = { status: 200, kind: 'kept', text: '' }
const said = (held: HeldAnswers) => held.all().map((a) => [a.url, a.fields['choice'], a.revision])
const url = (statement: number | string, language = 'en') => `/${language}/g/well/vote/${statement}`

test('an answer given without network is still there when the page is opened again', () => {
  const kept = storage()
  new HeldAnswers(kept).hold(url(1), { choice: 'agree', revision: '1' }, 5)
  assert.deepEqual(said(new HeldAnswers(kept)), [[url(1), 'agree', 1]])
})
test('a second answer to the same question takes the place of the first and counts on, in any language', () => {
  const held = new HeldAnswers(storage())
  held.hold(url(1), { choice: 'agree', revision: '4' }, 5)
  held.hold(url(1, 'ar'), { choice: 'pass', revision: '1' }, 6)
  assert.deepEqual(said(held), [[url(1, 'ar'), 'pass', 5]])
})
test('answers go out one by one in the order in which they were cast, though the phone’s clock stands still', async () => {
  const held = new HeldAnswers(storage())
  for (const s of [3, 1, 2]) held.hold(url(s), { choice: 'agree' }, 7)
  const sent: string[] = []
  let onTheWay = 0
  const outcome = await sendHeld(held, async (answer) => {
    assert.equal(++onTheWay, 1)
    sent.push(answer.url)
    await null
    onTheWay--
    return KEPT
  })
  assert.equal(outcome, 'sent')
  assert.deepEqual(sent, [url(3), url(1), url(2)])
  assert.deepEqual(held.all(), [])
})
test('an answer is let go only on our own word: a hotel’s sign-in page or a full disk keeps it waiting', async () => {
  const held = new HeldAnswers(storage())
  held.hold(url(1), { choice: 'agree' }, 1)
  const replies: Reply[] = [
    null,
    { status: 200, kind: '', text: '<html>' },
    { status: 507, kind: 'storage-full', text: '' },
    { status: 429, kind: 'too-often', text: '' },
    { status: 403, kind: '', text: '' },
  ]
  for (const reply of replies) {
    assert.equal(await sendHeld(held, async () => reply), 'waiting')
    assert.equal(held.waiting().length, 1)
  }
})
test('a refused answer stays in sight with its reason until the person decides, and holds up no other', async () => {
  const held = new HeldAnswers(storage())
  held.hold(url(1), { choice: 'agree' }, 1)
  held.hold(url(2), { choice: 'pass' }, 2)
  const send = async (answer: HeldAnswer): Promise<Reply> =>
    answer.url === url(1) ? { status: 409, kind: 'round-closed', text: 'Voting has closed.' } : KEPT
  assert.equal(await sendHeld(held, send), 'sent')
  const [refused, ...others] = held.all()
  assert.deepEqual([refused?.url, refused?.refused, others], [url(1), 'Voting has closed.', []])
  assert.deepEqual(held.waiting(), [])
  held.retry(refused as HeldAnswer)
  assert.equal(held.waiting().length, 1)
  assert.equal(await sendHeld(held, async () => KEPT), 'sent')
  assert.deepEqual(held.all(), [])
})
test('a phone that has lost its seat keeps everything that waits', async () => {
  const held = new HeldAnswers(storage())
  for (const s of [1, 2]) held.hold(url(s), { choice: 'agree' }, s)
  const reply = { status: 401, kind: 'no-seat', text: '' }
  assert.equal(await sendHeld(held, async () => reply), 'no-seat')
  assert.equal(held.waiting().length, 2)
})
test('a mind changed while the first answer is on its way is not lost with the first answer’s receipt', async () => {
  const held = new HeldAnswers(storage())
  held.hold(url(1), { choice: 'agree', revision: '1' }, 1)
  const sent: unknown[] = []
  await sendHeld(held, async (answer) => {
    if (sent.length === 0) held.hold(url(1), { choice: 'disagree', revision: '1' }, 2)
    sent.push([answer.fields['choice'], answer.revision])
    return KEPT
  })
  assert.deepEqual(sent, [
    ['agree', 1],
    ['disagree', 2],
  ])
})
test('the phone keeps the act and nothing about the person; forgetting empties it', () => {
  const kept = storage()
  const held = new HeldAnswers(kept)
  held.hold(url(1), { choice: 'agree', revision: '1' }, 9)
  assert.deepEqual(JSON.parse(JSON.parse(kept.text())[0][1]), {
    url: url(1),
    fields: { choice: 'agree', revision: '1' },
    revision: 1,
    castAt: 9,
  })
  held.forget()
  assert.equal(kept.length, 0)
})
test('a line that a closing browser cut off, and what others keep there, harm nothing', () => {
  const kept = storage()
  kept.setItem('daylight:/g/well/vote/1', '{"url":"/en')
  kept.setItem('other', '{}')
  const held = new HeldAnswers(kept)
  assert.deepEqual(held.all(), [])
  held.hold(url(1), { choice: 'agree' }, 1)
  held.forget()
  assert.equal(kept.getItem('other'), '{}')
})
test('however the network comes and goes, the server ends with the last answer to every question', async () => {
  const act = fc.record({ statement: fc.nat(3), choice: fc.constantFrom('agree', 'disagree', 'pass') })
  const weather = fc.constantFrom('kept', 'request lost', 'reply lost')
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 20 }), fc.infiniteStream(weather), async (acts, skies) => {
      const held = new HeldAnswers(storage())
      const server = new Map<string, { revision: number; choice: string | undefined }>()
      const send = (sky: string) => async (answer: HeldAnswer) => {
        if (sky === 'request lost') return null
        const before = server.get(answer.url)
        if (!before || before.revision <= answer.revision)
          server.set(answer.url, { revision: answer.revision, choice: answer.fields['choice'] })
        return sky === 'kept' ? KEPT : null
      }
      const revisions = new Map<number, number>()
      for (const { statement, choice } of acts) {
        const revision = (revisions.get(statement) ?? 0) + 1
        revisions.set(statement, revision)
        held.hold(url(statement), { choice, revision: String(revision) }, 1)
        await sendHeld(held, send(skies.next().value as string))
      }
      assert.equal(await sendHeld(held, send('kept')), 'sent')
      const last = new Map(acts.map((a) => [url(a.statement), a.choice]))
      assert.deepEqual(new Map([...server].map(([at, s]) => [at, s.choice])), last)
    }),
  )
})

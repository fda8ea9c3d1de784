import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { GroupCommit } from './group-commit.ts'

test('what arrives during one commit is the next batch, and nobody is answered before their commit', async () => {
  const committed: string[][] = []
  const group = new GroupCommit<string, string>(async (batch) => {
    await sleep(5)
    committed.push([...batch])
    return batch.map((b) => `${b}!`)
  })
  const answers = ['a', 'b', 'c'].map((w) =>
    group.keep(w).then((done) => ({ done, after: committed.length })),
  )
  assert.deepEqual(await Promise.all(answers), [
    { done: 'a!', after: 1 },
    { done: 'b!', after: 2 },
    { done: 'c!', after: 2 },
  ])
  assert.deepEqual(committed, [['a'], ['b', 'c']])
})
test('a batch that fails tells each of its writers, and the next batch is tried', async () => {
  let full = true
  const group = new GroupCommit<number, number>(async (batch) => {
    if (full) throw new Error('disk full')
    return batch
  })
  await assert.rejects(group.keep(1), /disk full/)
  full = false
  assert.equal(await group.keep(2), 2)
})

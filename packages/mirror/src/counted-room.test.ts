import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choiceOf, ordinalOf, type SideId, type StatementId, seededRandom, voteCode } from '@daylight/basics'
import { countedRoom } from './counted-room.ts'
import { publish } from './publish.ts'
import type { Room } from './room.ts'
import { packCodes } from './vote-matrix.ts'

function roomOf(people: number): Room {
  const random = seededRandom('counted room')
  const sides = ['north', 'south'] as SideId[]
  const statements = ['a', 'b', 'c'] as StatementId[]
  return {
    sides,
    statements,
    people: Array.from({ length: people }, (_, i) => ({ key: `p${i}`, side: sides[i % 2] ?? null })),
    votes: packCodes(
      3,
      Array.from({ length: people }, () =>
        [0, 1, 2].flatMap((s) =>
          random() < 0.7 ? [voteCode(s, random() < 0.5 ? 'agree' : 'disagree')] : [],
        ),
      ),
    ),
    guesses: [],
    totals: 'by-five',
  }
}

test('the counted room holds exactly the answers behind the figures that are shown', () => {
  for (const size of [0, 18, 43, 90]) {
    const publication = publish(roomOf(size), null)
    const { people, votes, statements } = countedRoom(publication)
    const answers = new Map<string, { n: number; agree: number }>()
    people.forEach(({ side }, row) => {
      for (const code of votes.codes.subarray(votes.offsets[row], votes.offsets[row + 1])) {
        const cell = `${side} ${statements[ordinalOf(code)]}`
        const { n, agree } = answers.get(cell) ?? { n: 0, agree: 0 }
        answers.set(cell, { n: n + 1, agree: agree + (choiceOf(code) === 'agree' ? 1 : 0) })
      }
    })
    assert.equal(answers.size, publication.published.cells.length)
    for (const { side, statement, n, agree } of publication.published.cells) {
      const counted = answers.get(`${side} ${statement}`)
      assert.equal(counted?.n, n)
      assert.ok(counted.agree >= agree.low && counted.agree <= agree.high)
    }
  }
})

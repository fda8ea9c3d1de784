/** One measurement in a process of its own: `mirror-once.ts daylight|polis PEOPLE STATEMENTS VOTES`, JSON on standard output. */
import type { VoteMatrix } from '@daylight/mirror'
import { groupsOf } from '../apps/site/src/mirror-engine/engine.ts'
import { polisGroups } from './polis-rendering.ts'
import { synthetic } from './synthetic.ts'

/** Milliseconds of the first run and the median of the others; bytes of the votes, and most of the whole process. */
export type Once = {
  readonly held: number
  readonly votes: number
  readonly first: number
  readonly again: number
  readonly peak: number
}

const [what = '', people = '', statements = '', votesEach = ''] = process.argv.slice(2)
const plan = {
  people: Number(people),
  statements: Number(statements),
  votesEach: Number(votesEach),
  seed: 'speed',
}
const { matrix } = synthetic(plan)
const runs = matrix.codes.length < 1e5 ? 21 : matrix.codes.length < 1e7 ? 5 : 2
const times: number[] = []
for (let run = 0; run < runs; run++) {
  const start = performance.now()
  await find(matrix)
  times.push(performance.now() - start)
}
const [first, ...others] = times
const again = others.toSorted((a, b) => a - b)[others.length >> 1]!
const peak = process.resourceUsage().maxRSS * 1024
const held = matrix.codes.byteLength + matrix.offsets.byteLength
process.stdout.write(JSON.stringify({ votes: matrix.codes.length, held, first, again, peak }))

async function find(votes: VoteMatrix) {
  if (what === 'polis') polisGroups(votes)
  else await groupsOf(votes)
}

/**
 * Runs the mirror's arithmetic: a room's votes in this thread, a country's in two. Chunks of rows are always the
 * same and are added up in their order, so that the number of threads changes no bit of the result.
 */
import {
  addSums,
  type ClassSums,
  chunksOf,
  FITTED,
  FOLDS,
  findGroups,
  type Groups,
  type GroupsOptions,
  type HeldOut,
  meanHeldOut,
  type PassWanted,
  type Progress,
  partOf,
  planGroups,
  SEARCHED,
  seedOf,
  type VoteMatrix,
} from '@daylight/mirror'
import { shared, sharedPlacement, startThreads, type Threads } from './threads.ts'

/**
 * The opinion groups of a vote matrix in canonical row order, exactly as `findGroups` gives them. Two threads help
 * from two million votes on, or where `measure` is asked of more than a room. Votes that are not in shared memory
 * are copied there first.
 */
export async function groupsOf(
  matrix: VoteMatrix,
  options: GroupsOptions = {},
  progress: Progress = () => {},
): Promise<Groups> {
  const { measure, ...rest } = options
  const votes = matrix.codes.length
  if (votes <= A_ROOM) return findGroups(matrix, options)
  if (votes < LARGE && !measure) return findGroups(matrix, options, progress)
  const common = shared(matrix)
  const placement = sharedPlacement(matrix.people)
  const seed = options.seed ?? seedOf(matrix)
  const threads = startThreads(THREADS, { matrix: common, placement, seed })
  try {
    const finding = partOf(progress, 0, measure ? 0.5 : 1)
    const plan = planGroups(common, placement, { ...rest, seed }, finding)
    const groups = await inThreads(plan, threads, matrix.people, partOf(finding, SEARCHED, FITTED))
    return measure ? { ...groups, ...(await measured(threads, partOf(progress, 0.5, 1))) } : groups
  } finally {
    await threads.close()
  }
}

async function inThreads(
  plan: Generator<PassWanted, Groups, ClassSums>,
  threads: Threads,
  people: number,
  progress: Progress,
): Promise<Groups> {
  let step = plan.next()
  for (let pass = 1; !step.done; pass++) {
    progress(Math.min(1, pass / USUAL_PASSES))
    step = plan.next(await passIn(threads, step.value, people))
  }
  return step.value
}

async function passIn(threads: Threads, { tables, place }: PassWanted, people: number): Promise<ClassSums> {
  const all = Array.from({ length: chunksOf(people) }, (_, chunk) => chunk)
  const parts = await Promise.all(
    Array.from({ length: threads.count }, async (_, thread) => {
      const chunks = all.filter((chunk) => chunk % threads.count === thread)
      const answer = await threads.run(thread, { kind: 'pass', tables, place, chunks })
      return 'sums' in answer ? answer.sums : []
    }),
  )
  const inOrder = all.map((chunk) => parts[chunk % threads.count]![Math.floor(chunk / threads.count)]!)
  const total = inOrder[0]!
  for (const part of inOrder.slice(1)) addSums(total, part)
  return total
}

async function measured(threads: Threads, progress: Progress) {
  const folds: HeldOut[] = []
  let done = 0
  await Promise.all(
    Array.from({ length: threads.count }, async (_, thread) => {
      for (let fold = thread; fold < FOLDS; fold += threads.count) {
        const answer = await threads.run(thread, { kind: 'fold', fold })
        if ('heldOut' in answer) folds[fold] = answer.heldOut
        progress(++done / FOLDS)
      }
    }),
  )
  const loss = meanHeldOut(folds)
  return { heldOutLogLoss: loss?.logLoss ?? null, baselineLogLoss: loss?.baseline ?? null }
}

const LARGE = 2_000_000
const A_ROOM = 4_000
const THREADS = 2
const USUAL_PASSES = 12

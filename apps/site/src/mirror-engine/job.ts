import type {
  ClassSums,
  ClassTables,
  Groups,
  GroupsOptions,
  HeldOut,
  Placement,
  VoteMatrix,
} from '@daylight/mirror'

/** What a worker holds for its whole life: votes and places in memory that all threads share. */
export type Held = { readonly matrix: VoteMatrix; readonly placement: Placement; readonly seed: string }

/** What a worker is asked: sums of some chunks of rows, or one held-out fold. */
export type Job =
  | {
      readonly kind: 'pass'
      readonly tables: ClassTables
      readonly place: boolean
      readonly chunks: readonly number[]
    }
  | { readonly kind: 'fold'; readonly fold: number }

/** The answer to a job, in the order of its chunks. */
export type Answer = { readonly sums: readonly ClassSums[] } | { readonly heldOut: HeldOut }

/** What a background thread is given. */
export type ToBackground = { readonly matrix: VoteMatrix; readonly options: GroupsOptions }

/** What it tells: how far it has come, and at last the groups. */
export type FromBackground = { readonly progress: number } | { readonly groups: Groups }

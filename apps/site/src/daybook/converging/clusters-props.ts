import type { ClusterDesk } from './acts.ts'
import type { Again } from './refused.ts'

/** What every part of the clusters' page is handed. */
export type ClustersProps = {
  readonly desk: ClusterDesk
  readonly again: Again | null
  /** Where the reader can open a topic; null where they can't. */
  readonly topicAddress: ((topic: string) => string) | null
  /** A fresh id for each form, so that sending it twice writes once. */
  readonly newId: () => string
}

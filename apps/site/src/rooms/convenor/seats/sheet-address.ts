import { newSecret } from '../../../http/cookie.ts'
import type { Batch } from './store.ts'

/** The page, behind the gathering's, that prints one batch in piles; each address deals its cards anew. */
export const sheetPage = (batch: Batch, piles: readonly number[]): string =>
  `seats/sheet?batch=${batch}&piles=${piles.join(',')}&mix=${newSecret()}`

/** Transactions that lost a race on PostgreSQL are tried again, as its documentation asks. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely, TransactionBuilder } from 'kysely'
import { isLostRace } from './problem.ts'

/** Runs `act` until it does not lose a race; gives up with the last error after a few seconds. */
export async function again<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await act()
    } catch (error) {
      if (!isLostRace(error) || attempt >= MOST_ATTEMPTS) throw error
      await sleep(Math.random() * Math.min(2 ** attempt, LONGEST_WAIT))
    }
  }
}

/**
 * The same database, whose transactions run again when they lose a race. So a transaction's function may run more
 * than once: it must do nothing but ask and write through its `tx`.
 */
export function withSecondTries<T>(db: Kysely<T>): Kysely<T> {
  const transaction = db.transaction.bind(db)
  db.transaction = () => {
    const builder: TransactionBuilder<T> = transaction()
    const execute = builder.execute.bind(builder) as typeof builder.execute
    builder.execute = (act) => again(() => execute(act))
    return builder
  }
  return db
}

const MOST_ATTEMPTS = 16
const LONGEST_WAIT = 500

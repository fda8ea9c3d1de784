/**
 * Two hundred phones and two hundred open pages of the mirror at the real server, over loopback. A vote is *counted*
 * when it is acknowledged: it is on disk and in every tally read from then on. It is *told* when the pages hear of a
 * new version of the mirror, which happens in batches of five people and at most four times a second, by design: the
 * gate must not tell single votes. Both are measured; phones and pages share the machine with the server.
 */
import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { choices } from '@daylight/basics'
import type { Say } from './bench.ts'
import { type Hall, openHall } from './live-hall.ts'
import { markdownTable } from './table.ts'
import { quantile } from './vote-load.ts'

/** What was waited for, and each wait in milliseconds. */
type Waits = { readonly what: string; readonly waits: readonly number[] }

/** The figures as Markdown. */
export async function liveTable(say: Say): Promise<string> {
  say('phones take their seats')
  const hall = await openHall(PHONES, STATEMENTS)
  try {
    say('phones vote at the pace of people')
    const paced = await atPeoplesPace(hall)
    say('single votes complete a batch')
    const filled = await completedBatches(hall)
    say('phones vote as fast as they can')
    const { rate, waits } = await asFastAsTheyCan(hall)
    return [
      `${PHONES} phones, ${hall.pages} open pages, ${STATEMENTS} statements, SQLite.`,
      markdownTable(
        ['milliseconds from a vote', 'measured', 'p50', 'p99'],
        [...paced, ...filled, waits].map(({ what, waits: all }) => [
          what,
          all.length.toLocaleString('en'),
          quantile(all, 0.5).toFixed(1),
          quantile(all, 0.99).toFixed(1),
        ]),
      ),
      `As fast as ${PHONES} phones can: ${Math.round(rate).toLocaleString('en')} votes a second.`,
      `Load of the machine at the end: ${loadavg()[0]!.toFixed(1)}.`,
    ].join('\n\n')
  } finally {
    await hall.close()
  }
}

// Every phone answers one statement in two seconds, each at its own moment. Told: to the next version at every page.
async function atPeoplesPace({ phones, statements, pages, onNews }: Hall): Promise<Waits[]> {
  const counted: number[] = []
  const told: number[] = []
  let untold: number[] = []
  let heard = 0
  onNews(() => {
    heard++
    if (heard % pages !== 0) return
    for (const asked of untold) told.push(performance.now() - asked)
    untold = []
  })
  await Promise.all(
    phones.map(async (phone, i) => {
      await sleep((PACE * i) / phones.length)
      for (let turn = 0; turn < PACED; turn++) {
        const asked = performance.now()
        untold.push(asked)
        await phone.vote(statements[turn]!, choices[(i + turn) % 3]!)
        counted.push(performance.now() - asked)
        await sleep(PACE - (performance.now() - asked))
      }
    }),
  )
  await sleep(QUIET)
  onNews(() => {})
  const pace = `${(1_000 * PHONES) / PACE} votes a second`
  return [
    { what: `until it is counted, at ${pace}`, waits: counted },
    { what: `until every page has heard of the next version, at ${pace}`, waits: told },
  ]
}

// Four votes wait for their batch, the publisher rests, then one vote completes the batch: nothing stands in its way.
async function completedBatches({ phones, statements, pages, onNews }: Hall): Promise<Waits[]> {
  const oneSide = phones.filter((_, i) => i % 2 === 0)
  const waits: number[] = []
  for (const statement of statements.slice(PACED, PACED + FILLED)) {
    for (let start = 0; start + 5 <= oneSide.length; start += 5) {
      const five = oneSide.slice(start, start + 5)
      for (const phone of five.slice(0, 4)) await phone.vote(statement, 'agree')
      await sleep(QUIET)
      const all = Promise.withResolvers<void>()
      let heard = 0
      const asked = performance.now()
      onNews(() => {
        waits.push(performance.now() - asked)
        heard++
        if (heard === pages) all.resolve()
      })
      await five[4]!.vote(statement, 'disagree')
      // What would tell too much is held back until the next batch, and then nothing is heard.
      await Promise.race([all.promise, sleep(QUIET)])
      onNews(() => {})
    }
  }
  return [{ what: 'that completes a batch, until a page has heard of it', waits }]
}

async function asFastAsTheyCan({ phones, statements }: Hall): Promise<{ rate: number; waits: Waits }> {
  const waits: number[] = []
  const from = performance.now() + 1_000
  const until = from + 1_000 * SECONDS
  await Promise.all(
    phones.map(async (phone, i) => {
      const statement = statements[(i % (STATEMENTS - PACED - FILLED)) + PACED + FILLED]!
      for (let revision = 1; performance.now() < until; revision++) {
        const asked = performance.now()
        await phone.vote(statement, choices[revision % 3]!, revision)
        if (performance.now() > from) waits.push(performance.now() - asked)
      }
    }),
  )
  return {
    rate: waits.length / SECONDS,
    waits: { what: 'until it is counted, as fast as phones can', waits },
  }
}

const PHONES = 200
const STATEMENTS = 24
// Statements that are answered at people's pace, and those whose batches are completed one by one.
const PACED = 12
const FILLED = 3
const PACE = 2_000
// Longer than the publisher rests.
const QUIET = 800
const SECONDS = 5

/**
 * A full hall on the day of an Open Space: 150 phones write on the board at the pace of people while each has the board
 * open. An act is *kept* when it is acknowledged, so on disk; it is *seen* when its line has reached a phone. Phones and
 * server share the machine.
 */
import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { seededRandom } from '@daylight/basics'
import { actsOf, type DayHall, openDayHall } from '../e2e/support/day-hall.ts'
import { type Act, calm, DayPhone } from '../e2e/support/day-phone.ts'
import { startHouse } from '../e2e/support/house.ts'
import type { Say } from './bench.ts'
import { markdownTable } from './table.ts'
import { quantile } from './vote-load.ts'

/** The figures as Markdown. */
export async function dayTable(say: Say): Promise<string> {
  const house = await startHouse({ args: ['--empty'] })
  try {
    say('phones take their seats')
    const hall = await openDayHall(house, PHONES)
    say('phones write on the board')
    const { kept, seen } = await onTheWall(hall)
    const row = (what: string, waits: readonly number[]) => [
      what,
      waits.length.toLocaleString('en'),
      ...[0.5, 0.95, 1].map((share) => quantile(waits, share).toFixed(0)),
    ]
    return [
      `${PHONES} phones with the board open, ${kept.length.toLocaleString('en')} acts in ${SECONDS} seconds, SQLite, no loss.`,
      markdownTable(
        ['milliseconds from an act', 'measured', 'p50', 'p95', 'max'],
        [row('until it is kept', kept), row('until a phone has seen it, over all phones', seen)],
      ),
      `Load of the machine at the end: ${loadavg()[0]!.toFixed(1)}.`,
    ].join('\n\n')
  } finally {
    await house.kill()
  }
}

async function onTheWall(hall: DayHall): Promise<{ kept: number[]; seen: number[] }> {
  const sentAt = new Map<string, number>()
  const [kept, seen]: [number[], number[]] = [[], []]
  const hear = (line: string) => {
    const sent = sentAt.get(idIn(line))
    if (sent !== undefined) seen.push(performance.now() - sent)
  }
  const phones = hall.cookies.map((cookie) => new DayPhone(hall.base, cookie, calm, hear))
  await Promise.all(phones.map((phone) => phone.listen()))
  const random = seededRandom('day')
  await Promise.all(
    phones.map(async (phone, i) => {
      const acts = actsOf(i)
      const every = (1000 * SECONDS) / acts.length
      await sleep(every * random())
      for (const act of acts) {
        const asked = performance.now()
        sentAt.set(idOf(act), asked)
        await phone.write(act, Date.now())
        kept.push(performance.now() - asked)
        await sleep(every - (performance.now() - asked))
      }
    }),
  )
  while (seen.length < kept.length * phones.length) await sleep(50)
  for (const phone of phones) phone.close()
  return { kept, seen }
}

const idOf = ({ path, fields }: Act): string => fields['entry'] ?? path.slice('topics/'.length)
const idIn = (line: string): string => /^\{"id":"([^"]*)"/.exec(line)?.[1] ?? ''

const PHONES = 150
const SECONDS = 39

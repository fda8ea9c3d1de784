/** A hall on the day of its gathering: the board hangs, every phone has a seat and knows what it will do. */
import type { Act } from './day-phone.ts'
import type { RunningHouse } from './house.ts'
import { PlainConvenor, PlainPhone } from './plain-phone.ts'

export type DayHall = {
  readonly convenor: PlainConvenor
  /** The gathering's desk, behind the origin. */
  readonly desk: string
  /** The gathering's address on a phone. */
  readonly base: URL
  /** The key of each seat, as a header. */
  readonly cookies: readonly string[]
}

/** Makes a gathering with a board of `CELLS_EACH` places for every phone, and takes the seats. */
export async function openDayHall(house: RunningHouse, phones: number): Promise<DayHall> {
  const convenor = await PlainConvenor.signIn(house)
  const { gathering, codes } = await convenor.openGathering(['The bridge opens at dawn.'], phones)
  const desk = `/en/convenor/g/${gathering}`
  await convenor.send(`${desk}/day/shape`, shapeFor(phones))
  await convenor.send(`${desk}/day/step`, { entry: 'the-market-is-open', step: 'market' })
  const cookies: string[] = []
  for (let at = 0; at < codes.length; at += TOGETHER)
    cookies.push(...(await Promise.all(codes.slice(at, at + TOGETHER).map((code) => seated(house, code)))))
  return { convenor, desk, base: new URL(`/en/g/${gathering}`, house.origin), cookies }
}

/**
 * Twenty acts of a phone: eight topics of its own, of which four are given a place, taken back, and put into the place
 * beside. No two phones want the same place.
 */
export function actsOf(phone: number): Act[] {
  const name = (what: string, i: number) => `${what}-of-phone-${String(phone).padStart(3, '0')}-${i}`
  const topic = (i: number): Act => ({
    path: `topics/${name('topic', i)}`,
    fields: { words: `Topic ${i} of phone ${phone}: من يبدأ؟`, language: 'en', convenor: `Phone ${phone}` },
  })
  const place = (i: number, moves: number): Act => ({
    path: `topics/${name('topic', i)}/place`,
    fields: {
      at: moves === 1 ? '' : lastCell(phone, moves === 0 ? i : i + 1),
      moves: String(moves),
      entry: name('entry', i * 3 + moves),
    },
  })
  const own = Array.from({ length: CELLS_EACH }, (_, i) => i)
  return [
    ...Array.from({ length: TOPICS_EACH }, (_, i) => topic(i)),
    ...[0, 1, 2].flatMap((moves) => own.map((i) => place(i, moves))),
  ]
}

/** Where the acts of a phone leave a topic, as "slot/place"; null for one that waits beside the board. */
export const endOf = (phone: number, topic: number): string | null =>
  topic < CELLS_EACH ? lastCell(phone, topic + 1) : null

function lastCell(phone: number, i: number): string {
  const cell = phone * CELLS_EACH + (i % CELLS_EACH)
  return `slot-${Math.floor(cell / PLACES)}/place-${cell % PLACES}`
}

function shapeFor(phones: number): URLSearchParams {
  const form = new URLSearchParams({ act: 'save', entry: 'the-board-is-hung-up' })
  for (let slot = 0; slot < Math.ceil((phones * CELLS_EACH) / PLACES); slot++) {
    form.append('slot', `slot-${slot}`)
    form.append('date', `2026-12-${String(3 + Math.floor(slot / 10)).padStart(2, '0')}`)
    form.append('from', `${String(9 + (slot % 10)).padStart(2, '0')}:00`)
    form.append('to', `${String(9 + (slot % 10)).padStart(2, '0')}:45`)
  }
  for (let place = 0; place < PLACES; place++) {
    form.append('place', `place-${place}`)
    form.append('name-en', `Tree ${place + 1}`)
  }
  return form
}

async function seated({ origin }: RunningHouse, code: string): Promise<string> {
  const phone = new PlainPhone(origin)
  await phone.join(code)
  return phone
    .cookies()
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ')
}

export const TOPICS_EACH = 8
const CELLS_EACH = 4
const PLACES = 30
const TOGETHER = 10

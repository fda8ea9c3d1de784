/** Test support: a hall with two topics on its wall, and what a phone finds in the form for a note. */
import { type Actor, postTopic, readNoteKey, shapeBoard } from '@daylight/gather'
import { hashOf } from '../../../../http/cookie.ts'
import { makeHall, NORTH, type Phone, type Reply, WELL } from '../../hall.test.ts'

export type TopicHall = Awaited<ReturnType<typeof hallWithTopic>>

/** The first topic is the first seat's, the second a facilitator's. `ofNorth` more seats count themselves to the north. */
export async function hallWithTopic({ isHttps = true, ofNorth = 0 } = {}) {
  const hall = await makeHall({ isHttps })
  const phone = await hall.seated(0)
  const write = (id: string, decide: Parameters<typeof hall.store.daybooks.write>[2]) =>
    hall.store.daybooks.write(WELL, id, decide)
  const seat: Actor = {
    kind: 'seat',
    markOf: (thing) => hashOf('mark', thing, tokenOf(phone)),
    side: NORTH,
  }
  await write('shape', (day) =>
    shapeBoard(day, {
      slots: [{ id: 'one', date: '2026-12-03', from: '14:30', to: '15:30' }],
      places: [{ id: 'tree', names: { en: 'The tree', he: 'העץ' } }],
    }),
  )
  await write('t1', (day) =>
    postTopic(day, { topic: 'pump', words: 'A pump?', language: 'en', convenor: 'Salma' }, seat),
  )
  await write('t2', (day) =>
    postTopic(day, { topic: 'rain', words: 'مياه الأمطار', language: 'ar', convenor: '' }, { kind: 'house' }),
  )
  for (let i = 0; i < ofNorth; i++)
    await hall.db
      .insertInto('seat')
      .values({
        gathering_id: WELL,
        id: `extra-${i}`,
        token_hash: `extra-${i}`,
        side_answer: 'side',
        side_id: NORTH,
        language: 'en',
        has_finished_voting: 0,
        has_committed: 0,
      })
      .execute()
  return {
    ...hall,
    phone0: phone,
    day: async () => (await hall.store.daybooks.book(WELL)).day,
    notes: async () => [...(await hall.store.daybooks.book(WELL)).day.notes.values()],
  }
}

/** The secret of a phone's seat. */
export const tokenOf = (phone: Phone): string => [...phone.cookies.values()][0] as string

/** Where a page's form for a note leads, and the key that it carries. */
export function formIn({ text }: Reply): { action: string; key: string } {
  const action = /action="([^"]+\/notes\/[^"]+)"/.exec(text)?.[1] ?? ''
  return { action, key: readNoteKey(/name="key" value="([^"]*)"/.exec(text)?.[1] ?? '') ?? '' }
}

export const PUMP = '/en/g/well/topics/pump/notes'

/** Opens the form and sends it: resolves to what came back, with the note's id and key. */
export async function postNote(phone: Phone, fields: Record<string, string | Blob>, page = PUMP) {
  const { action, key } = formIn(await phone.get(page))
  const reply = await phone.postForm(action, {
    key,
    language: 'en',
    words: '',
    level: 'chatham-house',
    name: '',
    ...fields,
  })
  return { reply, action, key, note: action.split('/').at(-1) ?? '' }
}

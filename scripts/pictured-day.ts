/** A day in the hall, lived through with plain forms in the example gathering, for the pictures of docs/screenshots. */
import type { Step } from '@daylight/gather'
import { proposalIn } from '../apps/site/src/rooms/convenor/circle/proposals.ts'
import type { PlainConvenor, PlainPhone } from '../e2e/support/plain-phone.ts'

/** The gathering's board is up. `phones` are seats of the gathering. */
export async function liveThrough(example: string, convenor: PlainConvenor, phones: readonly PlainPhone[]) {
  const desk = `/en/convenor/g/${example}`
  const board = await (await convenor.ask(`${desk}/day/board`)).text()
  const topics = new Map(
    [...board.matchAll(/data-topic="([^"]+)".*?<bdi[^>]*>([^<]+)</gs)].map(([, id, words]) => [words, id]),
  )
  const topic = (begins: string) => {
    for (const [words, id] of topics) if (words?.startsWith(begins)) return id as string
    throw new Error(`no topic begins with ${begins}`)
  }
  const entry = (name: string) => `pictured-${name}`.padEnd(24, '0')
  return {
    turn: (step: Step) => convenor.send(`${desk}/day/step`, { step, entry: entry(`to-${step}`) }),
    /** The group adopts ready words as its language agreement. */
    agree: () =>
      convenor.send(`${desk}/agreement`, {
        entry: entry('agreement'),
        ...Object.fromEntries(
          (['en', 'he', 'ar'] as const).map((language) => [
            `text-${language}`,
            (['own', 'pauses', 'again'] as const).map((name) => proposalIn(language, name)).join('\n'),
          ]),
        ),
      }),
    /** Notes, signed in three ways. */
    note: async () => {
      for (const [i, { of, ...note }] of NOTES.entries())
        await phones[i % phones.length]?.ask(
          `/en/g/${example}/topics/${topic(of)}/notes/${entry(`note-${i}`)}`,
          note,
        )
    },
    dot: async () => {
      for (const [i, dots] of DOTS.entries())
        await phones[i % phones.length]?.send(`/en/g/${example}/dots`, {
          revision: '1',
          ...Object.fromEntries(Object.entries(dots).map(([of, n]) => [`dots-${topic(of)}`, String(n)])),
        })
    },
    /** Clusters with topics, a group, and a statement for the vote. */
    cluster: async () => {
      for (const { name, of, ...words } of CLUSTERS) {
        await convenor.send(`${desk}/clusters/${entry(name)}`, words)
        for (const [i, begins] of of.entries())
          await convenor.send(`${desk}/topics/${topic(begins)}/cluster`, {
            entry: entry(`put-${name}-${i}`),
            cluster: entry(name),
          })
      }
      const water = `${desk}/clusters/${entry('water')}`
      await convenor.send(`${water}/groups/${entry('group')}`, {
        ...{ initiator: 'Huda & Mara', language: 'en', date: '2027-03-21' },
        firstStep: 'Walk along the shore together and count the outlets',
      })
      await convenor.send(`${water}/statements/${entry('statement')}`, {
        words: 'In a dry summer both shores should take less water, each by the same share.',
        language: 'en',
      })
    },
  }
}

const NOTES = [
  {
    of: 'Who cleans',
    words:
      'We counted eleven places where rubbish reaches the water, six on one shore and five on the other.\nNobody had known about the other shore’s half. We begin with the two nearest to the school.',
    ...{ language: 'en', level: 'public', name: 'Mara' },
  },
  {
    of: 'Who cleans',
    words: 'לא הסכמנו מי משלם. הסכמנו שמתחילים לפני שיודעים.',
    ...{ language: 'he', level: 'chatham-house', name: '' },
  },
  {
    of: 'كيف نتقاسم',
    words: 'في الصيف الجاف نقيس الماء معًا كل صباح، ويُعلَّق الرقم عند السد ليراه الجميع.',
    ...{ language: 'ar', level: 'side', name: '' },
  },
] as const

const DOTS = [
  { 'Who cleans': 2, 'كيف نتقاسم': 3 },
  { 'كيف نتقاسم': 2, 'A ferry': 2, 'דיג בלילה': 1 },
  { 'من يعلّم': 3, 'What would': 2 },
] as const

const CLUSTERS = [
  {
    name: 'water',
    ...{ words: 'One lake, one water', language: 'en' },
    of: ['Who cleans', 'كيف نتقاسم', 'דיג בלילה'],
  },
  { name: 'ways', ...{ words: 'طرق بين الشاطئين', language: 'ar' }, of: ['A ferry', 'سوق مشترك', 'من يعلّم'] },
] as const

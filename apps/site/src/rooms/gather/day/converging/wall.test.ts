/** What the tests beside it share: a hall with topics on its wall, each brought in from a phone. */
import { ok } from '@daylight/basics'
import { type Actor, countDots, postTopic, type Step, turnStep } from '@daylight/gather'
import { readAllDots } from '../../../../daybook/dots/store.ts'
import { hashOf, newSecret } from '../../../../http/cookie.ts'
import { makeHall, type Phone, WELL } from '../../hall.test.ts'

export const [WATER, ROADS, SCHOOLS] = [
  'topic-water-00000',
  'topic-roads-00000',
  'topic-schools-000',
] as const
export const NEEDS = 'cluster-needs-000'
export const HOPES = 'cluster-hopes-000'

/** A hall in which Ann has brought in water and roads, Ben schools, and Cal nothing; `step` is where its day stands. */
export async function makeWall(step: Step) {
  const hall = await makeHall()
  const { daybooks } = hall.store
  const [ann, ben, cal] = [await hall.seated(0), await hall.seated(1), await hall.seated(2)]
  const turn = (to: Step) => daybooks.write(WELL, newSecret(), () => ok(turnStep(to)))
  for (const [topic, phone] of [
    [WATER, ann],
    [ROADS, ann],
    [SCHOOLS, ben],
  ] as const)
    await daybooks.write(WELL, topic, (day) =>
      postTopic(day, { topic, words: `About ${topic}`, language: 'en', convenor: '' }, actorOf(phone)),
    )
  await turn(step)
  return {
    ...hall,
    ...{ ann, ben, cal, turn },
    day: async () => (await daybooks.book(WELL)).day,
    lines: () => daybooks.linesAfter(WELL, 0),
    /** As the facilitator's desk does it: for all at once. */
    count: async () => {
      const given = await readAllDots(hall.db, WELL)
      await daybooks.write(WELL, newSecret(), (day) => ok(countDots(day, given)))
    },
  }
}

/** Who a phone is to the daybook. */
export const actorOf = (phone: Phone): Actor => {
  const token = phone.cookies.get(`seat-${WELL}`) ?? ''
  return { kind: 'seat', markOf: (thing) => hashOf('mark', thing, token), side: null }
}

export const CLUSTERS = '/en/g/well/clusters'
export const makeCluster = (phone: Phone, id: string, words = 'What we need') =>
  phone.post(`${CLUSTERS}/${id}`, { words, language: 'en' })
export const put = (phone: Phone, topic: string, cluster: string, entry = newSecret()) =>
  phone.post(`/en/g/well/topics/${topic}/cluster`, { entry, cluster })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAllDots } from '../../../../daybook/dots/store.ts'
import { type Phone, WELL } from '../../hall.test.ts'
import { makeWall, ROADS, SCHOOLS, WATER } from './wall.test.ts'

const DOTS = '/en/g/well/dots'
type Given = Partial<Record<typeof WATER | typeof ROADS | typeof SCHOOLS, string>>
const give = (phone: Phone, dots: Given, revision = 1, accept = 'text/html') =>
  phone.post(
    DOTS,
    {
      revision: String(revision),
      ...Object.fromEntries([WATER, ROADS, SCHOOLS].map((topic) => [`dots-${topic}`, dots[topic] ?? ''])),
    },
    accept,
  )
const typedFor = (page: string, topic: string) =>
  new RegExp(`<input[^>]*name="dots-${topic}"[^>]*value="([^"]*)"`).exec(page)?.[1]
const revisionIn = (page: string) => /name="revision" value="(\d+)"/.exec(page)?.[1]

test('a seat puts its dots with one form, finds them again, and puts them differently', async (t) => {
  const wall = await makeWall('dots')
  t.after(wall.close)
  assert.equal(revisionIn((await wall.ann.get(DOTS)).text), '1')
  assert.equal((await give(wall.ann, { [WATER]: '3', [SCHOOLS]: '1' })).to, `${DOTS}?kept`)
  const page = (await wall.ann.get(`${DOTS}?kept`)).text
  assert.match(page, /Your dots are kept/)
  assert.deepEqual(
    [WATER, ROADS, SCHOOLS].map((topic) => typedFor(page, topic)),
    ['3', '', '1'],
  )
  assert.equal(revisionIn(page), '2')
  await give(wall.ann, { [ROADS]: '٥' }, 2)
  assert.deepEqual(await readAllDots(wall.db, WELL), [Array(5).fill(ROADS)])
})
test('dots that were held without network and come late change nothing that was put since', async (t) => {
  const wall = await makeWall('dots')
  t.after(wall.close)
  await give(wall.ann, { [WATER]: '2' }, 2)
  const late = await give(wall.ann, { [ROADS]: '5' }, 1, 'application/json')
  assert.deepEqual([late.status, JSON.parse(late.text)], [200, { kind: 'kept' }])
  assert.deepEqual(await readAllDots(wall.db, WELL), [[WATER, WATER]])
  const inOtherWindow = await give(wall.ann, { [ROADS]: '5' }, 1)
  assert.equal(inOtherWindow.to, `${DOTS}?older`)
  assert.match((await wall.ann.get(`${DOTS}?older`)).text, /differently since, in another window/)
})
test('more dots than five stay in the form as typed, with the sum above and a reason at each field', async (t) => {
  const wall = await makeWall('dots')
  t.after(wall.close)
  const { status, text } = await give(wall.ann, { [WATER]: '4', [ROADS]: '3' })
  assert.equal(status, 422)
  assert.match(text, /These are 7 dots together, and you have 5\. Please take 2 away\./)
  for (const topic of [WATER, ROADS]) assert.match(text, new RegExp(`href="#dots-${topic}"`))
  assert.ok(!text.includes(`href="#dots-${SCHOOLS}"`))
  assert.deepEqual([typedFor(text, WATER), typedFor(text, ROADS), revisionIn(text)], ['4', '3', '1'])
  const heldBack = await give(wall.ann, { [WATER]: '6' }, 1, 'application/json')
  assert.equal(heldBack.status, 422)
  assert.deepEqual(await readAllDots(wall.db, WELL), [])
})
test('what is no number of dots is named at its field', async (t) => {
  const wall = await makeWall('dots')
  t.after(wall.close)
  for (const typed of ['six', '-1', '1.5', '9999']) {
    const { status, text } = await give(wall.ann, { [WATER]: typed, [ROADS]: '1' })
    assert.equal(status, 422, typed)
    assert.match(text, new RegExp(`href="#dots-${WATER}">Please give a whole number from 0 to 5`), typed)
    assert.deepEqual([typedFor(text, WATER), typedFor(text, ROADS)], [typed, '1'])
  }
})
test('dots for a topic that was taken down meanwhile are not lost with the others', async (t) => {
  const wall = await makeWall('dots')
  t.after(wall.close)
  await wall.store.daybooks.write(WELL, 'withdrawn-000000000', () => ({
    ok: true,
    value: { kind: 'topic-withdrawn', topic: WATER },
  }))
  const { status, text } = await give(wall.ann, { [WATER]: '1', [ROADS]: '2' })
  assert.equal(status, 422)
  assert.match(text, /was taken down meanwhile/)
  assert.equal(typedFor(text, ROADS), '2')
})
test('before the step and after it, words say what happens next, and nothing is kept', async (t) => {
  const wall = await makeWall('reading')
  t.after(wall.close)
  assert.match((await wall.ann.get(DOTS)).text, /Dots come later/)
  const early = await give(wall.ann, { [WATER]: '1' })
  assert.equal(early.status, 409)
  assert.match(early.text, /The facilitator opens the dots for all at once/)
  await wall.turn('clusters')
  assert.match((await wall.ann.get(DOTS)).text, /The dots are closed/)
  const late = await give(wall.ann, { [WATER]: '1' }, 1, 'application/json')
  assert.equal(late.status, 409)
  assert.match(JSON.parse(late.text).text, /came after closing and was not kept/)
  assert.deepEqual(await readAllDots(wall.db, WELL), [])
})
test('until all dots are counted no page, reply or line tells how many anything has, and then nothing tells whose', async (t) => {
  const wall = await makeWall('dots')
  t.after(wall.close)
  const seen = async () => [
    ...(await Promise.all(
      [DOTS, '/en/g/well/clusters'].map(async (path) => (await wall.cal.get(path)).text),
    )),
    JSON.stringify(await wall.lines()),
  ]
  const before = await seen()
  await give(wall.ann, { [WATER]: '5' })
  const reply = await give(wall.ben, { [WATER]: '4', [SCHOOLS]: '1' }, 1, 'application/json')
  assert.deepEqual(JSON.parse(reply.text), { kind: 'kept' })
  assert.deepEqual(await seen(), before)
  await wall.turn('clusters')
  for (const text of await seen()) assert.doesNotMatch(text, /\b(9|10|[1-9]) dots?\b|dots-counted/)

  await wall.count()
  const { text } = await wall.cal.get(DOTS)
  const order = [...text.matchAll(/About (topic-\w+)[\s\S]*?>(no|\d+) dots?</g)].map((m) => [m[1], m[2]])
  assert.deepEqual(order, [
    ['topic-water', '9'],
    ['topic-schools', '1'],
    ['topic-roads', 'no'],
  ])
  assert.equal(text, (await wall.ann.get(DOTS)).text, 'the same for who gave nine and who gave none')
})
test('dots go along with a topic that was merged, in the form and in the count', async (t) => {
  const wall = await makeWall('dots')
  t.after(wall.close)
  await give(wall.ann, { [WATER]: '2', [SCHOOLS]: '1' })
  for (const as of ['topic', 'into'] as const)
    await wall.store.daybooks.write(WELL, `merge-${as}-000000000`, () => ({
      ok: true,
      value: { kind: 'merge-agreed', topic: WATER, into: SCHOOLS, as },
    }))
  const page = (await wall.ann.get(DOTS)).text
  assert.deepEqual([typedFor(page, SCHOOLS), typedFor(page, WATER)], ['3', undefined])
  await give(wall.ben, { [WATER]: '2' })
  await wall.count()
  assert.deepEqual((await wall.day()).dots, { [SCHOOLS]: 5 })
})
test('a wall without topics says so instead of showing an empty form', async (t) => {
  const wall = await makeWall('dots')
  t.after(wall.close)
  for (const topic of [WATER, ROADS, SCHOOLS])
    await wall.store.daybooks.write(WELL, `off-${topic}`, () => ({
      ok: true,
      value: { kind: 'topic-withdrawn', topic },
    }))
  assert.match((await wall.ann.get(DOTS)).text, /No topic hangs on the board/)
})

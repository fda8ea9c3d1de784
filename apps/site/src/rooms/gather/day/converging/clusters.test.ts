import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newSecret } from '../../../../http/cookie.ts'
import type { Phone } from '../../hall.test.ts'
import { CLUSTERS, HOPES, makeCluster, makeWall, NEEDS, put, ROADS, SCHOOLS, WATER } from './wall.test.ts'

const group = (phone: Phone, changes: Record<string, string> = {}, id = newSecret()) =>
  phone.post(`${CLUSTERS}/${NEEDS}/groups/${id}`, {
    ...{ initiator: 'Noor', firstStep: 'Walk the canal', date: '2026-12-10', language: 'en' },
    ...changes,
  })
const draw = (phone: Phone, words = 'Water first.', id = newSecret()) =>
  phone.post(`${CLUSTERS}/${NEEDS}/statements/${id}`, { words, language: 'he' })
const proposed = ({ db }: Awaited<ReturnType<typeof makeWall>>) =>
  db.selectFrom('statement').select('texts').where('status', '=', 'proposed').execute()

test('those who brought in topics make clusters and put topics into them; everybody reads them', async (t) => {
  const wall = await makeWall('clusters')
  t.after(wall.close)
  assert.equal((await makeCluster(wall.ann, NEEDS, 'What  we need')).to, `${CLUSTERS}#c-${NEEDS}`)
  await put(wall.ben, WATER, NEEDS)
  const { text } = await wall.cal.get(CLUSTERS)
  assert.match(text, /<h2[^>]*><bdi>What we need<\/bdi>/)
  assert.equal((await wall.day()).topics.get(WATER)?.cluster, NEEDS)
  await put(wall.ann, WATER, '')
  assert.equal((await wall.day()).topics.get(WATER)?.cluster, null)
})
test('who brought in no topic gets no form for it and the reason, and cannot do it by hand either', async (t) => {
  const wall = await makeWall('clusters')
  t.after(wall.close)
  await makeCluster(wall.ann, NEEDS)
  const { text } = await wall.cal.get(CLUSTERS)
  assert.match(text, /Whoever brought in a topic decides what belongs together/)
  assert.doesNotMatch(text, /Make a cluster|Put it there|Hand over a statement/)
  assert.match(text, /Begin a group/)
  const before = await wall.lines()
  for (const refused of [
    await makeCluster(wall.cal, HOPES, 'My own words'),
    await put(wall.cal, WATER, NEEDS),
    await draw(wall.cal),
  ]) {
    assert.equal(refused.status, 403)
    assert.match(refused.text, /This is for those who brought in a topic/)
  }
  assert.match((await makeCluster(wall.cal, HOPES, 'My own words')).text, /You wrote: .?My own words/)
  assert.deepEqual(await wall.lines(), before)
  assert.deepEqual(await proposed(wall), [])
})
test('before the dots are counted nobody clusters, and the page says when', async (t) => {
  const wall = await makeWall('dots')
  t.after(wall.close)
  assert.match((await wall.ann.get(CLUSTERS)).text, /This begins when the dots are counted/)
  const early = await makeCluster(wall.ann, NEEDS)
  assert.equal(early.status, 409)
  assert.match(early.text, /The facilitator opens them/)
})
test('of two phones that move one topic into two clusters at once the last stands, and both clusters stay readable', async (t) => {
  const wall = await makeWall('clusters')
  t.after(wall.close)
  await makeCluster(wall.ann, NEEDS, 'What we need')
  await makeCluster(wall.ben, HOPES, 'What we hope')
  const [a, b] = await Promise.all([put(wall.ann, WATER, NEEDS), put(wall.ben, WATER, HOPES)])
  assert.deepEqual([a.status, b.status], [303, 303])
  const last = JSON.parse((await wall.lines()).at(-1)?.line ?? '').cluster
  assert.equal((await wall.day()).topics.get(WATER)?.cluster, last)
  const { text } = await wall.cal.get(CLUSTERS)
  for (const words of ['What we need', 'What we hope']) assert.ok(text.includes(words))
})
test('putting a topic where it is already writes nothing', async (t) => {
  const wall = await makeWall('clusters')
  t.after(wall.close)
  await makeCluster(wall.ann, NEEDS)
  await put(wall.ann, WATER, NEEDS)
  const before = await wall.lines()
  assert.equal((await put(wall.ben, WATER, NEEDS)).status, 303)
  assert.equal((await put(wall.ben, ROADS, '')).status, 303)
  assert.equal((await put(wall.cal, WATER, NEEDS)).status, 403)
  assert.deepEqual(await wall.lines(), before)
})
test('a form that is sent twice writes once', async (t) => {
  const wall = await makeWall('clusters')
  t.after(wall.close)
  const [entry, id] = [newSecret(), newSecret()]
  for (let i = 0; i < 2; i++) {
    await makeCluster(wall.ann, NEEDS)
    await put(wall.ann, WATER, NEEDS, entry)
    await group(wall.cal, {}, id)
  }
  // Three topics, a step, and each of the three once.
  assert.equal((await wall.lines()).length, 7)
})
test('topics and clusters stand in the order of their dots once these are counted', async (t) => {
  const wall = await makeWall('dots')
  t.after(wall.close)
  await wall.ann.post('/en/g/well/dots', { revision: '1', [`dots-${SCHOOLS}`]: '3', [`dots-${ROADS}`]: '1' })
  await wall.turn('clusters')
  await wall.count()
  await makeCluster(wall.ann, NEEDS, 'What we need')
  await makeCluster(wall.ann, HOPES, 'What we hope')
  for (const [topic, cluster] of [
    [WATER, NEEDS],
    [ROADS, NEEDS],
    [SCHOOLS, HOPES],
  ] as const)
    await put(wall.ann, topic, cluster)
  const { text } = await wall.cal.get(CLUSTERS)
  const order = [...text.matchAll(/<bdi>(What we \w+|About topic-\w+)-?0*<\/bdi>/g)].map((m) => m[1])
  assert.deepEqual(
    order.filter((words, i) => order.indexOf(words) === i),
    ['What we hope', 'About topic-schools', 'What we need', 'About topic-roads', 'About topic-water'],
  )
})
test('what is missing or too long is named beside its field, and what was typed is still there', async (t) => {
  const wall = await makeWall('clusters')
  t.after(wall.close)
  await makeCluster(wall.ann, NEEDS)
  const long = 'x'.repeat(101)
  const tooLong = await makeCluster(wall.ann, HOPES, long)
  assert.equal(tooLong.status, 422)
  assert.match(tooLong.text, /href="#make-words">It has 101 characters; at most 100 fit/)
  assert.ok(tooLong.text.includes(`value="${long}"`) && tooLong.text.includes(`/clusters/${HOPES}"`))
  const unnamed = await group(wall.cal, { initiator: ' ', language: 'he' })
  assert.match(unnamed.text, new RegExp(`href="#group-${NEEDS}-initiator">Please write who begins`))
  assert.match(unnamed.text, /value="Walk the canal"[\s\S]*<option value="he" selected/)
  const strange = await wall.ann.post(`${CLUSTERS}/${HOPES}`, { words: 'Hopes', language: 'xx' })
  assert.equal(strange.status, 422)
  assert.match(strange.text, /Please choose a language from the list/)
})
test('a group is shown with who begins, its first step and its day; a day that no calendar has is refused', async (t) => {
  const wall = await makeWall('clusters')
  t.after(wall.close)
  await makeCluster(wall.ann, NEEDS)
  for (const date of ['2026-02-30', '', 'soon']) {
    const { status, text } = await group(wall.cal, { date })
    assert.equal(status, 422, date)
    assert.match(text, new RegExp(`href="#group-${NEEDS}-date">No calendar has this day`), date)
    assert.match(text, /value="Noor"/)
    assert.match(text, new RegExp(`name="date"[^>]*value="${date}"`), 'what was typed is still there')
  }
  assert.equal((await group(wall.cal)).to, `${CLUSTERS}#c-${NEEDS}`)
  const { text } = await wall.ben.get(CLUSTERS)
  assert.match(text, /Walk the canal/)
  assert.match(text, /Noor\W+begins; done by\W+Thursday,? 10 December 2026/)
})
test('a statement stands at its cluster and waits for the convenor, once, however often it is sent', async (t) => {
  const wall = await makeWall('clusters')
  t.after(wall.close)
  await makeCluster(wall.ann, NEEDS)
  const id = newSecret()
  for (const phone of [wall.ann, wall.ann, wall.ben]) await draw(phone, ' Water\nfirst. ', id)
  await draw(wall.ben, 'Water first.')
  assert.deepEqual(await proposed(wall), [{ texts: '{"he":"Water first."}' }])
  assert.deepEqual((await wall.day()).statements, [{ cluster: NEEDS, words: 'Water first.', language: 'he' }])
  const { text } = await wall.cal.get(CLUSTERS)
  assert.match(text, /Water first\./)
  assert.match(text, /The convenor lists it; then everyone votes on it\./)
})
test('a statement that reached the list but not the daybook is whole after it is sent again', async (t) => {
  const wall = await makeWall('clusters')
  t.after(wall.close)
  await makeCluster(wall.ann, NEEDS)
  await wall.store.propose('well' as never, 'Water first.', 'he')
  await draw(wall.ann)
  assert.equal((await proposed(wall)).length, 1)
  assert.equal((await wall.day()).statements.length, 1)
})
test('a statement is not handed over again when the convenor has mended or translated its words', async (t) => {
  const wall = await makeWall('clusters')
  t.after(wall.close)
  await makeCluster(wall.ann, NEEDS)
  const id = newSecret()
  await draw(wall.ann, 'Water first.', id)
  await wall.db
    .updateTable('statement')
    .set({ texts: '{"he":"Drinking water first.","en":"Water"}' })
    .where('status', '=', 'proposed')
    .execute()
  await draw(wall.ann, 'Water first.', id)
  assert.equal((await proposed(wall)).length, 1)
})
test('a statement that cannot stand is refused before it goes anywhere', async (t) => {
  const wall = await makeWall('clusters')
  t.after(wall.close)
  await makeCluster(wall.ann, NEEDS)
  for (const [words, reason] of [
    [' ', /Please write the statement first/],
    ['see https://example.org', /leave out the web address/],
    ['y'.repeat(281), /It has 281 characters/],
  ] as const) {
    const { status, text } = await draw(wall.ann, words)
    assert.equal(status, 422)
    assert.match(text, reason)
    assert.ok(text.includes(words))
  }
  const nowhere = await wall.ann.post(`${CLUSTERS}/${HOPES}/statements/${newSecret()}`, {
    ...{ words: 'Water first.', language: 'en' },
  })
  assert.equal(nowhere.status, 404)
  assert.match(nowhere.text, /You wrote: .?Water first/)
  assert.deepEqual(await proposed(wall), [])
})
test('one seat cannot flood the convenor with statements, and its text is not thrown away', async (t) => {
  const wall = await makeWall('clusters')
  t.after(wall.close)
  await makeCluster(wall.ann, NEEDS)
  for (let n = 0; n < 10; n++) assert.equal((await draw(wall.ann, `Thought ${n}.`)).status, 303)
  const refused = await draw(wall.ann, 'Thought 10.')
  assert.equal(refused.status, 429)
  assert.match(refused.text, /Thought 10\./)
  assert.equal((await proposed(wall)).length, 10)
  assert.equal((await wall.day()).statements.length, 10)
})
test('an id that no page of ours made is not taken, and a topic that is gone cannot be moved', async (t) => {
  const wall = await makeWall('clusters')
  t.after(wall.close)
  await makeCluster(wall.ann, NEEDS)
  for (const reply of [await makeCluster(wall.ann, 'short'), await put(wall.ann, WATER, NEEDS, '<b>')])
    assert.equal(reply.status, 422)
  assert.equal((await put(wall.ann, 'topic-that-was-never', NEEDS)).status, 404)
  assert.equal((await put(wall.ann, WATER, HOPES)).status, 404)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ok } from '@daylight/basics'
import { type Deed, turnStep } from '@daylight/gather'
import { readGathering } from '../../../db/gatherings.ts'
import { type Browser, idIn, makeGathering, type TestHouse, testHouse } from '../house.test.ts'
import { takesDaybooks } from './routes.tsx'

const inAll = async <T>(act: (language: string) => Promise<T>) => Promise.all(['en', 'he', 'ar'].map(act))

async function withDay(
  house: TestHouse,
  deeds: readonly Deed[] = [turnStep('market'), turnStep('sessions')],
) {
  const at = await house.desk()
  const overview = await makeGathering(at)
  const desk = await house.store.desk(house.convenor).gathering(idIn(overview))
  for (const [i, deed] of deeds.entries()) await desk?.write(`entry-${i}`, () => ok(deed))
  return { at, overview, id: idIn(overview) }
}
const fileFrom = async (at: Browser, overview: string) => (await at.get(`${overview}/daybook.ndjson`)).text
const send = (at: Browser, path: string, text: string) =>
  at.upload(path, 'file', new File([text], 'daybook.ndjson'))

test('the page says in every language what the file holds, what it does not, and what to do with the stick', async () => {
  const { at, id } = await withDay(await testHouse())
  await inAll(async (language) => {
    const { status, text } = await at.get(`/${language}/convenor/g/${id}/daybook`)
    assert.equal(status, 200)
    assert.match(text, /<form[^>]*enctype="multipart\/form-data"/)
    assert.ok(text.includes(`href="/${language}/convenor/g/${id}/daybook.ndjson"`))
  })
  const { text } = await at.get(`/en/convenor/g/${id}/daybook`)
  assert.match(text, /no seats, no votes, no guesses, no dots before they are counted/)
  assert.match(text, /delete the file as soon as/)
})

test('a file carried to a house that does not know the gathering opens it there, under the same name', async () => {
  const [hall, office] = [await testHouse(), await testHouse()]
  const { at, overview, id } = await withDay(hall)
  const there = await office.desk()
  const { status, to } = await send(there, '/ar/convenor/daybook', await fileFrom(at, overview))
  assert.deepEqual([status, to], [303, `/ar/convenor/g/${id}/daybook?new=2`])
  const before = await readGathering(hall.db, id)
  const { organisation: _, ...carried } = (await readGathering(office.db, id)) ?? {}
  assert.deepEqual({ ...carried, organisation: before?.organisation }, before)
  assert.match((await there.get(`/en/convenor/g/${id}/daybook?new=2`)).text, /2 entries in it were new/)
})

test('what was written on both sides meanwhile is one daybook after the file went there and back', async () => {
  const [hall, office] = [await testHouse(), await testHouse()]
  const { at, overview, id } = await withDay(hall)
  const there = await office.desk()
  await send(there, '/en/convenor/daybook', await fileFrom(at, overview))
  const desks = await Promise.all(
    [hall, office].map((house) => house.store.desk(house.convenor).gathering(id)),
  )
  await desks[0]?.write('in-the-hall', () => ok(turnStep('reading')))
  await desks[1]?.write('in-the-office', () => ok(turnStep('dots')))
  const back = await send(at, `${overview}/daybook`, await fileFrom(there, overview))
  assert.equal(back.to, `${overview}/daybook?new=1`)
  await send(there, `${overview}/daybook`, await fileFrom(at, overview))
  const days = await Promise.all(desks.map(async (desk) => (await desk?.book())?.day))
  assert.deepEqual(days[0], days[1])
  assert.equal((await send(at, `${overview}/daybook`, await fileFrom(at, overview))).to.at(-1), '0')
})

test('a file that is damaged is refused by its line, and nothing of it is kept', async () => {
  const [hall, office] = [await testHouse(), await testHouse()]
  const { at, overview } = await withDay(hall)
  const damaged = (await fileFrom(at, overview)).replace('"step":"sessions"', '"step":"holiday"')
  const there = await office.desk()
  const { status, text } = await send(there, '/en/convenor/daybook', damaged)
  assert.equal(status, 422)
  assert.match(text, /In line .*3.*step.* is not something that Daylight writes/)
  assert.match(text, /aria-invalid="true"/)
  assert.deepEqual(await office.db.selectFrom('gathering').selectAll().execute(), [])
  assert.deepEqual(await office.db.selectFrom('entry').selectAll().execute(), [])
})

test('the page of one gathering does not take the file of another, nor one with other sides', async () => {
  const house = await testHouse()
  const [one, other] = [await withDay(house), await withDay(house)]
  const wrong = await send(one.at, `${one.overview}/daybook`, await fileFrom(one.at, other.overview))
  assert.match(wrong.text, /This file is of another gathering/)
  const file = await fileFrom(one.at, one.overview)
  const [side] = (await readGathering(house.db, one.id))?.sides ?? []
  const changed = file.replace(side?.id ?? '', 'another-side')
  const sides = await send(one.at, `${one.overview}/daybook`, changed)
  assert.match(sides.text, /has a side that this gathering does not have here/)
})

test('a gathering of another organisation is neither changed nor spoken of', async () => {
  const house = await testHouse()
  const { at, overview, id } = await withDay(house)
  const file = (await fileFrom(at, overview)).replace('"step":"market"', '"step":"dots"')
  const stranger = await house.otherDesk()
  const { status, text } = await send(stranger, '/en/convenor/daybook', file)
  assert.equal(status, 422)
  assert.match(text, /This file cannot be taken here/)
  assert.ok(!text.includes(id) && !text.includes('spring meeting'))
  assert.equal(await fileFrom(at, overview), file.replace('"step":"dots"', '"step":"market"'))
})

test('a form without a file, and one with an empty file, say what to do', async () => {
  const { at, overview } = await withDay(await testHouse())
  assert.match((await at.post(`${overview}/daybook`)).text, /Choose the file/)
  assert.match((await send(at, `${overview}/daybook`, '')).text, /The file is empty/)
})

test('only the pages that take a file may read more than a form', () => {
  const large = ['/en/convenor/daybook', '/ar/convenor/g/0193/daybook']
  const small = [
    '/en/convenor/daybooks',
    '/en/convenor/g/0193/daybook.ndjson',
    '/en/g/0193/daybook',
    '/en/convenor/g/a/b/daybook',
  ]
  assert.deepEqual([...large, ...small].filter(takesDaybooks), large)
})

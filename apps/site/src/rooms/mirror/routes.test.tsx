import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Instant, languages, type OrganisationId, type StatementId } from '@daylight/basics'
import { mirrorReport, publish } from '@daylight/mirror'
import { Hono } from 'hono'
import type { Gathering } from '../../gathering.ts'
import { localBus } from '../../http/bus.ts'
import { type Spoken, speaking } from '../../http/language.ts'
import { mirrorTopic, type Publisher } from './publisher.ts'
import { mirrorRoutes } from './routes.tsx'
import type { MirrorStore } from './store.ts'
import { ONE_OF_EACH, plannedRoom, plannedWording } from './test-report.ts'

const room = plannedRoom(ONE_OF_EACH, 40)
const report = mirrorReport(publish(room, null).published)
const { id, title, sides, statements } = plannedWording(room)
const gathering: Gathering = {
  organisation: 'o' as OrganisationId,
  id: id as Gathering['id'],
  title,
  purpose: {},
  languages: ['en', 'he', 'ar'],
  sides,
  isExample: false,
  timeZone: 'UTC',
  opensAt: 0 as Instant,
  closesAt: null,
}

/** The mirror's pages as one reader meets them. */
function site(permission: 'yes' | 'not-committed' | 'no-seat') {
  const bus = localBus()
  const store: MirrorStore = {
    gathering: async (asked) => (asked === gathering.id ? gathering : null),
    statements: async () => [
      ...statements.map((s, ordinal) => ({
        id: s.id,
        ordinal,
        texts: s.texts,
        originalLanguage: 'en',
        status: 'listed' as const,
      })),
      {
        id: 'waiting' as StatementId,
        ordinal: 99,
        texts: { en: 'A proposal that the convenor has not read' },
        originalLanguage: 'en',
        status: 'proposed' as const,
      },
    ],
    latest: async () => null,
    keep: async () => true,
    findings: async () => null,
    keepFindings: async (_, found) => found,
  }
  const publisher: Publisher = { changed: () => {}, current: async () => report, settled: async () => {} }
  const closing = { findings: async () => null }
  const routes = mirrorRoutes({ bus }, { store, publisher, closing, mayRead: async () => permission })
  const app = new Hono().route('/:lang', new Hono<Spoken>().use(speaking).route('/', routes))
  return { app, bus }
}
const read = async (path: string, permission: 'yes' | 'not-committed' | 'no-seat' = 'yes') => {
  const answer = await site(permission).app.request(path)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const FILES = ['mirror', 'mirror.html', 'mirror.csv', 'mirror.json', 'mirror/live']

test('whoever has not given their own answers sees no result anywhere, only what to do first', async () => {
  for (const file of FILES)
    for (const permission of ['not-committed', 'no-seat'] as const) {
      const { status, text } = await read(`/en/g/g1/${file}`, permission)
      assert.equal(status, 403)
      assert.doesNotMatch(text, /\d%|n\s=|Statement/)
    }
  assert.match((await read('/en/g/g1/mirror', 'not-committed')).text, /href="\/en\/g\/g1"/)
  assert.match((await read('/en/g/g1/mirror', 'no-seat')).text, /href="\/en\/"/)
})
test('a gathering that does not exist has no mirror', async () => {
  for (const file of FILES) assert.equal((await read(`/en/g/elsewhere/${file}`)).status, 404)
})
test('every page says in its language that it is about the people in this gathering', async () => {
  const sentences = { en: 'people in this gathering', he: 'באנשים שבמפגש הזה', ar: 'الموجودين في هذا اللقاء' }
  for (const language of languages)
    for (const file of ['mirror', 'mirror.html']) {
      const { text } = await read(`/${language}/g/g1/${file}`)
      assert.ok(text.includes(sentences[language]), `${language} ${file}`)
    }
})
test('what a person wrote is text on the page, never markup', async () => {
  const { text } = await read('/en/g/g1/mirror')
  assert.match(text, /Statement &lt;0&gt;/)
  assert.doesNotMatch(text, /Statement <\d>/)
})
test('what is shared leads, then where each side is wrong, then where they differ, then everything', async () => {
  const { text } = await read('/en/g/g1/mirror')
  const places = [
    'What every side agrees on',
    'What every side refuses',
    'Where each side is wrong about the other',
    'Where sides differ',
    'All statements',
    'What is not shown, and why',
  ].map((heading) => text.indexOf(heading))
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
  assert.ok(places.every((place) => place > 0))
})
test('a statement that only waits for the convenor is in no file of the mirror', async () => {
  for (const file of FILES.slice(0, 4))
    assert.doesNotMatch((await read(`/en/g/g1/${file}`)).text, /proposal that the convenor/)
})
test('the files are downloads under plain names', async () => {
  for (const kind of ['html', 'csv', 'json']) {
    const { headers } = await read(`/he/g/g1/mirror.${kind}`)
    assert.equal(headers.get('Content-Disposition'), `attachment; filename="mirror.${kind}"`)
  }
})
test('the JSON is the report with the words of its statements and sides', async () => {
  const { wording, ...rest } = JSON.parse((await read('/en/g/g1/mirror.json')).text)
  assert.deepEqual(rest, JSON.parse(JSON.stringify(report)))
  assert.deepEqual(wording.sides, sides)
  assert.deepEqual(wording.statements[0].texts, statements[0]?.texts)
})
test('the stream tells versions and nothing else', async () => {
  const { app, bus } = site('yes')
  const answer = await app.request('/en/g/g1/mirror/live')
  assert.match(answer.headers.get('Content-Type') ?? '', /text\/event-stream/)
  const reader = answer.body!.getReader()
  const next = async () => new TextDecoder().decode((await reader.read()).value)
  assert.equal(await next(), 'event: version\ndata: 1\nid: 1\n\n')
  bus.publish(mirrorTopic(gathering.id), '2')
  assert.equal(await next(), 'event: version\ndata: 2\nid: 2\n\n')
  await reader.cancel()
})

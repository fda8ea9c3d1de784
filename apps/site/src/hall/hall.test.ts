import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '@daylight/basics'
import { Hono } from 'hono'
import { speaking } from '../http/language.ts'
import { translator } from '../words/translator.ts'
import { hallRoutes } from './routes.tsx'
import { hallSheet } from './sheet.tsx'

const WIFI = { ssid: 'guest-417', password: 'k3wz-9mtd-72hq' }

test('the page tells a facilitator in ten lines how a hall is prepared, with pictures told in words', async () => {
  const site = new Hono().route('/:lang', new Hono().use(speaking).route('/', hallRoutes))
  for (const language of languages) {
    const page = await (await site.request(`/${language}/hall`)).text()
    const lists = [...page.matchAll(/<ol start="(\d+)">(.*?)<\/ol>/gs)]
    const lines = lists.map(([, , list]) => (list ?? '').match(/<li>/g)?.length ?? 0)
    assert.equal(
      lines.reduce((sum, n) => sum + n, 0),
      10,
    )
    assert.deepEqual(
      lists.map(([, start]) => Number(start)),
      lines.map((_, i) => 1 + lines.slice(0, i).reduce((sum, n) => sum + n, 0)),
    )
    const drawings = [...page.matchAll(/<svg class="hall-drawing".*?<\/svg>/gs)].map(([drawing]) => drawing)
    assert.equal(drawings.length, 4)
    for (const drawing of drawings) assert.match(drawing, /role="img" aria-label="[^"]+"/)
    for (const drawing of drawings) assert.doesNotMatch(drawing, /<text/)
  }
})
test('the sheet speaks three languages, each in its own direction, and asks nobody for anything', () => {
  const page = hallSheet({ wifi: WIFI, address: 'https://d7k2.hall.test/' })
  for (const language of languages) {
    const t = translator(language)
    for (const words of [t('hall.sheet.wifi'), t('hall.sheet.address'), t('hall.line.paper')])
      assert.ok(page.includes(words), words)
    assert.match(
      page,
      new RegExp(`<section class="instructions" lang="${language}" dir="${DIRECTION[language]}"`),
    )
  }
  assert.match(page, /k3wz-9mtd-72hq/)
  assert.doesNotMatch(page, /(?:src|href)=|url\((?!data:|"data:)|<script/)
})
test('a sheet for paper mode warns; one with https does not', () => {
  const warns = (address: string) =>
    hallSheet({ wifi: WIFI, address }).includes(translator('he')('hall.sheet.plain'))
  assert.equal(warns('http://10.77.0.1'), true)
  assert.equal(warns('https://d7k2.hall.test/'), false)
})
test('a name that is markup does not become part of the sheet', () => {
  const page = hallSheet({ wifi: { ssid: '<b>x', password: '"><i>' }, address: 'http://10.77.0.1' })
  assert.doesNotMatch(page, /<b>x|<i>/)
})

const DIRECTION = { en: 'ltr', he: 'rtl', ar: 'rtl' } as const

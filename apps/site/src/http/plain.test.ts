import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '@daylight/basics'
import { Hono } from 'hono'
import { hallRoutes } from '../hall/routes.tsx'
import { translator } from '../words/translator.ts'
import { speaking } from './language.ts'
import { mayKeepSecrets, plainReason, plainReasons, tellingPlainness, type Way } from './plain.ts'
import { refuse } from './refusal.tsx'
import { sealedOnly } from './sealed.ts'

const HALL: Way = { origin: 'http://10.77.0.1', isHttps: false }
const NAMED: Way = { origin: 'https://d7k2.hall.test', isHttps: true }

/** A site with one page that anybody may read and one act that would be sealed; counts how often the act was done. */
function smallSite(way: Way) {
  let done = 0
  const act = new Hono().use('/sign', sealedOnly(way)).post('/sign', (c) => c.text(`done ${++done}`))
  const site = new Hono()
    .use(tellingPlainness(way))
    .route('/:lang', new Hono().use(speaking).route('/', hallRoutes).route('/', act))
    .notFound((c) => refuse(c, 'not-found'))
  return { site, done: () => done }
}
const unescaped = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&#39;', "'")

test('https keeps secrets, and so does this computer for itself; a hall by its number does not', () => {
  assert.equal(mayKeepSecrets(NAMED), true)
  for (const host of ['127.0.0.1:3000', 'localhost:3000', '[::1]:3000', 'hall.localhost'])
    assert.equal(mayKeepSecrets({ origin: `http://${host}`, isHttps: false }), true, host)
  for (const host of ['10.77.0.1', 'hall.test', '127.0.0.1.hall.test', 'localhost.hall.test'])
    assert.equal(mayKeepSecrets({ origin: `http://${host}`, isHttps: false }), false, host)
  assert.equal(plainReason(HALL), 'no-https')
  assert.equal(plainReason({ ...HALL, plainBecause: 'certificate-ended' }), 'certificate-ended')
  assert.equal(plainReason({ ...NAMED, plainBecause: 'chosen' }), null)
})
test('in paper mode every page says in the reader’s language what is switched off, and why', async () => {
  for (const language of languages)
    for (const reason of plainReasons) {
      const t = translator(language)
      const { site } = smallSite({ ...HALL, plainBecause: reason })
      const page = unescaped(await (await site.request(`/${language}/hall`)).text())
      for (const words of [t('hall.plain.title'), t(`hall.plain.${reason}`), t('hall.plain.off')])
        assert.ok(page.includes(words), words)
      assert.match(page, /<aside class="plain-bar".*<a href="\/..\/hall"/s)
    }
})
test('a page that refuses carries the bar too, in the browser’s language where the path names none', async () => {
  const { site } = smallSite(HALL)
  const reply = await site.request('/nowhere', { headers: { 'Accept-Language': 'ar' } })
  assert.ok((await reply.text()).includes(translator('ar')('hall.plain.no-https')))
})
test('over https, and on this computer alone, no page has the bar', async () => {
  for (const way of [NAMED, { origin: 'http://127.0.0.1:3000', isHttps: false }]) {
    const page = await (await smallSite(way).site.request('/en/hall')).text()
    assert.doesNotMatch(page, /plain-bar/)
  }
})
test('what is sealed refuses on plain http with the reason, and nothing is done', async () => {
  for (const language of languages) {
    const { site, done } = smallSite({ ...HALL, plainBecause: 'chosen' })
    const reply = await site.request(`/${language}/sign`, { method: 'POST' })
    assert.equal(reply.status, 403)
    const page = unescaped(await reply.text())
    const t = translator(language)
    assert.ok(page.includes(t('common.refused.needs-https.title')))
    assert.ok(page.includes(t('common.refused.needs-https.text')) && page.includes(t('hall.plain.chosen')))
    assert.equal(done(), 0)
  }
})
test('a script is told the kind and the reason instead of a page', async () => {
  const { site, done } = smallSite({ ...HALL, plainBecause: 'no-certificate' })
  const reply = await site.request('/en/sign', { method: 'POST', headers: { Accept: 'application/json' } })
  assert.equal(reply.status, 403)
  assert.deepEqual(await reply.json(), { kind: 'needs-https', because: 'no-certificate' })
  assert.equal(done(), 0)
})
test('over https the same act is done', async () => {
  const { site, done } = smallSite(NAMED)
  assert.equal((await site.request('/en/sign', { method: 'POST' })).status, 200)
  assert.equal(done(), 1)
})

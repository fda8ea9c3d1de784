import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { securityHeaders } from '../http/headers.ts'
import { speaking } from '../http/language.ts'
import { protections } from './protections.ts'
import { checkupRoutes } from './routes.tsx'

const page = async (isHttps: boolean, language: string) => {
  const config = { origin: `http${isHttps ? 's' : ''}://meeting.test`, isHttps }
  const site = new Hono()
    .use(securityHeaders(isHttps))
    .route('/:lang', new Hono().use(speaking).route('/', checkupRoutes({ config })))
  return site.request(`/${language}/checkup`)
}

test('the page names every header that it carries itself, with the very value, in every language', async () => {
  for (const isHttps of [true, false])
    for (const language of ['en', 'he', 'ar']) {
      const reply = await page(isHttps, language)
      const text = (await reply.text()).replaceAll('&#39;', "'").replaceAll('&quot;', '"')
      const listed = protections(isHttps)
      for (const { header, value } of listed) {
        assert.equal(reply.headers.get(header), value, header)
        assert.ok(text.includes(`data-header="${header}"`) && text.includes(value), header)
      }
      const sent = [...reply.headers.keys()].filter((name) => name !== 'content-type')
      assert.deepEqual(listed.map(({ name }) => name).sort(), sent.sort())
    }
})
test('on plain http the page says who could read along', async () => {
  assert.match(await (await page(false, 'en')).text(), /could read along/)
  assert.doesNotMatch(await (await page(true, 'en')).text(), /could read along/)
})

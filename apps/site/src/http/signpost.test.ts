import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '@daylight/basics'
import { translator } from '../words/translator.ts'
import { SECURITY_HEADERS } from './headers.ts'
import { signpost } from './signpost.tsx'

const post = signpost('https://d7k2.hall.test')

test('whoever asks by the name is sent to the same page over https', async () => {
  const reply = await post.request('http://d7k2.hall.test/ar/hall?x=1')
  assert.equal(reply.status, 302)
  assert.equal(reply.headers.get('Location'), 'https://d7k2.hall.test/ar/hall?x=1')
})
test('a path that looks like another site’s address leads nowhere else', async () => {
  const reply = await post.request('http://d7k2.hall.test//elsewhere.test/')
  assert.equal(new URL(reply.headers.get('Location') ?? '').host, 'd7k2.hall.test')
})
test('whoever typed the number reads in three languages where to go', async () => {
  const reply = await post.request('http://10.77.0.1/generate_204')
  assert.equal(reply.status, 200)
  const page = await reply.text()
  for (const language of languages) {
    assert.ok(page.includes(`href="https://d7k2.hall.test/${language}/"`))
    assert.ok(page.includes(translator(language)('hall.signpost.text')))
    assert.match(page, new RegExp(`lang="${language}" dir="${language === 'en' ? 'ltr' : 'rtl'}"`))
  }
})
test('the signpost takes nothing: it sets no cookie, keeps every protection, and answers a form with the way', async () => {
  const reply = await post.request('http://10.77.0.1/en/join', { method: 'POST', body: 'code=AAAA' })
  assert.equal(reply.headers.get('Set-Cookie'), null)
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) assert.equal(reply.headers.get(name), value)
  assert.match(await reply.text(), /d7k2\.hall\.test/)
})

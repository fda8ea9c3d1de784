import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adoptAgreement } from '@daylight/gather'
import { translator } from '../../../../words/translator.ts'
import { makeHall, WELL } from '../../hall.test.ts'

type Hall = Awaited<ReturnType<typeof makeHall>>
const adopt = (hall: Hall, texts: Record<string, string>, entry = 'agreement') =>
  hall.store.daybooks.write(WELL, entry, () => adoptAgreement(texts))

test('before the group has adopted anything the circle says so in two sentences and stays empty', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const { status, text } = await (await hall.seated()).get('/he/g/well/circle')
  assert.equal(status, 200)
  assert.match(text, /<html lang="he" dir="rtl">/)
  const main = /<main>(.*)<\/main>/s.exec(text)?.[1] ?? ''
  const words = translator('he')
  assert.equal(
    main.replace(/<[^>]+>/g, ''),
    `${words('circle.title')}${words('circle.empty')}`,
    'nothing else stands there',
  )
})
test('the circle shows the agreement in the reader’s language first and large, then in the others', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  await adopt(hall, { en: 'We wait.\nWe listen.', he: 'אנחנו מחכים.', 'tk-Arab': 'گارارىز' })
  const phone = await hall.seated()
  const [english, hebrew, arabic] = await Promise.all(
    ['en', 'he', 'ar'].map(async (language) => blocks((await phone.get(`/${language}/g/well/circle`)).text)),
  )
  const [en, he, tk] = ['lang="en" dir="ltr"', 'lang="he" dir="rtl"', 'lang="tk-Arab" dir="rtl"']
  assert.deepEqual(english, [`${en} class="front"`, he, tk])
  assert.deepEqual(hebrew, [`${he} class="front"`, en, tk])
  assert.deepEqual(
    arabic,
    [`${en} class="front"`, he, tk],
    'the first language where the reader’s has no words',
  )
  assert.match((await phone.get('/en/g/well/circle')).text, /<p>We wait\.<\/p><p>We listen\.<\/p>/)
})
test('what was typed into the agreement is words, never markup', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  await adopt(hall, { en: '<script>alert(1)</script>' })
  const { text } = await (await hall.seated()).get('/en/g/well/circle')
  assert.match(text, /<p>&lt;script&gt;alert\(1\)&lt;\/script&gt;<\/p>/)
})
test('the circle’s page has no script, no form, no outbox and one way out', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  await adopt(hall, { en: 'We wait.' })
  const { text } = await (await hall.seated()).get('/en/g/well/circle')
  for (const part of ['<script', '<form', '<button', '<vote-outbox', '<nav', '<img', '<iframe', 'http-equiv'])
    assert.ok(!text.includes(part), part)
  assert.deepEqual(
    [...text.matchAll(/<a [^>]*href="([^"]+)"/g)].map((m) => m[1]),
    ['/en/g/well/board'],
  )
})
test('words that are adopted later take the place of the earlier ones, which stay in the daybook', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  await adopt(hall, { en: 'We wait.' }, 'first')
  await adopt(hall, { en: 'We listen.' }, 'second')
  const { text } = await (await hall.seated()).get('/en/g/well/circle')
  assert.match(text, /We listen\./)
  assert.doesNotMatch(text, /We wait\./)
  const kept = await hall.store.daybooks.linesAfter(WELL, 0)
  assert.deepEqual(
    kept.map(({ line }) => JSON.parse(line).texts.en),
    ['We wait.', 'We listen.'],
  )
})
test('a phone without a seat does not see what the group has agreed on', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  await adopt(hall, { en: 'We wait.' })
  const { status, text } = await hall.phone().get('/en/g/well/circle')
  assert.equal(status, 401)
  assert.doesNotMatch(text, /We wait\./)
})

/** The attributes of each language's block, in their order on the page. */
const blocks = (html: string): string[] =>
  [...html.matchAll(/<div (lang="[^>]*)>/g)].map((m) => m[1] as string)

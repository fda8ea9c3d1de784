/** Notes of a session on real phones: photographed, signed, and no trace of place or person left behind. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type GatheringId, languages } from '@daylight/basics'
import { postTopic, shapeBoard, turnStep } from '@daylight/gather'
import type { Browser, Page } from 'playwright-core'
import { makePhotos } from '../../apps/site/src/daybook/photos/store.ts'
import { makeDaybooks } from '../../apps/site/src/daybook/store.ts'
import { type Db, openDb } from '../../apps/site/src/db/open.ts'
import { translator } from '../../apps/site/src/words/translator.ts'
import { axeFindings, newVisitor, openBrowser, type Visitor } from '../support/browser.ts'
import { type RunningHouse, startHouse } from '../support/house.ts'
import { takeSeat } from '../support/participant.ts'
import { PlainConvenor } from '../support/plain-phone.ts'

const MARK = 'N31.7767 E35.2345 phone of Salma'
const t = translator('en')
let house: RunningHouse
let browser: Browser
let db: Db
let codes: string[]
let gathering: GatheringId
let convenor: PlainConvenor
before(async () => {
  ;[house, browser] = await Promise.all([startHouse({ args: ['--empty'] }), openBrowser()])
  convenor = await PlainConvenor.signIn(house)
  const opened = await convenor.openGathering(['The well is ours.'], 6)
  gathering = opened.gathering as GatheringId
  codes = opened.codes
  db = await openDb(`${house.dataDir}/daylight.db`)
  await hangTopics()
})
after(async () => {
  await db?.destroy()
  await browser?.close()
  await house?.stop()
})

/** Two topics of the facilitators, one of them on the board. */
async function hangTopics(): Promise<void> {
  const books = makeDaybooks(db)
  const slots = [{ id: 'one', date: '2026-12-03', from: '14:30', to: '15:30' }]
  const places = [{ id: 'tree', names: { en: 'The tree', ar: 'الشجرة' } }]
  await books.write(gathering, 'shape', (day) => shapeBoard(day, { slots, places }))
  for (const [topic, words, language] of [
    ['pump', 'Who mends the pump?', 'en'],
    ['rain', 'مياه الأمطار لمن؟', 'ar'],
  ] as const)
    await books.write(gathering, topic, (day) =>
      postTopic(day, { topic, words, language, convenor: 'Salma' }, { kind: 'house' }),
    )
  await books.write(gathering, 'place', () => ({
    ok: true,
    value: { kind: 'topic-placed', topic: 'pump', at: { slot: 'one', place: 'tree' } },
  }))
  await books.write(gathering, 'step', () => ({ ok: true, value: turnStep('sessions') }))
}

/** A JPEG as a phone takes it: wide, noisy, and with its place written into it. */
async function photoFromPhone(page: Page, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    ([wide, high]) => {
      const canvas = document.createElement('canvas')
      canvas.width = wide
      canvas.height = high
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D
      const dots = pen.createImageData(wide, high)
      let seed = 7
      for (let i = 0; i < dots.data.length; i++) {
        seed = (seed * 48271) % 2147483647
        dots.data[i] = i % 4 === 3 ? 255 : seed & 0xff
      }
      pen.putImageData(dots, 0, 0)
      return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] as string
    },
    [width, height] as const,
  )
  const picture = Buffer.from(base64, 'base64')
  const body = Buffer.from(`Exif\0\0${MARK}`)
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2])
  return Buffer.concat([picture.subarray(0, 2), head, body, picture.subarray(2)])
}

const noteForm = `form[enctype="multipart/form-data"]`
const send = (page: Page) => page.getByRole('button', { name: t('notes.form.post') }).click()
const pageOf = (topic: string) => `${house.origin}/en/g/${gathering}/topics/${topic}/notes`

async function seated(device: Parameters<typeof newVisitor>[2]): Promise<Visitor> {
  const visitor = await newVisitor(browser, house.origin, device)
  await takeSeat(visitor, house.origin, codes.pop() as string, 'en')
  return visitor
}

/** How wide the one photograph of a page is drawn, once it is there. */
const widthDrawn = (page: Page) =>
  page.locator('.note-photo img').evaluate(async (img: HTMLImageElement) => {
    img.loading = 'eager'
    await img.decode()
    return img.naturalWidth
  })

test('a photograph of many megabytes is made small in the phone, shown, sent and seen by everybody', async () => {
  const writer = await seated({ language: 'en' })
  const { page } = writer
  const photo = await photoFromPhone(page, 4000, 3000)
  assert.ok(photo.length > 8_000_000, `${photo.length} bytes`)
  await page.goto(pageOf('pump'))
  await page
    .locator('[name=photo]')
    .setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.getByText(t('notes.photo.ready')).waitFor()
  assert.equal(await page.locator('note-photo canvas').getAttribute('width'), '1600')
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await send(page)
  assert.ok(!(await sent).postDataBuffer()?.includes(MARK), 'the place does not even leave the phone')
  await page.getByRole('heading', { name: t('notes.key.title') }).waitFor()
  const reader = await seated({ language: 'en', script: false })
  await reader.page.goto(pageOf('pump'))
  assert.equal(await widthDrawn(reader.page), 1600)
  assert.deepEqual([...writer.complaints, ...reader.complaints], [])
})

test('without script a photograph loses its place on the way, and one that is too large loses nobody’s words', async () => {
  const { page, complaints } = await seated({ language: 'en', script: false })
  const scripted = await newVisitor(browser, house.origin, { language: 'en' })
  const [small, large] = [
    await photoFromPhone(scripted.page, 640, 480),
    await photoFromPhone(scripted.page, 4000, 3000),
  ]
  await page.goto(pageOf('rain'))
  await page.locator('[name=words]').fill('Beside the sheet.')
  const choose = (buffer: Buffer) =>
    page.locator('[name=photo]').setInputFiles({ name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer })
  await choose(large)
  await send(page)
  await page.locator('.notice.wrong').getByText(t('notes.refused.photo-too-large')).waitFor()
  assert.equal(await page.locator('[name=words]').inputValue(), 'Beside the sheet.')
  await choose(small)
  await page.getByRole('radio', { name: t('notes.level.public') }).check()
  await page.locator('[name=name]').fill('Salma')
  await send(page)
  await page.locator('.signed').getByText('Salma').waitFor()
  const id = (await page.locator('.note-photo').getAttribute('href'))?.split('/').at(-1) ?? ''
  const kept = await makePhotos(db).read(gathering, id)
  assert.ok(small.includes(MARK) && kept && !Buffer.from(kept.bytes).includes(MARK))
  assert.equal(await widthDrawn(page), 640)
  assert.deepEqual(complaints, [])
})

test('what is no picture this phone says at once, and sends nothing of it', async () => {
  const { page } = await seated({ language: 'en' })
  await page.goto(pageOf('pump'))
  const buffer = Buffer.alloc(3_000_000, 'not a picture')
  await page.locator('[name=photo]').setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer })
  await page.locator('note-photo [role=status]').getByText(t('notes.refused.photo-too-large')).waitFor()
  assert.equal(await page.locator('[name=photo]').inputValue(), '')
})

test('every page of notes can be read and used by everybody, in each language, on a phone and at a desk', async () => {
  const desk = await newVisitor(browser, house.origin, { language: 'en', width: 1280 })
  await desk.context.addCookies(convenor.cookies().map((cookie) => ({ ...cookie, url: house.origin })))
  const phone = await seated({ language: 'en' })
  await phone.page.goto(pageOf('rain'))
  await phone.page.locator('[name=words]').fill('We dig.\nTogether.')
  await send(phone.page)
  await phone.page.getByRole('heading', { name: t('notes.key.title') }).waitFor()
  const findings = await axeFindings(phone.page)
  const [note] = [...(await makeDaybooks(db).book(gathering)).day.notes.values()].slice(-1)
  const look = async ({ page }: Visitor, path: string) => {
    await page.goto(house.origin + path)
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    const found = [...(await axeFindings(page)), ...(wide > 0 ? [`scrolls sideways by ${wide} px`] : [])]
    findings.push(...found.map((finding) => `${path}: ${finding}`))
  }
  for (const language of languages) {
    const here = `/${language}/g/${gathering}`
    for (const path of ['notes', 'topics/pump/notes', 'topics/rain/notes', `notes/${note?.id}`, 'notes/none'])
      await look(phone, `${here}/${path}`)
    await look(desk, `/${language}/convenor/g/${gathering}/notes`)
  }
  assert.equal(await phone.page.locator(noteForm).count(), 0)
  assert.deepEqual(findings, [])
  assert.deepEqual([...phone.complaints, ...desk.complaints], [])
})

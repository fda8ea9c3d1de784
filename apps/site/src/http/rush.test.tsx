import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { Hono } from 'hono'
import { asset, assetRoutes } from './assets.ts'
import { type Spoken, speaking } from './language.ts'
import { rushGuard } from './rush.tsx'
import { makeSums, zeroBits } from './sums.ts'

const MANY = 3

/** A door before which a rush begins with the fourth visitor, and a clock that stands still. */
function hall() {
  const clock = { now: 1_000_000 }
  const due: (() => void)[] = []
  const guard = rushGuard({ now: () => clock.now, many: MANY, after: (act) => due.push(act) })
  const spoken = new Hono<Spoken>()
    .use(speaking)
    .use('/join', guard)
    .get('/join', (c) => c.text('the form'))
    .post('/join', async (c) => c.text(`in with ${String((await c.req.parseBody())['code'])}`))
  const site = new Hono().route('/assets', assetRoutes()).route('/:lang', spoken)
  const send = async (form: Record<string, string> = { code: 'ABCD' }) =>
    site.request('/ar/join', { method: 'POST', body: new URLSearchParams(form) })
  const rush = async () => {
    for (let i = 1; i < MANY; i++) await send()
  }
  return { site, send, rush, clock, due }
}
const taskIn = (page: string) => /name="sum-task" value="([^"]+)"/.exec(page)?.[1] ?? ''

function solve(task: string): string {
  for (let number = 0; ; number++)
    if (zeroBits(`${task}:${number}`) >= Number(task.split('.')[1])) return String(number)
}

test('in quiet times nobody is asked anything', async () => {
  const { send, clock } = hall()
  for (let i = 0; i < 20; i++) {
    assert.equal(await (await send()).text(), 'in with ABCD')
    clock.now += 6_000
  }
})
test('in a rush a form is kept on a page that asks for a small sum, and solving it lets one in, once', async () => {
  const { send, rush } = hall()
  await rush()
  const asked = await send({ code: 'AB"CD' })
  assert.equal(asked.status, 503)
  const page = await asked.text()
  assert.match(page, /<html lang="ar" dir="rtl">/)
  assert.match(page, /name="code" value="AB&quot;CD"/)
  const solved = { code: 'ABCD', 'sum-task': taskIn(page), 'sum-answer': solve(taskIn(page)) }
  assert.equal(await (await send(solved)).text(), 'in with ABCD')
  assert.equal((await send(solved)).status, 503, 'not a second time')
})
test('looking is never slowed, and after the rush everything is as before', async () => {
  const { site, send, rush, clock } = hall()
  await rush()
  assert.equal((await send()).status, 503)
  assert.equal(await (await site.request('/ar/join')).text(), 'the form')
  clock.now += 30_000
  assert.equal((await send()).status, 200)
})
test('without script one waits in a line and is let in, in the order of coming', async () => {
  const { send, rush, due } = hall()
  await rush()
  const order: string[] = []
  const waiting = ['first', 'second'].map(async (code) => {
    order.push(await (await send({ code, 'sum-wait': '1' })).text())
  })
  while (order.length < 2) {
    await new Promise((resolve) => setImmediate(resolve))
    due.shift()?.()
  }
  await Promise.all(waiting)
  assert.deepEqual(order, ['in with first', 'in with second'])
})
test('a line that is full asks again instead of growing', async () => {
  const { send, rush, due } = hall()
  await rush()
  const waiting = Array.from({ length: 200 }, () => send({ code: 'x', 'sum-wait': '1' }))
  const refused = await Promise.any(waiting)
  assert.equal(refused.status, 503)
  while (due.length > 0) {
    due.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const statuses = (await Promise.all(waiting)).map(({ status }) => status)
  assert.equal(statuses.filter((status) => status === 200).length, 120)
})
test('a sum is worth nothing for another page, after five minutes, or when it was made up', () => {
  const clock = { now: 0 }
  const sums = makeSums(() => clock.now)
  const task = sums.ask('/en/join', 4)
  const answer = solve(task)
  assert.equal(sums.isSolved(task, '/en/sign-in', answer), false)
  assert.equal(sums.isSolved(task.replace('.4.', '.0.'), '/en/join', answer), false)
  assert.equal(sums.isSolved('9e99.0.x.שלום', '/en/join', '0'), false)
  assert.equal(sums.isSolved('', '/en/join', ''), false)
  assert.equal(sums.isSolved(task, '/en/join', answer), true)
  const late = sums.ask('/en/join', 4)
  clock.now += 300_001
  assert.equal(sums.isSolved(late, '/en/join', solve(late)), false)
})
test('the script of the page solves the same sum as the server checks, without crypto.subtle', async () => {
  const { site } = hall()
  const script = await (await site.request(asset('small-sum.js'))).text()
  const sums = makeSums(() => 0)
  const task = sums.ask('/en/join', 8)
  const answer = await new Promise<string>((resolve) => {
    const fields: { name?: string; value?: string }[] = []
    const form = {
      append: (field: { name?: string; value?: string }) => fields.push(field),
      submit: () => resolve(fields.find(({ name }) => name === 'sum-answer')?.value ?? ''),
    }
    class HTMLElement {
      dataset = { task }
      hasAttribute = () => false
      setAttribute() {}
      querySelector = (selector: string) => (selector === 'form' ? form : null)
    }
    runInNewContext(script.replace(/export\s*\{\s*\};?/, ''), {
      HTMLElement,
      TextEncoder,
      Uint8Array,
      setTimeout,
      document: { createElement: () => ({}) },
      customElements: {
        define: (_: string, element: new () => { connectedCallback(): void }) =>
          new element().connectedCallback(),
      },
    })
  })
  assert.equal(sums.isSolved(task, '/en/join', answer), true)
})

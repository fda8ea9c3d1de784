import assert from 'node:assert/strict'
import { test } from 'node:test'
import { healthRoutes } from './health.ts'

const ask = async (answer: () => Promise<void>) => {
  const response = await healthRoutes(answer, 20).request('/health')
  return [response.status, await response.text()]
}

test('a site whose store answers is well', async () => {
  assert.deepEqual(await ask(async () => {}), [200, 'well\n'])
})
test('a site whose store fails or hangs is not, and says no more than that', async () => {
  const unwell = [503, 'the store does not answer\n']
  assert.deepEqual(
    await ask(async () => {
      throw new Error('password wrong for anna')
    }),
    unwell,
  )
  assert.deepEqual(await ask(() => new Promise(() => {})), unwell)
})

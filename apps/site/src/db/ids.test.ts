import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personalId, rowId } from './ids.ts'

test('row ids sort by the time they were made and have the shape of a UUIDv7', () => {
  const ids = [1, 2, 3_000_000_000_000].map(rowId)
  assert.deepEqual([...ids].sort(), ids)
  for (const id of ids)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
test('the id of a seat does not tell when somebody came', () => {
  assert.match(personalId(), /^[0-9a-f]{8}-[0-9a-f]{4}-4/)
})

/** The tests of whole houses, once more on a PostgreSQL server: every rule of the rooms holds on either engine. */
import { test } from 'node:test'
import { skipWithoutServer } from './db/each-engine.ts'

if (skipWithoutServer) test('every rule of the rooms holds on PostgreSQL', { skip: skipWithoutServer })
else {
  process.env['DAYLIGHT_TEST_ENGINE'] = 'PostgreSQL'
  await import('./rooms/gather/joining.test.ts')
  await import('./rooms/gather/voting.test.ts')
  await import('./rooms/gather/guessing.test.ts')
  await import('./rooms/gather/proposing.test.ts')
  await import('./rooms/convenor/isolation.test.ts')
  await import('./rooms/convenor/gatherings/gatherings.test.ts')
  await import('./rooms/convenor/gatherings/progress.test.ts')
  await import('./rooms/convenor/seats/seats.test.ts')
  await import('./rooms/convenor/statements/statements.test.ts')
  await import('./rooms/convenor/together/together.test.ts')
  await import('./rooms/accounts/sign-in/sign-in.test.ts')
  await import('./rooms/accounts/sessions/sessions.test.ts')
  await import('./rooms/accounts/people/people.test.ts')
  if (process.env['SLOW']) await import('./example/example.test.ts')
}

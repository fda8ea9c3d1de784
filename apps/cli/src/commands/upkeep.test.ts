import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { openDb } from '@daylight/site/operations'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { type Command, Refusal } from '../command.ts'
import { backupCommand } from './backup.ts'
import { daybookCommand } from './daybook.ts'
import { deleteCommand } from './delete.ts'
import { doctorCommand } from './doctor.ts'
import { exportCommand } from './export.ts'
import { restoreCommand } from './restore.ts'

/** A folder with one gathering in it, set as the installation of the commands for the time of a test. */
async function installed(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'daylight-cli-'))
  const dataDir = join(folder, 'data')
  const before = { ...process.env }
  process.env['DAYLIGHT_DATA_DIR'] = dataDir
  delete process.env['DATABASE_URL']
  t.after(() => {
    process.env = before
    rmSync(folder, { recursive: true, force: true })
  })
  const db = await openDb(join(dataDir, 'daylight.db'))
  await db
    .insertInto('gathering')
    .values({
      organisation_id: 'o',
      id: 'g',
      title: '{"en":"The well","ar":"البئر"}',
      purpose: '{}',
      languages: '["en"]',
      is_example: 0,
      created_at: 1,
    })
    .execute()
  await db.destroy()
  return { folder, dataDir }
}

/** Runs a command and gives its exit code and what it printed. */
async function run(t: TestContext, command: Command, ...args: string[]) {
  const log = t.mock.method(console, 'log', () => {})
  const code = await command.run(args).catch((error: unknown) => {
    if (error instanceof Refusal) return { refused: error.message, code: error.exitCode }
    throw error
  })
  const printed = log.mock.calls.map((call) => call.arguments.join(' ')).join('\n')
  log.mock.restore()
  return { code, printed }
}

async function titlesIn(dataDir: string): Promise<number> {
  const db = await openDb(join(dataDir, 'daylight.db'))
  const rows = await db.selectFrom('gathering').select('id').execute()
  await db.destroy()
  return rows.length
}

test('what was backed up is restored elsewhere, and never over something', async (t) => {
  const { folder } = await installed(t)
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  writeFileSync(join(folder, 'key.txt'), `# public key: ${recipient}\n${identity}\n`)
  const file = join(folder, 'backup.age')
  const made = await run(t, backupCommand, '--to', file, '--recipient', recipient)
  assert.equal(made.code, 0)
  assert.match(made.printed, /Only one key opens it/)
  const over = await run(t, restoreCommand, file, '--identity', join(folder, 'key.txt'))
  assert.match(JSON.stringify(over.code), /is kept in .* already/)
  process.env['DAYLIGHT_DATA_DIR'] = join(folder, 'new')
  assert.equal((await run(t, restoreCommand, file, '--identity', join(folder, 'key.txt'))).code, 0)
  assert.equal(await titlesIn(join(folder, 'new')), 1)
  const twice = await run(t, backupCommand, '--to', file, '--recipient', recipient)
  assert.match(JSON.stringify(twice.code), /exists/)
})
test('a gathering is deleted only by its title', async (t) => {
  const { dataDir } = await installed(t)
  const wrong = await run(t, deleteCommand, '--gathering', 'g', '--yes-delete', 'The wall')
  assert.match(JSON.stringify(wrong.code), /Nothing was deleted/)
  assert.equal(await titlesIn(dataDir), 1)
  assert.equal((await run(t, deleteCommand, '--gathering', 'g', '--yes-delete', 'البئر')).code, 0)
  assert.equal(await titlesIn(dataDir), 0)
})
test('an export goes into a new folder alone', async (t) => {
  const { folder } = await installed(t)
  const to = join(folder, 'out')
  assert.equal((await run(t, exportCommand, '--gathering', 'g', '--to', to)).code, 0)
  assert.deepEqual(readdirSync(to).sort(), ['README.txt', 'gathering.json'])
  assert.match(readFileSync(join(to, 'gathering.json'), 'utf8'), /البئر/)
  assert.match(
    JSON.stringify((await run(t, exportCommand, '--gathering', 'g', '--to', to)).code),
    /not empty/,
  )
  const none = await run(t, exportCommand, '--gathering', 'h', '--to', join(folder, 'none'))
  assert.match(JSON.stringify(none.code), /There is no gathering/)
})
test('the doctor finds nothing to mend in a fresh installation', async (t) => {
  await installed(t)
  const { code, printed } = await run(t, doctorCommand)
  assert.equal(code, 0, printed)
  assert.match(printed, /^good {2}Database: SQLite/m)
})
test('a command called without what it needs says what that is', async (t) => {
  await installed(t)
  for (const command of [backupCommand, restoreCommand, exportCommand, deleteCommand]) {
    const { code } = await run(t, command)
    assert.match(JSON.stringify(code), /give .*"code":2/)
  }
})
test('where nothing was started yet, a command makes no empty database', async (t) => {
  const { folder } = await installed(t)
  process.env['DAYLIGHT_DATA_DIR'] = join(folder, 'nowhere')
  const { code } = await run(t, exportCommand, '--gathering', 'g', '--to', join(folder, 'out'))
  assert.match(JSON.stringify(code), /There is no .*nowhere/)
  assert.deepEqual(readdirSync(folder), ['data'])
})

test('a daybook is carried to another computer by hand, and what is joined twice is there once', async (t) => {
  const { folder, dataDir } = await installed(t)
  const db = await openDb(join(dataDir, 'daylight.db'))
  await db.updateTable('gathering').set({ purpose: '{"en":"Who draws when"}' }).execute()
  await db
    .insertInto('side')
    .values({ gathering_id: 'g', id: 'east', position: 0, names: '{"en":"East"}' })
    .execute()
  const line = '{"id":"e","turn":1,"box":"b","kind":"step-turned","step":"market"}'
  await db.insertInto('entry').values({ gathering_id: 'g', ordinal: 1, id: 'e', line }).execute()
  await db.destroy()
  const file = join(folder, 'daybook.ndjson')
  assert.deepEqual(await run(t, daybookCommand, 'export', 'g', file), {
    code: 0,
    printed: `The daybook is in ${file}. Whoever has the file can read it: delete it when it is joined.`,
  })
  const again = await run(t, daybookCommand, 'export', 'g', file)
  assert.deepEqual(again.code, { refused: `${file} is there already. Name a new file.`, code: 1 })

  process.env['DAYLIGHT_DATA_DIR'] = join(folder, 'office')
  const office = await openDb(join(folder, 'office', 'daylight.db'))
  const nobody = await run(t, daybookCommand, 'join', file)
  assert.match((nobody.code as { refused: string }).refused, /--organisation NAME/)
  await office.insertInto('organisation').values({ id: 'ours', name: 'Ours' }).execute()
  const printed = (count: number) => `${count} new entries in the daybook of g. Now delete ${file}.`
  for (const count of [1, 0])
    assert.deepEqual(await run(t, daybookCommand, 'join', file), { code: 0, printed: printed(count) })
  const kept = await office.selectFrom('entry').select('line').execute()
  await office.destroy()
  assert.deepEqual(kept, [{ line }])
  writeFileSync(file, readFileSync(file, 'utf8').replace('market', 'holiday'))
  const damaged = await run(t, daybookCommand, 'join', file)
  assert.match((damaged.code as { refused: string }).refused, /line .?2.?, .*step/)
})

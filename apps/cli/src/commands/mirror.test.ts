import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { dataFolder, withoutData } from '../../../../bench/data.ts'
import { Refusal } from '../command.ts'
import { readPolisExport } from '../mirror/polis-export.ts'
import { RowProblems } from '../mirror/row-problems.ts'
import { runMirror, type Voice } from './mirror.ts'

const DAYLIGHT = fileURLToPath(new URL('../../bin/daylight.mjs', import.meta.url))
const CASE = 'scoop-hivemind.biodiversity'
const polis = (name: string) => join(dataFolder(), 'polis', name)

/** A folder that is gone after the test. */
function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'daylight-mirror-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  return path
}
/** A folder with these files in it. */
function exportOf(t: TestContext, files: Readonly<Record<string, string>>): string {
  const path = folder(t)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text)
  return path
}
/** The command in this process: what it printed, and its exit code. */
async function mirror(...args: readonly string[]) {
  const said = { stdout: '', stderr: '' }
  const voice: Voice = {
    out: (text) => {
      said.stdout += text
    },
    note: (line) => {
      said.stderr += `${line}\n`
    },
  }
  const status = await runMirror(args, voice).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    voice.note(error.message)
    return error.exitCode
  })
  return { status, ...said }
}
async function jsonOf(t: TestContext, source: string, ...more: readonly string[]) {
  const file = join(folder(t), 'out.json')
  const run = await mirror(source, '--json', file, ...more)
  assert.equal(run.status, 0, run.stderr)
  return { ...run, json: JSON.parse(readFileSync(file, 'utf8')) }
}
const totals = ({ json }: { json: Record<string, number> }) => [
  json['participants'],
  json['statements'],
  json['votes'],
]
const VOTES = 'timestamp,datetime,comment-id,voter-id,vote\n'
const COMMENTS = 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n'
/** Twenty people who agree with statement 1 and disagree with statement 2. */
const twenty = (agree = 1) =>
  Array.from({ length: 20 }, (_, i) => `${i},x,1,${i},${agree}\n${i},x,2,${i},${-agree}\n`).join('')

for (const [name, expected] of [
  ['brexit-consensus', [204, 50, 5_303]],
  ['football-concussions', [1_487, 298, 14_328]],
  ['scoop-hivemind.biodiversity', [536, 314, 29_719]],
] as const)
  test(`the totals of ${name} are exact, from the list of votes and from the matrix alone`, {
    skip: withoutData(`polis/${name}`),
  }, async (t) => {
    const whole = await jsonOf(t, polis(name))
    assert.deepEqual(totals(whole), expected)
    assert.equal(whole.json.counted, 'exact')
    const alone = folder(t)
    cpSync(join(polis(name), 'participants-votes.csv'), join(alone, 'participants-votes.csv'))
    const [fromVotes, fromMatrix] = await Promise.all(
      [polis(name), alone].map((source) => readPolisExport(source, new RowProblems())),
    )
    assert.deepEqual(fromMatrix?.table, fromVotes?.table)
  })

test('a report in any language needs nothing else and is small enough to pass on', {
  skip: withoutData('polis/scoop-hivemind.biodiversity'),
}, async (t) => {
  for (const language of ['en', 'he', 'ar']) {
    const file = join(folder(t), 'report.html')
    assert.equal((await mirror(polis(CASE), '--report', file, '--lang', language)).status, 0)
    const html = readFileSync(file, 'utf8')
    assert.ok(html.startsWith(`<!doctype html><html lang="${language}"`))
    assert.ok(Buffer.byteLength(html) < 500_000)
    assert.doesNotMatch(html, /<script|<link|src="|url\((?!data:)/)
  }
})
test('groups, their size, their stability and how well they foretell are in the JSON; nobody’s own group is', {
  skip: withoutData('polis/brexit-consensus'),
}, async (t) => {
  const csv = join(folder(t), 'groups.csv')
  const { json, stderr } = await jsonOf(
    t,
    polis('brexit-consensus'),
    '--groups-csv',
    csv,
    '--compat',
    'polis',
  )
  const { k, sizes, stability, heldOutLogLoss } = json.groups
  assert.equal(sizes.length, k)
  assert.ok(stability > 0 && stability <= 1)
  assert.ok(heldOutLogLoss > 0.3 && heldOutLogLoss < Math.log(3))
  assert.equal(json.groups.apart.length, k)
  assert.ok(json.groups.bridges.every(({ bound }: { bound: number }) => bound > 0.5))
  assert.ok(json.groups.map.cells.every(({ people }: { people: number }) => people >= 10))
  assert.equal(json.groups.sides, null)
  assert.equal(json.slate.statements.length, 7)
  assert.equal(json.polis.groupsFrom, 'export')
  assert.doesNotMatch(JSON.stringify(json), /"assignment"|"participant"/)
  assert.match(stderr, /local research and must not be published/)
  const rows = readFileSync(csv, 'utf8').trim().split('\n')
  assert.equal(rows[0], 'participant,group')
  assert.equal(rows.length, 205)
})
test('the same votes in another order give the same bytes', {
  skip: withoutData('polis/brexit-consensus'),
}, async (t) => {
  const [head, ...rows] = readFileSync(join(polis('brexit-consensus'), 'votes.csv'), 'utf8')
    .trim()
    .split('\n')
  const texts: string[] = []
  for (const order of [rows, rows.toReversed()]) {
    const source = join(folder(t), 'conversation')
    mkdirSync(source)
    writeFileSync(join(source, 'votes.csv'), `${[head, ...order].join('\n')}\n`)
    texts.push(JSON.stringify((await jsonOf(t, source)).json))
  }
  assert.equal(texts[0], texts[1])
})
test('predictions keep the rows, their order and their other columns, and standard output holds nothing else', async (t) => {
  const source = exportOf(t, { 'votes.csv': VOTES + twenty() })
  const pairs = join(source, 'pairs.csv')
  writeFileSync(pairs, 'participant,statement,note\n3,2,"a, b"\n3,1,\nnobody,1,x\n4,never,x\n')
  const { stdout, status } = await mirror(source, '--predict', pairs)
  assert.equal(status, 0)
  const rows = stdout.trim().split('\n')
  assert.equal(rows[0], 'participant,statement,note,pAgree,pDisagree,pPass')
  assert.deepEqual(
    rows.slice(1).map((row) => row.replace(/(,[\d.]+){3}$/, '')),
    ['3,2,"a, b"', '3,1,', 'nobody,1,x', '4,never,x'],
  )
  for (const row of rows.slice(1)) {
    const chances = row.split(',').slice(-3).map(Number)
    assert.ok(chances.every((p) => p > 0 && p < 1))
    assert.ok(Math.abs(chances.reduce((a, b) => a + b) - 1) < 1e-5)
  }
  const [refused, liked] = rows.slice(1, 3).map((row) => Number(row.split(',').at(-3)))
  assert.ok(liked! > 0.8 && refused! < 0.2)
})
test('whoever changed their mind counts once, with the latest vote, wherever its line stands', async (t) => {
  const later = Array.from({ length: 10 }, (_, i) => `9000,x,1,${i},-1\n`).join('')
  const { json } = await jsonOf(t, exportOf(t, { 'votes.csv': VOTES + later + twenty() }))
  assert.deepEqual(totals({ json }), [20, 2, 40])
  const { agree, disagree } = json.answers[0].sides[0].answers
  for (const { count } of [agree, disagree]) assert.ok(count.low <= 10 && count.high >= 10)
})
test('an export whose signs are turned round is read by what its other files say', async (t) => {
  const straight = exportOf(t, { 'votes.csv': VOTES + twenty() })
  const turned = exportOf(t, {
    'votes.csv': VOTES + twenty(-1),
    'comments.csv': `${COMMENTS}0,x,1,0,20,0,1,First\n0,x,2,0,0,20,1,Second\n`,
  })
  const { json, stderr } = await jsonOf(t, turned)
  assert.deepEqual(json.answers, (await jsonOf(t, straight)).json.answers)
  assert.match(stderr, /-1 means agree/)
})
test('marks at the start, Windows line ends, other column names and texts over several lines are read', async (t) => {
  const votes = twenty().replaceAll('x,', '').replaceAll('\n', '\r\n')
  const { json } = await jsonOf(
    t,
    exportOf(t, {
      'votes.csv': `\ufeffTimestamp,Comment ID,voter_id,Vote\r\n${votes}`,
      'comments.csv': `\ufeff"comment_id","comment_body","moderated"\r\n1,"Eine Schule,\r\nzwei ""Sprachen""",1\r\n2,水,-1\r\n3,Nobody voted,0\r\n`,
    }),
  )
  assert.deepEqual(totals({ json }), [20, 2, 40])
  assert.equal(json.wording.statements[0].texts.und, 'Eine Schule,\r\nzwei "Sprachen"')
  assert.deepEqual(
    json.wording.statements.map((s: { isSetAside: boolean }) => s.isSetAside),
    [false, true],
  )
})
test('rows that cannot be read are listed by file, line and reason, twenty of them, and the rest is used', async (t) => {
  const bad = Array.from({ length: 30 }, () => '1,x,1,7,maybe\n').join('')
  const source = exportOf(t, { 'votes.csv': `${VOTES}soon,x,1,1,1\n1,x,,1,1\n${bad}${twenty()}` })
  const { json, stderr } = await jsonOf(t, source)
  assert.deepEqual(totals({ json }), [20, 2, 40])
  assert.match(stderr, /32 rows were left out/)
  assert.match(stderr, /votes\.csv, line 2: the time is "soon", not a number/)
  assert.match(stderr, /votes\.csv, line 3: the statement is missing/)
  assert.match(stderr, /votes\.csv, line 4: the vote is "maybe", not 1, 0 or -1/)
  assert.match(stderr, /… and 12 more/)
  assert.equal(stderr.split('line ').length - 1, 20)
})
test('sides and guesses make a mirror of sides; rows that do not fit are listed', async (t) => {
  const people = Array.from({ length: 40 }, (_, i) => i)
  const north = (i: number) => i % 2 === 0
  const source = exportOf(t, {
    'votes.csv': VOTES + people.map((i) => `1,x,1,${i},1\n1,x,2,${i},${north(i) ? 1 : -1}\n`).join(''),
    'sides.csv': `participant,side\n${people.map((i) => `${i},${north(i) ? 'North' : 'South'}\n`).join('')}0,South\n`,
    'guesses.csv': `participant,statement,about_side,guess\n${people
      .map((i) => `${i},1,${north(i) ? 'South' : 'North'},20\n`)
      .join('')}0,1,East,20\n0,1,South,120\n99,1,South,20\n0,9,South,20\n`,
  })
  const { json, stderr } = await jsonOf(
    t,
    source,
    '--sides',
    join(source, 'sides.csv'),
    '--guesses',
    join(source, 'guesses.csv'),
  )
  assert.deepEqual(
    json.sides.map((s: { side: string }) => s.side),
    ['North', 'South'],
  )
  assert.equal(json.sharedGround[0].statement, '1')
  assert.equal(json.divisions[0].statement, '2')
  assert.equal(json.mutualErrors[0].kind, 'hidden-common-ground')
  for (const reason of [
    'sides.csv, line 42: participant 0 stands here a second time',
    'guesses.csv, line 42: there is no side "East"',
    'guesses.csv, line 43: the guess is "120"',
    'guesses.csv, line 44: participant "99" has no votes',
    'guesses.csv, line 45: nobody voted on statement "9"',
  ])
    assert.ok(stderr.includes(reason), reason)
})
test('what is no export is refused with what was expected, and nothing is written', async (t) => {
  const out = join(folder(t), 'out.json')
  for (const source of [
    exportOf(t, { 'holiday.txt': 'sun' }),
    exportOf(t, { 'votes.csv': 'a,b,c\n1,2,3\n' }),
    exportOf(t, { 'votes.csv': '' }),
    exportOf(t, { 'votes.csv': '\u0000\u0001\u0002'.repeat(500) }),
    join(folder(t), 'nowhere'),
  ]) {
    const { status, stderr, stdout } = await mirror(source, '--json', out)
    assert.equal(status, 1, stderr)
    assert.match(stderr, /Expected is a folder with votes\.csv/)
    assert.doesNotMatch(stderr, /^\s+at /m)
    assert.equal(stdout, '')
  }
  assert.equal(existsSync(out), false)
})
test('a conversation in which nobody has voted yet gives an empty report, not a crash', async (t) => {
  const source = exportOf(t, { 'votes.csv': VOTES, 'comments.csv': `${COMMENTS}0,x,1,0,0,0,0,First\n` })
  const report = join(source, 'report.html')
  assert.deepEqual(totals(await jsonOf(t, source, '--report', report)), [0, 0, 0])
  assert.match(readFileSync(report, 'utf8'), /There is nothing to show yet/)
})
test('a place that cannot be written is refused, and no half file is left', async (t) => {
  const source = exportOf(t, { 'votes.csv': VOTES + twenty() })
  const { status, stderr } = await mirror(source, '--report', join(source, 'no-such-folder', 'report.html'))
  assert.equal(status, 1)
  assert.match(stderr, /cannot write .*the folder does not exist/)
  mkdirSync(join(source, 'taken'))
  assert.match(
    (await mirror(source, '--json', join(source, 'taken'))).stderr,
    /there is a folder of that name/,
  )
  assert.deepEqual(readdirSync(source).sort(), ['taken', 'votes.csv'])
})
test('a call that makes no sense is told so with exit code 2, from the terminal too', async (t) => {
  const source = exportOf(t, { 'votes.csv': VOTES + twenty() })
  for (const args of [
    [],
    [source, 'and-another'],
    [source, '--lang', 'tlh'],
    [source, '--guesses', 'g.csv'],
    [source, '--compat', 'other'],
  ])
    assert.equal((await mirror(...args)).status, 2, args.join(' '))
  const run = spawnSync(process.execPath, [DAYLIGHT, 'mirror', source, '--frobnicate'], { encoding: 'utf8' })
  assert.equal(run.status, 2)
  assert.match(run.stderr, /frobnicate[\s\S]*daylight mirror FOLDER/)
})

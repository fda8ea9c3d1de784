import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Instant } from '@daylight/basics'
import type { RsaSecretKey } from '@daylight/stepout'
import { type Command, Refusal } from '../command.ts'
import { callCommand } from '../commands/call.ts'
import { deskCommand } from '../commands/desk.ts'
import { pageCommand } from '../commands/page.ts'
import { signCommand } from '../commands/sign.ts'
import { trusteeCommand } from '../commands/trustee.ts'
import { verifyCommand } from '../commands/verify.ts'
import type { Machine } from './machine.ts'

const folder = mkdtempSync(join(tmpdir(), 'daylight-step-out-'))
after(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)
const json = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'))
const save = (name: string, value: unknown) => writeFileSync(at(name), JSON.stringify(value))

const frozen = fileURLToPath(
  new URL('../../../../packages/stepout/vectors/rsa-test-keys.json', import.meta.url),
)
const { keys }: { keys: Record<'n' | 'd' | 'p' | 'q', string>[] } = JSON.parse(readFileSync(frozen, 'utf8'))
let hour = 1
let drawn = 0
let said: string[] = []

/** A machine whose clock the test sets, with frozen RSA keys and repeatable chance. */
const machine: Machine = {
  now: () => (Date.UTC(2027, 0, 1) + hour * 3_600_000) as Instant,
  random: (length) => {
    const stream = createHash('shake256', { outputLength: length }).update(`draw ${drawn++}`)
    return Uint8Array.from(stream.digest())
  },
  rsaKey: () => {
    const { n, d, p, q } = keys.shift()!
    const number = (hex: string) => BigInt(`0x${hex}`)
    return {
      n: number(n),
      e: 65537n,
      d: number(d),
      p: number(p),
      q: number(q),
      bytes: 384,
    } satisfies RsaSecretKey
  },
  scryptCost: 2 ** 10,
  passphrase: async () => 'correct horse',
  yes: async () => true,
  say: (line) => said.push(line),
}
const commands: readonly Command[] = [
  callCommand,
  deskCommand,
  signCommand,
  trusteeCommand,
  pageCommand,
  verifyCommand,
].map((make) => make(machine))

/** Runs a command line; words that are file names of this test stand in its folder. Returns what was said. */
async function daylight(line: string, ...more: readonly string[]): Promise<string> {
  said = []
  const [verb, ...args] = [
    ...line.split(' ').map((word) => (/\.(json|key|txt|html)$/.test(word) ? at(word) : word)),
    ...more,
  ]
  const command = commands.find(({ name }) => name === verb)
  assert.equal(await command!.run(args), 0)
  return said.join('\n')
}

/** The code with which a command line is refused, and its sentence. */
async function refused(
  line: string,
  ...more: readonly string[]
): Promise<{ readonly code: string; readonly sentence: string }> {
  const error = await daylight(line, ...more).then(
    () => assert.fail(`accepted: ${line}`),
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof Refusal, String(error))
  const [, sentence, code] = /^(.*) \[([a-z-]+)\]$/s.exec(error.message)!
  assert.match(sentence!, /^\S.*\.$/s, 'a refusal is a sentence')
  return { code: code!, sentence: sentence! }
}
const codeOf = async (line: string, ...more: readonly string[]) => (await refused(line, ...more)).code

const draft = {
  text: { en: 'Open the crossing to ambulances.', he: 'פתחו את המעבר', ar: 'افتحوا المعبر' },
  sides: [
    { id: 'a', name: { en: 'Side A' } },
    { id: 'b', name: { en: 'Side B' } },
  ],
  opens: '2027-01-01T00:00:00Z',
  closes: '2027-01-31T00:00:00Z',
  destroys: '2027-04-01T00:00:00Z',
  levels: [0, 2, 100],
  floor: 2,
  marginPercent: 0,
}
const people = ['Noa Bar-Lev', 'דנה שפירא', 'ليلى منصور', 'Omar Khoury']
const VISIT = '--call call.json --log log.json --head head.json'
const trusteeFiles = [1, 2, 3, 4, 5].map((i) => `--trustee trustee${i}.json`).join(' ')
const openings = (who: readonly number[]) => who.map((i) => `--opening opening${i}.json`).join(' ')

test('desks and trustees make their keys, and a call is made of their public files', async () => {
  for (const i of [1, 2])
    await daylight(
      `desk keys --name Desk${i} --side ${i} --cap 50 --quota 50 --key desk${i}.key --out desk${i}.json`,
    )
  for (const i of [1, 2, 3, 4, 5]) {
    const side = i === 5 ? 'none' : String(Math.ceil(i / 2))
    await daylight(
      `trustee keys --name Trustee${i} --side ${side} --key trustee${i}.key --out trustee${i}.json`,
    )
  }
  save('draft.json', draft)
  const desks = '--desk desk1.json --desk desk2.json'
  const four = trusteeFiles.replace(' --trustee trustee5.json', '')
  assert.equal(
    await codeOf(`call new --draft draft.json ${desks} ${four} --log-key log.key --out call.json`),
    'too-few-trustees',
  )
  const doubled = trusteeFiles.replace('trustee5', 'trustee4')
  assert.equal(
    await codeOf(`call new --draft draft.json ${desks} ${doubled} --log-key log.key --out call.json`),
    'trustees-not-spread',
  )
  await daylight(`call new --draft draft.json ${desks} ${trusteeFiles} --log-key log.key --out call.json`)
  const shown = await daylight('call inspect call.json --script hebrew')
  assert.match(shown, /Open the crossing/)
  assert.match(shown, /([א-ת]{5} ){5}/)
  assert.match(shown, /4 of 5 trustees/)
})

test('every trustee accepts the call by signing its empty log', async () => {
  await daylight('call collect --call call.json --log log.json --log-key log.key --out head.json')
  for (const i of [1, 2, 3, 4, 5])
    await daylight(`trustee check --key trustee${i}.key ${VISIT} --out head.json`)
  assert.equal(json('head.json').sigs.length, 5)
})

test('four people are vouched for, sign offline, and their names are in none of the files handed in', async () => {
  for (const [i, name] of people.entries()) {
    const desk = i < 2 ? 1 : 2
    const { kid } = json(`desk${desk}.json`)
    const words = i === 0 ? '--words' : '--affiliation nurse'
    const said = await daylight(
      `sign ask --call call.json --desk ${kid} ${words} --key me${i}.key --out request${i}.json`,
      '--name',
      name,
    )
    if (i === 0) writeFileSync(at('words.txt'), said.split('\n').at(-1)!)
    await daylight(
      `desk vouch --call call.json --key desk${desk}.key --request request${i}.json --out voucher${i}.json`,
    )
    await daylight(
      `sign seal --call call.json --key me${i}.key --voucher voucher${i}.json --want 2 --out record${i}.json`,
    )
    const handedIn = readFileSync(at(`record${i}.json`), 'utf8')
    for (const part of name.split(/[ -]/)) assert.ok(!handedIn.includes(part))
  }
  assert.equal(readFileSync(at('desk1.key.count'), 'utf8'), '2')
  hour = 25
  const records = [0, 1, 2, 3].map((i) => `record${i}.json`).join(' ')
  await daylight(`call collect --call call.json --log log.json --log-key log.key --out head.json ${records}`)
  for (const i of [1, 2, 3, 4]) await daylight(`trustee check --key trustee${i}.key ${VISIT} --out head.json`)
})

test('truncated files, the wrong call, the wrong side, a second signature and other words are refused in words', async () => {
  writeFileSync(at('cut.json'), readFileSync(at('record0.json'), 'utf8').slice(0, 900))
  const collect = 'call collect --call call.json --log log.json --log-key log.key --out head2.json'
  const cut = await refused(`${collect} cut.json`)
  assert.equal(cut.code, 'not-json')
  assert.match(cut.sentence, /cut\.json: is cut short or is no JSON\. Copy it again/)
  assert.equal(await codeOf(`${collect} nothing.json`), 'no-such-file')
  save('another.json', { ...json('record0.json'), call: 'ab'.repeat(32) })
  assert.equal(await codeOf(`${collect} another.json`), 'another-call')
  save('side.json', { ...json('record0.json'), side: 1 })
  assert.equal(await codeOf(`${collect} side.json`), 'wrong-side')
  assert.equal(await codeOf(`${collect} record0.json`), 'already-signed')
  save('page-not-record.json', { call: 1 })
  assert.equal(await codeOf(`${collect} page-not-record.json`), 'malformed')
  writeFileSync(at('wallet.txt'), 'abandon ability able about above absent absorb abstract')
  const wallet = await refused('sign withdraw --call call.json --words-from wallet.txt --out w.json')
  assert.equal(wallet.code, 'unknown-word')
  assert.match(wallet.sentence, /words of another list/)
  writeFileSync(at('seven.txt'), 'babab babab babab babab babab babab babab')
  assert.equal(
    await codeOf('sign withdraw --call call.json --words-from seven.txt --out w.json'),
    'wrong-word-count',
  )
  writeFileSync(at('mixed.txt'), 'babab babab babab babab babab babab babab באבאב')
  assert.equal(
    await codeOf('sign withdraw --call call.json --words-from mixed.txt --out w.json'),
    'mixed-scripts',
  )
  assert.ok(!existsSync(at('head2.json')) && !existsSync(at('w.json')))
})

test('wrong keys, wrong passphrases and wrong numbers are refused in words', async () => {
  assert.equal(await codeOf(`trustee check --key desk1.key ${VISIT} --out x.json`), 'wrong-key-kind')
  assert.equal(await codeOf(`trustee check --key head.json ${VISIT} --out x.json`), 'malformed')
  writeFileSync(at('wrong.txt'), 'wrong horse\n')
  assert.equal(
    await codeOf(`trustee check --key trustee1.key ${VISIT} --out x.json --passphrase-file wrong.txt`),
    'wrong-passphrase',
  )
  save('null.json', null)
  for (const file of ['null.json', 'draft.json', 'head.json']) {
    assert.equal(await codeOf(`trustee check --key ${file} ${VISIT} --out x.json`), 'malformed')
    assert.equal(await codeOf(`page join ${file} --out x.json`), 'malformed')
    assert.equal(await codeOf(`verify ${file}`), 'malformed')
    assert.equal(await codeOf(`call inspect ${file}`), 'malformed')
    assert.equal(
      await codeOf(
        `trustee check --key trustee1.key --call call.json --log ${file} --head head.json --out x.json`,
      ),
      'malformed',
    )
    assert.equal(
      await codeOf(`desk vouch --call call.json --key desk1.key --request ${file} --out x.json`),
      'malformed',
    )
    assert.equal(
      await codeOf(`sign seal --call call.json --key me0.key --voucher ${file} --want 2 --out x.json`),
      'malformed',
    )
  }
  const again = 'desk keys --name D --side 1 --cap 9 --quota 50 --key desk1.key --out y.json'
  assert.equal(await codeOf(again), 'file-exists')
  const seal = 'sign seal --call call.json --key me0.key --voucher voucher0.json --out again.json'
  assert.equal(await codeOf(`${seal} --want 73`), 'bad-want')
  assert.equal(await codeOf(`${seal.replace('voucher0', 'voucher1')} --want 2`), 'not-a-signature')
  assert.equal(
    await codeOf(`desk vouch --call call.json --key desk2.key --request request0.json --out v.json`),
    'another-desk',
  )
  assert.equal(await codeOf(`trustee dance`), 'no-such-part')
})

test('trustees announce, wait out the embargo, and refuse to open before it is over', async () => {
  hour = 26
  await daylight(`trustee release --key trustee1.key ${VISIT} --out announced.json`)
  for (const i of [2, 3, 4])
    await daylight(
      `trustee release --key trustee${i}.key ${VISIT} --proposal announced.json --out announced.json`,
    )
  const early = await refused(
    `trustee release --key trustee1.key ${VISIT} --announced announced.json --out opening.json`,
  )
  assert.equal(early.code, 'embargo-not-over')
  assert.match(early.sentence, /runs until 2027-01-06 02:00 UTC\. Come back then\./)
  const one = json('announced.json')
  save('greedy.json', { ...one, set: one.set.slice(0, 1), sigs: [] })
  assert.equal(
    await codeOf(`trustee release --key trustee5.key ${VISIT} --proposal greedy.json --out x.json`),
    'one-person-set',
  )
  hour = 24 * 6
  assert.equal(await codeOf(`trustee check --key trustee1.key ${VISIT} --out x.json`), 'stale-head')
})

test('the names open with four trustees, each builds the same page, and anybody can verify it', async () => {
  await daylight('call collect --call call.json --log log.json --log-key log.key --out head.json')
  for (const i of [1, 2, 3, 4]) await daylight(`trustee check --key trustee${i}.key ${VISIT} --out head.json`)
  const after = `${VISIT} --announced announced.json`
  await daylight(`trustee release --key trustee1.key ${after} --out release.json`)
  assert.equal(
    await codeOf(`trustee open --key trustee1.key ${after} --release release.json --out x.json`),
    'too-few-signatures',
  )
  assert.equal(
    await codeOf(`trustee open --key trustee1.key ${after} --release announced.json --out x.json`),
    'only-announced',
  )
  for (const i of [2, 3, 4])
    await daylight(
      `trustee release --key trustee${i}.key ${after} --proposal release.json --out release.json`,
    )
  for (const i of [1, 2, 3, 4])
    await daylight(
      `trustee open --key trustee${i}.key ${after} --release release.json --out opening${i}.json`,
    )
  const build = (i: number, who: readonly number[]) =>
    `page build --key trustee${i}.key ${after} --release release.json ${openings(who)} --out page${i}.json`
  assert.equal(await codeOf(build(1, [1, 2, 3])), 'too-few-trustees')
  for (const i of [1, 2, 3, 4]) await daylight(build(i, [1, 2, 3, 4]))
  assert.equal(
    await codeOf('page join page1.json page2.json page3.json --out page.json'),
    'too-few-signatures',
  )
  await daylight('page join page1.json page2.json page3.json page4.json --out page.json --html page.html')
  assert.deepEqual(
    json('page.json')
      .page.names.map(({ name }: { name: string }) => name)
      .sort(),
    [...people].sort(),
  )
  const shown = await daylight('verify page.json --log log.json')
  assert.match(shown, /^OK: 4 names, signed by 4 of 5 trustees\./)
  const html = readFileSync(at('page.html'), 'utf8')
  for (const name of people) assert.ok(html.includes(`<bdi>${name}</bdi>`))
  assert.ok(!html.includes('<script') && !/https?:/.test(html))
})

test('6/11 a page verifies on a machine without any network, and one with a letter altered does not', () => {
  const bin = fileURLToPath(new URL('../../bin/daylight.mjs', import.meta.url))
  const shut = at('no-network.mjs')
  writeFileSync(
    shut,
    `import net from 'node:net'; import dns from 'node:dns'; import dgram from 'node:dgram'
for (const [object, name] of [[net.Socket.prototype, 'connect'], [dns, 'lookup'], [dgram, 'createSocket']])
  object[name] = () => { throw new Error('there is no network here') }
globalThis.fetch = () => { throw new Error('there is no network here') }`,
  )
  const verify = (file: string, ...more: readonly string[]) =>
    spawnSync(process.execPath, ['--import', shut, bin, 'verify', at(file), ...more], {
      cwd: folder,
      encoding: 'utf8',
    })
  const good = verify('page.json')
  assert.deepEqual([good.status, good.stderr], [0, ''])
  assert.match(good.stdout, /^OK: 4 names/)
  const file = json('page.json')
  file.page.names[0].name += 'x'
  save('altered.json', file)
  const bad = verify('altered.json')
  assert.equal(bad.status, 1)
  assert.match(
    bad.stderr,
    /^daylight verify: .*The signature of trustee 1 does not fit.* \[bad-cosignature\]/s,
  )
  const named = verify('page.json', '--words', Array(12).fill('babab').join(' '))
  assert.match(named.stderr, /\[another-call\]/)
})

const PYTHON = '/usr/bin/python3'
const hasCryptography = existsSync(PYTHON) && spawnSync(PYTHON, ['-c', 'import cryptography']).status === 0
const required = process.env['DAYLIGHT_DATA_REQUIRED'] === '1'
const absent = !hasCryptography && !required && 'no python3-cryptography for /usr/bin/python3'

test('6/11 the same page verifies in Python against its log, and the altered one is refused', {
  skip: absent,
}, () => {
  const verifier = fileURLToPath(new URL('../../../../packages/stepout/verifier/verify.py', import.meta.url))
  const verify = (...files: readonly string[]) =>
    spawnSync(PYTHON, [verifier, 'page', ...files.map(at)], { encoding: 'utf8' })
  const good = verify('page.json', 'log.json')
  assert.match(good.stdout, /^OK: 4 names, signed by 4 of 5 trustees/)
  const bad = verify('altered.json')
  assert.deepEqual([bad.status, bad.stdout], [1, 'REFUSED: bad-cosignature\n'])
})

test('who kept eight words leaves without any file, through one trustee alone', async () => {
  await daylight('sign withdraw --call call.json --words-from words.txt --out leaving.json')
  assert.equal(json('leaving.json').pk, json('record0.json').pk)
  await daylight(`trustee check --key trustee5.key ${VISIT} --withdrawal leaving.json --out head.json`)
  const held = await refused(
    `trustee release --key trustee5.key ${VISIT} --proposal release.json --announced announced.json --out x.json`,
  )
  assert.equal(held.code, 'withdrawal-ignored')
  assert.match(held.sentence, /Make a new release without --proposal/)
})

test('6/10 after two trustees destroy their keys nothing opens, with all files restored from a backup', async () => {
  const backup = new Map(readdirSync(folder).map((name) => [name, readFileSync(at(name))]))
  for (const i of [1, 3]) {
    await daylight(`trustee destroy --call call.json --key trustee${i}.key --yes`)
    assert.ok(!existsSync(at(`trustee${i}.key`)))
  }
  // The backup holds everything but trustees' keys and what only trustees hold: their openings.
  for (const [name, bytes] of backup)
    if (!/^trustee\d\.key|^opening/.test(name)) writeFileSync(at(name), bytes)
  for (const i of [1, 2, 3, 4]) rmSync(at(`opening${i}.json`), { force: true })
  const after = `${VISIT} --announced announced.json --release release.json`
  for (const i of [2, 4]) await daylight(`trustee open --key trustee${i}.key ${after} --out opening${i}.json`)
  const build = `page build --key trustee2.key ${after} ${openings([2, 4])} --out never.json`
  const refusal = await refused(build)
  assert.equal(refusal.code, 'too-few-trustees')
  assert.match(refusal.sentence, /Only 2 of the 4 trustees needed/)
  assert.equal(await codeOf(`trustee open --key trustee1.key ${after} --out opening1.json`), 'no-such-file')
})

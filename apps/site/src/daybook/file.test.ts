import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GatheringId, SideId } from '@daylight/basics'
import { type Deed, type Entry, lineOf } from '@daylight/gather'
import fc from 'fast-check'
import { type Carried, headerOf, type Photo, photoLine, readDaybook } from './file.ts'
import { SMALL_JPEG } from './photos/small-pictures.test.ts'

const WELL: Carried = {
  id: 'well' as GatheringId,
  title: { en: 'The well', ar: 'البئر' },
  purpose: { en: 'Who draws when' },
  languages: ['ar', 'en'],
  sides: [
    { id: 'east' as SideId, names: { en: 'East' } },
    { id: 'west' as SideId, names: { en: 'West' } },
  ],
  timeZone: 'Asia/Amman',
}
const TREE: Photo = { id: 'tree', mediaType: 'image/jpeg', bytes: SMALL_JPEG }

const DEEDS: { readonly [K in Deed['kind']]: Extract<Deed, { kind: K }> } = {
  'board-shaped': {
    kind: 'board-shaped',
    slots: [{ id: 's1', date: '2026-12-03', from: '09:00', to: '10:00' }],
    places: [{ id: 'p1', names: { en: 'The tree', ar: 'الشجرة' } }],
  },
  'step-turned': { kind: 'step-turned', step: 'market' },
  'agreement-adopted': { kind: 'agreement-adopted', texts: { en: 'Any language.\n\nWe wait.' } },
  'topic-posted': {
    kind: 'topic-posted',
    topic: 't1',
    words: 'مياه "البئر" \\ 5%',
    language: 'ar',
    convenor: '',
    mark: 'house',
  },
  'topic-placed': { kind: 'topic-placed', topic: 't1', at: { slot: 's1', place: 'p1' } },
  'topic-withdrawn': { kind: 'topic-withdrawn', topic: 't1' },
  'merge-agreed': { kind: 'merge-agreed', topic: 't1', into: 't2', as: 'into' },
  'merge-refused': { kind: 'merge-refused', topic: 't1', into: 't2' },
  'notes-promised': { kind: 'notes-promised', topic: 't1' },
  'note-posted': {
    kind: 'note-posted',
    note: 'n1',
    topic: 't1',
    words: 'One\nTwo',
    language: 'en',
    photo: 'tree',
    attribution: { level: 'side', side: 'east' as SideId },
    mark: 'Zm9v_-',
  },
  'attribution-opened': {
    kind: 'attribution-opened',
    note: 'n1',
    attribution: { level: 'public', name: 'Amal' },
  },
  'dots-counted': { kind: 'dots-counted', dots: { t1: 5 } },
  'cluster-made': { kind: 'cluster-made', cluster: 'c1', words: 'Water', language: 'en' },
  'topic-clustered': { kind: 'topic-clustered', topic: 't1', cluster: null },
  'group-started': {
    kind: 'group-started',
    group: 'g1',
    cluster: 'c1',
    initiator: 'Amal',
    firstStep: 'Ask the council',
    language: 'en',
    date: '2026-12-10',
  },
  'statement-drawn': { kind: 'statement-drawn', cluster: 'c1', words: 'Water for all.', language: 'en' },
}
const deeds = Object.values(DEEDS)
const asEntry = (deed: Deed, i = 0): Entry => ({ id: `entry-${i}`, turn: i + 1, box: 'box', ...deed })
const whole = (
  entries: readonly Entry[] = deeds.map(asEntry),
  photos: readonly Photo[] = [TREE],
): string[] => [
  headerOf(WELL, entries.length, photos.length),
  ...entries.map(lineOf),
  ...photos.map(photoLine),
]

async function* chunksOf(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const bytesOf = (lines: readonly string[]) => Buffer.from(lines.map((line) => `${line}\n`).join(''))
const read = (lines: readonly string[]) => readDaybook(chunksOf(bytesOf(lines)))
const problemOf = async (lines: readonly string[]) => {
  const file = await read(lines)
  return file.ok ? null : file.error
}

test('what a box writes another reads to the byte, however the file comes in pieces', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(deeds), fc.integer({ min: 1, max: 400 }), async (some, size) => {
      const entries = some.map(asEntry)
      const file = await readDaybook(chunksOf(bytesOf(whole(entries)), size))
      assert.ok(file.ok)
      assert.deepEqual(file.value, {
        gathering: WELL,
        entries,
        lines: entries.map(lineOf),
        photos: [TREE],
      })
    }),
    { numRuns: process.env['SLOW'] === '1' ? 1000 : 50 },
  )
})

test('a file that was cut off anywhere is not taken at all', async () => {
  const all = bytesOf(whole())
  // The end of the last line alone is no loss.
  await fc.assert(
    fc.asyncProperty(fc.nat(all.length - 2), async (end) => {
      assert.equal((await readDaybook(chunksOf(all.subarray(0, end)))).ok, false)
    }),
    { numRuns: process.env['SLOW'] === '1' ? 3000 : 150 },
  )
  assert.deepEqual(await problemOf([]), { kind: 'empty' })
  assert.deepEqual(await problemOf(whole().slice(0, -1)), { kind: 'cut-off', line: deeds.length + 1 })
})

test('line ends that a mail program has changed do no harm', async () => {
  assert.ok((await read(whole().map((line) => `${line}\r`))).ok)
})

const post = DEEDS['topic-posted']
const note = DEEDS['note-posted']
type Wrong = readonly [why: string, entry: object, field: string]
const WRONG: readonly Wrong[] = [
  ['a field that no box writes', { ...asEntry(post), writtenAt: 1 }, 'writtenAt'],
  ['who wrote it', { ...asEntry(post), seat: 'x' }, 'seat'],
  ['a deed that nobody knows', { id: 'x', turn: 1, box: 'b', kind: 'person-removed' }, 'kind'],
  ['a name that every object has', { id: 'x', turn: 1, box: 'b', kind: 'toString' }, 'kind'],
  ['no words', asEntry({ ...post, words: '' }), 'words'],
  ['words too long for the wall', asEntry({ ...post, words: 'x'.repeat(141) }), 'words'],
  ['words that turn the line around', asEntry({ ...post, words: 'abc\u202ecba' }), 'words'],
  ['half a letter', asEntry({ ...post, words: 'a\ud800' }), 'words'],
  ['a language that is none', asEntry({ ...post, language: '<b>' }), 'language'],
  ['a mark that is markup', asEntry({ ...post, mark: '"><' }), 'mark'],
  ['an id with a path in it', { ...asEntry(post), id: '../x' }, 'id'],
  ['a turn before the first', { ...asEntry(post), turn: 0 }, 'turn'],
  ['half a turn', { ...asEntry(post), turn: 1.5 }, 'turn'],
  ['a note too long', asEntry({ ...note, words: 'x'.repeat(4001) }), 'words'],
  ['a level nobody knows', asEntry({ ...note, attribution: { level: 'all' } as never }), 'attribution.level'],
  [
    'a signature without a name',
    asEntry({ ...note, attribution: { level: 'public' } as never }),
    'attribution.name',
  ],
  ['a day that does not exist', asEntry({ ...DEEDS['group-started'], date: '2026-02-30' }), 'date'],
  [
    'an hour that does not exist',
    asEntry({
      ...DEEDS['board-shaped'],
      slots: [{ id: 's', date: '2026-12-03', from: '25:00', to: '26:00' }],
    }),
    'slots.0.from',
  ],
  ['dots below nothing', asEntry({ ...DEEDS['dots-counted'], dots: { t1: -1 } }), 'dots.t1'],
  ['no entry at all', [1, 2] as object, 'kind'],
]
for (const [why, entry, field] of WRONG)
  test(`an entry with ${why} names its line and its field`, async () => {
    const lines = whole([asEntry(post, 0), asEntry(post, 1), asEntry(post, 2)])
    lines[2] = JSON.stringify(entry)
    assert.deepEqual(await problemOf(lines), { kind: 'wrong-field', line: 3, field })
  })

test('a line that no box writes so is not taken, though it means the same', async () => {
  const [header = '', first = ''] = whole([asEntry(post)], [])
  const respelled = [
    first.replace('"turn":1', '"turn":1.0'),
    first.replace(',"box"', ', "box"'),
    first.replace('مياه', '\\u0645ياه'),
    first.replace('"id":"entry-0","turn":1', '"turn":1,"id":"entry-0"'),
    first.replace('"id":"entry-0"', '"id":"other","id":"entry-0"'),
    `${first.slice(0, -1)}`,
    '',
  ]
  for (const line of respelled)
    assert.deepEqual(await problemOf([header, line]), { kind: 'unreadable', line: 2 }, line)
})

test('bytes that are no text are named by their line', async () => {
  const all = Buffer.concat([
    bytesOf(whole([asEntry(post)], []).slice(0, 1)),
    Buffer.from([0xff, 0xfe, 0x0a]),
  ])
  const file = await readDaybook(chunksOf(all))
  assert.deepEqual(!file.ok && file.error, { kind: 'unreadable', line: 2 })
})

test('an entry or a photograph that stands twice is told together with the first', async () => {
  const [header = '', first = '', ...rest] = whole([asEntry(post, 0), asEntry(post, 1)], [TREE, TREE])
  assert.deepEqual(await problemOf([header, first, first]), { kind: 'twice', line: 3, before: 2 })
  assert.deepEqual(await problemOf([header, first, ...rest]), { kind: 'twice', line: 5, before: 4 })
})

test('a turn beyond all entries is not taken: nobody could write after it', async () => {
  const far = { ...asEntry(post), turn: Number.MAX_SAFE_INTEGER }
  assert.deepEqual(await problemOf(whole([far], [])), { kind: 'turn-too-far', line: 2 })
})

test('a note of a side that the gathering does not have is not taken', async () => {
  const north = asEntry({ ...note, attribution: { level: 'side', side: 'north' as SideId } })
  assert.deepEqual(await problemOf(whole([north])), { kind: 'unknown-side', line: 2 })
})

test('a file of something else, of a later Daylight, or with more than it says is not taken', async () => {
  const [header = '', first = ''] = whole([asEntry(post)], [])
  const changed = (changes: object) => JSON.stringify({ ...JSON.parse(header), ...changes })
  const wrongHeader = (changes: object) => changed({ gathering: { ...WELL, ...changes } })
  const cases: readonly (readonly [string[], object])[] = [
    [['PK\u0003\u0004', first], { kind: 'no-daybook', line: 1 }],
    [['{}', first], { kind: 'no-daybook', line: 1 }],
    [[changed({ daybook: 2 }), first], { kind: 'newer-daybook', line: 1 }],
    [[changed({ entries: 50_001 }), first], { kind: 'too-many', line: 1, most: 50_000 }],
    [[changed({ entries: -1 }), first], { kind: 'wrong-field', line: 1, field: 'entries' }],
    [[changed({ seats: [] }), first], { kind: 'wrong-field', line: 1, field: 'seats' }],
    [
      [wrongHeader({ timeZone: 'Moon/Sea' }), first],
      { kind: 'wrong-field', line: 1, field: 'gathering.timeZone' },
    ],
    [[wrongHeader({ title: {} }), first], { kind: 'wrong-field', line: 1, field: 'gathering.title' }],
    [[wrongHeader({ id: 'a/b' }), first], { kind: 'wrong-field', line: 1, field: 'gathering.id' }],
    [[header, first, first], { kind: 'too-long', line: 3 }],
  ]
  for (const [lines, problem] of cases) assert.deepEqual(await problemOf(lines), problem)
})

test('a photograph that is no picture, or not the kind it says, is not taken', async () => {
  const page = { ...TREE, bytes: Buffer.from('<script>') }
  const other = { ...TREE, mediaType: 'text/html' }
  for (const photo of [page, other, { ...TREE, mediaType: 'image/png' }])
    assert.deepEqual(await problemOf(whole([asEntry(note)], [photo])), { kind: 'wrong-photo', line: 3 })
})

test('a photograph loses on the way in what a camera wrote into it', async () => {
  const mark = Buffer.from('N31.7767 E35.2345')
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, mark.length + 2]), mark])
  const fromCamera = Buffer.concat([SMALL_JPEG.subarray(0, 2), comment, SMALL_JPEG.subarray(2)])
  const file = await read(whole([asEntry(note)], [{ ...TREE, bytes: fromCamera }]))
  assert.deepEqual(file.ok && file.value.photos, [TREE])
})

test('a file with more of a kind than a day can have is refused where it becomes too many', async () => {
  const drawn = Array.from({ length: 2001 }, (_, i) => asEntry(DEEDS['statement-drawn'], i))
  assert.deepEqual(await problemOf(whole(drawn, [])), { kind: 'too-many', line: 2002, most: 2000 })
})

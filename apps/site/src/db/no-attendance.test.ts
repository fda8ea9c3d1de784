import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptTables } from './kept-tables.ts'
import { openDb } from './open.ts'

test('no column anywhere tells who attended, when they came, how long they stayed, or from where', async (t) => {
  const db = await openDb(':memory:')
  t.after(() => db.destroy())
  const tables = await keptTables(db)
  const columns = tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`))
  const telling = columns.filter((column) => tells(column.split('.')[1] ?? ''))
  assert.deepEqual(
    telling.filter((column) => !(column in REASONS)),
    [],
    'a new column of a time, a person or a place: say in REASONS why nobody’s attendance follows from it',
  )
  assert.deepEqual(
    Object.keys(REASONS).filter((column) => !telling.includes(column)),
    [],
    'a reason for a column that is gone',
  )
})
test('nothing that hangs on a seat has a time, a length of stay or an address, for any reason', async (t) => {
  const db = await openDb(':memory:')
  t.after(() => db.destroy())
  const ofSeats = (await keptTables(db)).filter(
    ({ name, columns }) => name === 'seat' || columns.includes('seat_id'),
  )
  assert.ok(ofSeats.length >= 5)
  for (const { name, columns } of [...ofSeats, ...(await daybookTables(db))])
    for (const column of columns) assert.ok(!TIME.test(column) && !PLACE.test(column), `${name}.${column}`)
})
test('a column of attendance would be seen, under any of the names that people give it', () => {
  for (const name of [
    ...['joined_at', 'arrived', 'left_at', 'last_seen', 'checked_in', 'visits', 'attendance', 'present'],
    ...[
      'dwell_time',
      'duration',
      'stayed',
      'seconds',
      'ip',
      'ip_hash',
      'remote_addr',
      'user_agent',
      'device',
    ],
    ...[
      'created_at',
      'updated_on',
      'email',
      'phone',
      'entry_date',
      'day',
      'city',
      'mac',
      'timestamp',
      'author',
    ],
  ])
    assert.ok(tells(name), name)
  for (const name of ['codes', 'revisions', 'topics', 'line', 'bytes', 'state', 'language', 'understands'])
    assert.ok(!tells(name), name)
})

async function daybookTables(db: Parameters<typeof keptTables>[0]) {
  return (await keptTables(db)).filter(({ name }) => ['entry', 'photo'].includes(name))
}

const word = (...words: readonly string[]) => new RegExp(`(?:^|_)(?:${words.join('|')})(?:_|$)`)
const TIME = word(
  ...['at', 'on', 'time', 'times', 'timestamp', 'date', 'day', 'hour', 'minute', 'seconds', 'when', 'since'],
  ...['until', 'last', 'seen', 'joined', 'arrived', 'arrival', 'left', 'checked', 'visit', 'visits', 'step'],
  ...[
    'attend',
    'attended',
    'attendance',
    'present',
    'dwell',
    'duration',
    'stay',
    'stayed',
    'created',
    'updated',
  ],
)
const PLACE = word(
  ...['ip', 'addr', 'address', 'host', 'agent', 'device', 'browser', 'phone', 'mail', 'email', 'mac', 'city'],
  ...['country', 'location', 'latitude', 'longitude', 'transports', 'way', 'zone', 'origin', 'referrer'],
)
const PERSON = word(
  ...['name', 'names', 'person', 'people', 'author', 'account', 'seat', 'by', 'owner', 'participant', 'user'],
  ...['token', 'used', 'agreed'],
)
const tells = (column: string): boolean => [TIME, PLACE, PERSON].some((kind) => kind.test(column))

const ITS_ACCOUNT = 'Staff work under accounts of their own; participants have none.'
const ITS_SEAT = 'A seat is a place at a gathering and no person, and nothing here says when it was used.'
const ENDS =
  'When something stops being taken. It is set ahead of time and says nothing about who is in the hall.'
/** Every column that is a time, a person or a place, and why nobody’s attendance follows from it. */
const REASONS: Readonly<Record<string, string>> = {
  'account.name': ITS_ACCOUNT,
  'account.sign_in_name': ITS_ACCOUNT,
  'account.totp_step': 'The half minute of the last code of one of the staff, so that none is taken twice.',
  'act_log.account_id': 'Who of the staff agreed to an act of two leads.',
  'act_log.day': 'The day of such an act, and no finer time.',
  'ballot.seat_id': ITS_SEAT,
  'closed_mirror.closes_at': 'The end of the vote, which everybody is told.',
  'closed_mirror.people': 'How many were counted in the vote, as a whole.',
  'dots.seat_id': ITS_SEAT,
  'gathering.closes_at': 'The end of the vote, which everybody is told.',
  'gathering.created_at': 'When the desk made the gathering.',
  'gathering.opens_at': 'The beginning of the vote, which everybody is told.',
  'gathering.time_zone': 'In which zone the desk tells times; of the gathering, not of a person.',
  'gathering_role.account_id': ITS_ACCOUNT,
  'guess.seat_id': ITS_SEAT,
  'house_secret.name': 'Which secret of the installation it is.',
  'invitation.used_by': 'A hash that only the phone with the code and the seat’s secret can make again.',
  'offered_task.expires_at': ENDS,
  'organisation.name': 'What an organisation is called.',
  'passkey.account_id': ITS_ACCOUNT,
  'passkey.day': 'The day on which one of the staff added this key, so that they recognise it.',
  'passkey.transports': 'Whether a key of the staff is built in or plugged in.',
  'proposed_act.agreed': 'Which leads have agreed to an act.',
  'proposed_act.expires_at': ENDS,
  'proposed_act.proposed_by': ITS_ACCOUNT,
  'recovery_code.account_id': ITS_ACCOUNT,
  'seat.token_hash': 'A hash of the secret in a phone; it opens the seat and names nobody.',
  'session.account_id': ITS_ACCOUNT,
  'session.day': 'The day on which one of the staff signed in.',
  'session.ends_at': ENDS,
  'session.expires_at': ENDS,
  'session.proven_at': 'When one of the staff last showed a key; gone with the sign-in.',
  'session.token_hash': 'A hash of the secret in a browser of the staff.',
  'session.way': 'How one of the staff signed in: with a passkey, a passphrase, a link or a code.',
  'side.names': 'What a side is called.',
  'sign_in_code.account_id': ITS_ACCOUNT,
  'sign_in_code.expires_at': ENDS,
  'tongue.seat_id': ITS_SEAT,
  'used_challenge.expires_at': ENDS,
}

/** Every route of the whole site, tried as everybody. A route that stands in no line of the table fails the test. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { everybody, type Meeting, meet, staff, TOPIC_ON_PAPER, type Who } from './every-route-people.test.ts'

const convenors: Who[] = ['convenor', 'convenor here']
const leads: Who[] = ['lead of one side', 'lead of the other side']
const facilitators: Who[] = ['facilitator', 'facilitator here']
const readers: Who[] = ['reader', 'reader here']
const insiders = [...convenors, ...leads, ...facilitators, ...readers]
const wholeConvenors: Who[] = ['convenor', 'convenor of another organisation']
const seats: Who[] = ['seat here', 'seat that has opened the mirror']
const mirrorReaders: Who[] = [...insiders, 'seat that has opened the mirror']

/** Who passes. Everybody else is refused, and their request changes nothing. */
const PASSES: Readonly<Record<string, readonly Who[]>> = {
  'GET /': everybody,
  'GET /health': everybody,
  'GET /offline.js': everybody,
  'GET /assets/:name': everybody,
  'GET /join/:code': everybody,
  'GET /g/*': everybody,
  'GET /:lang': everybody,
  'GET /:lang/join': everybody,
  'POST /:lang/join': everybody,
  'GET /:lang/join/:code': everybody,
  'POST /:lang/join/:code': everybody,
  'GET /:lang/checkup': everybody,
  'GET /:lang/hall': everybody,
  'GET /:lang/sign-in': everybody,
  'POST /:lang/sign-in': everybody,
  'POST /:lang/sign-in/passphrase': everybody,
  'POST /:lang/sign-in/passkey': everybody,
  'GET /:lang/invited': everybody,
  'POST /:lang/invited': everybody,

  'GET /:lang/account': staff,
  'GET /:lang/account/welcome': staff,
  'POST /:lang/account/welcome': staff,
  'POST /:lang/account/device': staff,
  'POST /:lang/account/sessions/end': staff,
  'POST /:lang/account/sign-out': staff,
  'GET /:lang/account/keys': staff,
  'POST /:lang/account/keys/passkey': staff,
  'POST /:lang/account/keys/passkey/remove': staff,
  'GET /:lang/account/keys/passphrase': staff,
  'POST /:lang/account/keys/passphrase': staff,
  'POST /:lang/account/keys/codes': staff,
  'GET /:lang/account/prove': staff,
  'POST /:lang/account/prove': staff,
  'POST /:lang/account/prove/passkey': staff,
  'GET /:lang/people': [...wholeConvenors, 'secretariat'],
  'GET /:lang/people/invite': wholeConvenors,
  'POST /:lang/people/invite': wholeConvenors,
  'POST /:lang/people/invitations/cancel': wholeConvenors,
  // The account in the path is that of the organisation's reader.
  'GET /:lang/people/:account': ['convenor'],
  'POST /:lang/people/:account/give': ['convenor'],
  'POST /:lang/people/:account/take': ['convenor'],
  'POST /:lang/people/:account/remove': ['convenor'],
  'POST /:lang/people/:account/give-back': ['reader'],

  'GET /:lang/convenor': staff,
  'GET /:lang/convenor/new': wholeConvenors,
  'POST /:lang/convenor/new': wholeConvenors,
  'GET /:lang/convenor/g/:gathering': insiders,
  'GET /:lang/convenor/g/:gathering/edit': convenors,
  'POST /:lang/convenor/g/:gathering/edit': convenors,
  'GET /:lang/convenor/g/:gathering/vote': [...convenors, ...leads],
  'POST /:lang/convenor/g/:gathering/vote': [...convenors, ...leads],
  'GET /:lang/convenor/g/:gathering/statements': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/statements': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/statements/:statement': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/statements/:statement': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/statements/:statement/status': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/day': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/day/step': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/day/shape': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/day/shape': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/day/wall': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/day/live': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/day/board': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/day/topics/:topic': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/day/topics/:topic': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/day/topics/:topic/place': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/day/topics/:topic/withdraw': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/day/topics/:topic/merge': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/day/topics/:topic/refuse': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/seats': [...convenors, ...leads],
  'POST /:lang/convenor/g/:gathering/seats': [...convenors, ...leads],
  'GET /:lang/convenor/g/:gathering/seats/sheet': [...convenors, ...leads],
  'GET /:lang/convenor/g/:gathering/seats/cancel': convenors,
  'POST /:lang/convenor/g/:gathering/seats/cancel': convenors,
  'GET /:lang/convenor/g/:gathering/paper': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/paper/:sheet': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/hearing': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/hearing': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/formats': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/formats/cafe': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/formats/fishbowl': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/formats/dialogue': [...convenors, ...facilitators],
  'GET /:lang/convenor/daybook': wholeConvenors,
  'POST /:lang/convenor/daybook': wholeConvenors,
  'GET /:lang/convenor/g/:gathering/daybook': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/daybook': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/daybook.ndjson': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/together': [...convenors, ...leads],
  // The lead of one side has proposed it, so only the lead of the other side can agree.
  'POST /:lang/convenor/g/:gathering/together/:proposal/agree': ['lead of the other side'],
  'POST /:lang/convenor/g/:gathering/together/:proposal/withdraw': leads,
  'GET /:lang/convenor/g/:gathering/circle': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/agreement': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/agreement': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/clock': [...convenors, ...facilitators],

  'GET /:lang/convenor/g/:gathering/notes': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/notes/:note': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/photos/:photo': [...convenors, ...facilitators],
  'GET /:lang/convenor/g/:gathering/clusters': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/clusters/:cluster': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/clusters/:cluster/groups/:group': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/clusters/:cluster/statements/:entry': [...convenors, ...facilitators],
  'POST /:lang/convenor/g/:gathering/topics/:topic/cluster': [...convenors, ...facilitators],

  'GET /:lang/g/:gathering/mirror': mirrorReaders,
  'GET /:lang/g/:gathering/mirror/live': mirrorReaders,
  'GET /:lang/g/:gathering/mirror.html': mirrorReaders,
  'GET /:lang/g/:gathering/mirror.csv': mirrorReaders,
  'GET /:lang/g/:gathering/mirror.json': mirrorReaders,
  'GET /:lang/g/:gathering': seats,
  'GET /:lang/g/:gathering/board': seats,
  'GET /:lang/g/:gathering/day/live': seats,
  'GET /:lang/g/:gathering/topics/:topic': seats,
  'POST /:lang/g/:gathering/topics/:topic': seats,
  // The topic in the path was brought in by the seat here.
  'POST /:lang/g/:gathering/topics/:topic/place': ['seat here'],
  'POST /:lang/g/:gathering/topics/:topic/withdraw': ['seat here'],
  'POST /:lang/g/:gathering/topics/:topic/merge': ['seat here'],
  'POST /:lang/g/:gathering/topics/:topic/refuse': ['seat here'],
  'GET /:lang/g/:gathering/side': seats,
  'POST /:lang/g/:gathering/side': seats,
  'GET /:lang/g/:gathering/leave': seats,
  'POST /:lang/g/:gathering/leave': seats,
  'GET /:lang/g/:gathering/vote': seats,
  'GET /:lang/g/:gathering/vote/:statement': seats,
  'POST /:lang/g/:gathering/vote/:statement': seats,
  'GET /:lang/g/:gathering/votes': seats,
  'GET /:lang/g/:gathering/votes/file': seats,
  'POST /:lang/g/:gathering/finish': seats,
  'GET /:lang/g/:gathering/guess': seats,
  'GET /:lang/g/:gathering/guess/:statement': seats,
  'POST /:lang/g/:gathering/guess/:statement': seats,
  'GET /:lang/g/:gathering/commit': seats,
  'POST /:lang/g/:gathering/commit': seats,
  'GET /:lang/g/:gathering/circle': seats,
  'GET /:lang/g/:gathering/propose': seats,
  'POST /:lang/g/:gathering/propose': seats,
  'GET /:lang/g/:gathering/notes': seats,
  'GET /:lang/g/:gathering/notes/:note': seats,
  'POST /:lang/g/:gathering/notes/:note': seats,
  'GET /:lang/g/:gathering/topics/:topic/notes': seats,
  // Only who convenes the topic says that notes will come.
  'POST /:lang/g/:gathering/topics/:topic/notes': ['seat here'],
  'POST /:lang/g/:gathering/topics/:topic/notes/:note': seats,
  'GET /:lang/g/:gathering/photos/:photo': seats,
  'GET /:lang/g/:gathering/dots': seats,
  'POST /:lang/g/:gathering/dots': seats,
  'GET /:lang/g/:gathering/clusters': seats,
  'POST /:lang/g/:gathering/clusters/:cluster': seats,
  'POST /:lang/g/:gathering/clusters/:cluster/groups/:group': seats,
  'POST /:lang/g/:gathering/clusters/:cluster/statements/:entry': seats,
  // Whoever has brought in no topic puts none together.
  'POST /:lang/g/:gathering/topics/:topic/cluster': ['seat here'],
  'GET /:lang/g/:gathering/languages': seats,
  'POST /:lang/g/:gathering/languages': seats,
}

const routesOf = ({ site }: Meeting): string[] => [
  ...new Set(
    site.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
  ),
]

/** Acts after which what others act on is gone, or the person is signed out: tried last. */
const lateness = (route: string): number =>
  route.endsWith('/sign-out') ? 2 : Number(/remove|leave|agree|withdraw/.test(route))

/** What forms about topics bring; each entry has an id of its own. */
const ON_THE_WALL = { words: 'Wells', step: 'market', at: '', moves: '0', other: TOPIC_ON_PAPER }

async function isLetIn(at: Meeting, route: string): Promise<boolean> {
  const [method = '', path = ''] = route.split(' ')
  const nameIn = (name: string) => {
    if (path.includes('/convenor/') && name === 'topic') return 'topic on paper'
    return path.endsWith('/withdraw') && name === 'proposal' ? 'second proposal' : name
  }
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(at.params[nameIn(name)] ?? name),
  )
  const address = path.endsWith('/invited') ? `${filled}?code=${at.params['invitation']}` : filled
  const fields = {
    ...ON_THE_WALL,
    status: 'withdrawn',
    turn: 'close',
    language: 'en',
    choice: 'agree',
    revision: '1',
  }
  const reply = await at.site.request(address, {
    method,
    headers: { Cookie: at.cookie },
    ...(method === 'POST' && {
      body: new URLSearchParams({
        ...fields,
        'pile-0': '1',
        entry: randomUUID(),
        code: at.params['invitation'] ?? '',
      }),
    }),
  })
  await reply.body?.cancel()
  assert.ok(reply.status < 500, `${route}: ${reply.status}`)
  const isSentAway = reply.headers.get('Location')?.endsWith('/sign-in') && !route.endsWith('/sign-out')
  const isTurnedDown = /agree|withdraw/.test(route) && reply.status === 409
  return ![401, 403, 404].includes(reply.status) && !isSentAway && !isTurnedDown
}

test('every route lets in exactly those whom the table names, and what it refuses changes nothing', async (t) => {
  let cases = 0
  const wrong: string[] = []
  for (const who of everybody) {
    const at = await meet(who)
    t.after(() => at.db.destroy())
    const routes = routesOf(at).sort((a, b) => lateness(a) - lateness(b))
    assert.deepEqual(
      [...routes].sort(),
      Object.keys(PASSES).sort(),
      'each route stands in the table, and no other',
    )
    const refused = routes.filter((route) => !PASSES[route]?.includes(who))
    const before = await at.all()
    for (const route of refused) if (await isLetIn(at, route)) wrong.push(`${who} is let in: ${route}`)
    assert.equal(await at.all(), before, `${who} changed something by requests that were refused`)
    for (const route of routes.filter((one) => !refused.includes(one)))
      if (!(await isLetIn(at, route))) wrong.push(`${who} is refused: ${route}`)
    cases += routes.length
  }
  t.diagnostic(`${cases} cases: ${Object.keys(PASSES).length} routes × ${everybody.length} people`)
  assert.deepEqual(wrong, [])
})

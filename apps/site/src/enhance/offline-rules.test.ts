import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addressOfCopy, assetsOf, copyAfter, copyOf, gatheringOf, ruleFor } from './offline-rules.ts'

const SITE = 'https://d7k2.hall.test'
const rule = (path: string, method = 'GET', accept: string | null = 'text/html') =>
  ruleFor({ method, url: SITE + path, accept }, SITE)

test('the pages of the day may be kept in every language, and nothing else of a gathering', () => {
  const pages = ['board', 'topics/t1', 'topics/t1/notes', 'notes', 'clusters', 'circle', 'dots', 'dots?kept']
  for (const language of ['en', 'he', 'ar'])
    for (const page of pages) assert.equal(rule(`/${language}/g/well/${page}`), 'page', page)
})
test('no vote, guess, mirror, side, language, key, photograph or page to leave is ever kept', () => {
  const seat = [
    ...['', '/', '/vote', '/vote/7', '/votes', '/votes/file', '/guess', '/guess/7/east', '/commit', '/side'],
    ...['/mirror', '/mirror.json', '/mirror/live', '/propose', '/languages', '/leave', '/finish'],
    ...['/day/live', '/notes/n1', '/topics/t1/notes/n1', '/photos/p1', '/topics/t1/place', '/topics'],
  ]
  for (const page of seat) assert.equal(rule(`/en/g/well${page}`), 'alone', page)
})
test('what lets somebody in, and what staff read, is never kept', () => {
  const others = [
    ...['/', '/en', '/en/', '/en/join', '/en/join/ABCD-EFGH', '/join/ABCDEFGH', '/g/well/board', '/health'],
    ...['/en/sign-in?code=1', '/en/invited', '/en/account', '/en/people', '/en/hall', '/en/checkup'],
    ...['/en/convenor/g/well/day/board', '/en/convenor/g/well/notes', '/offline.js', '/fr/g/well/board'],
  ]
  for (const path of others) assert.equal(rule(path), 'alone', path)
})
test('forms, streams, what a script asks for as JSON, and strangers are not even looked at', () => {
  assert.equal(rule('/en/g/well/dots', 'POST'), 'alone')
  assert.equal(rule('/en/g/well/board', 'HEAD'), 'alone')
  assert.equal(rule('/en/g/well/board', 'GET', 'text/event-stream'), 'alone')
  assert.equal(rule('/en/g/well/board', 'GET', 'application/json'), 'alone')
  const url = 'https://other.test/en/g/well/board'
  assert.equal(ruleFor({ method: 'GET', url, accept: null }, SITE), 'alone')
})
test('styles and scripts by their changing names are taken from the phone', () => {
  assert.equal(rule('/assets/site.0a1b2c3d4e.css', 'GET', 'text/css,*/*;q=0.1'), 'asset')
  assert.equal(rule('/assets/'), 'alone')
})
test('whatever the address, a page that is kept is one of the seven of the day', () => {
  const part = fc.constantFrom(
    'g',
    'en',
    'board',
    'notes',
    'vote',
    'votes',
    'topics',
    't1',
    'dots',
    '..',
    'x',
  )
  const seven =
    /^\/en\/g\/[\w-]+\/(board|notes|clusters|circle|dots|topics\/[\w-]+|topics\/[\w-]+\/notes)\/?$/
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), fc.webQueryParameters(), (parts, query) => {
      const url = `${SITE}/en/${parts.join('/')}?${query}`
      const isKept = ruleFor({ method: 'GET', url, accept: null }, SITE) === 'page'
      assert.equal(isKept, seven.test(new URL(url).pathname), url)
    }),
  )
})
test('only a whole page that was found there is kept; one that is gone goes from the phone too', () => {
  const page = { status: 200, type: 'text/html; charset=UTF-8', isRedirected: false }
  assert.equal(copyAfter(page), 'keep')
  assert.equal(copyAfter({ ...page, isRedirected: true }), 'leave')
  assert.equal(copyAfter({ ...page, type: 'application/json' }), 'leave')
  assert.equal(copyAfter({ ...page, type: null }), 'leave')
  for (const status of [0, 303, 422, 429, 500, 503, 507])
    assert.equal(copyAfter({ ...page, status }), 'leave')
  for (const status of [404, 410]) assert.equal(copyAfter({ ...page, status }), 'drop')
})
test('a browser that has no seat any more forgets the gathering in every language, and no other', () => {
  assert.equal(copyAfter({ status: 401, type: 'text/html', isRedirected: false }), 'forget')
  assert.equal(gatheringOf(`${SITE}/en/g/well/board`), 'well')
  assert.equal(gatheringOf(`${SITE}/ar/g/well/topics/t1`), 'well')
  assert.equal(gatheringOf(`${SITE}/en/g/wells/board`), 'wells')
  assert.equal(gatheringOf(`${SITE}/assets/site.css`), '')
})
test('news in an address makes no second copy of a page', () => {
  assert.equal(addressOfCopy(`${SITE}/en/g/well/dots?kept#dots`), `${SITE}/en/g/well/dots`)
  assert.equal(addressOfCopy(`${SITE}/en/g/well/board/`), `${SITE}/en/g/well/board`)
})
test('a copy says that it is one and has no key in it; all else stands as it was', () => {
  const html =
    '<html lang="en"><input type="hidden" name="key" value="1234-5678"/><input name="key" value="x"/>'
  assert.equal(
    copyOf(html),
    '<html data-copy lang="en"><input type="hidden" name="key" value=""/><input name="key" value="x"/>',
  )
})
test('a copy is whole: each style, script and picture of the page is fetched once', () => {
  const html =
    '<link href="/assets/a.1.css"/><script src="/assets/b.2.js"></script><a href="/assets/a.1.css">'
  assert.deepEqual(assetsOf(html), ['/assets/a.1.css', '/assets/b.2.js'])
})

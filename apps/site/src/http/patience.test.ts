import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { type TestContext, test } from 'node:test'
import { letGoOfSilence, type Patience, patientOptions } from './patience.ts'

const SHORT: Patience = { head: 150, request: 300, next: 150, silence: 300 }

/** Connects to a server of little patience, sends what is given, and resolves to all that came back until the end. */
async function send(
  t: TestContext,
  listener: RequestListener,
  words: string,
  isReading = true,
): Promise<string> {
  const server = createServer(patientOptions(SHORT), listener)
  letGoOfSilence(server, SHORT)
  server.listen(0, '127.0.0.1')
  t.after(() => server.close())
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  let heard = ''
  socket.on('error', () => {})
  if (isReading)
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1')
    })
  const closed = once(socket, 'close')
  socket.write(words)
  if (!isReading) await once(server, 'request').then(([request]) => once(request.socket, 'close'))
  else await closed
  socket.destroy()
  return heard
}
const never: RequestListener = () => assert.fail('nothing whole was asked')

test('a client that never ends its head is sent away', async (t) => {
  assert.match(await send(t, never, 'GET / HTTP/1.1\r\nHost: hall\r\nX-Slow: '), /^HTTP\/1.1 408/)
})
test('a client that never ends its form is sent away', async (t) => {
  const head = 'POST / HTTP/1.1\r\nHost: hall\r\nContent-Length: 1000\r\n\r\nvote='
  assert.match(await send(t, (request) => void request.resume(), head), /^HTTP\/1.1 408|^$/)
})
test('a head of more than eight kilobytes is refused', async (t) => {
  const head = `GET / HTTP/1.1\r\nHost: hall\r\nX-Long: ${'x'.repeat(9_000)}\r\n\r\n`
  assert.match(await send(t, never, head), /^HTTP\/1.1 431/)
})
test('a client that reads nothing is let go, and its answer with it', async (t) => {
  let isGone = false
  await send(
    t,
    (_, answer) => {
      answer.on('close', () => {
        isGone = true
      })
      answer.end(Buffer.alloc(30_000_000))
    },
    'GET / HTTP/1.1\r\nHost: hall\r\n\r\n',
    false,
  )
  assert.equal(isGone, true)
})
test('a client that asks once and stays is closed, after its answer', async (t) => {
  const heard = await send(t, (_, answer) => void answer.end('peace'), 'GET / HTTP/1.1\r\nHost: hall\r\n\r\n')
  assert.match(heard, /^HTTP\/1.1 200.*peace/s)
})

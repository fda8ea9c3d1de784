/** Test support: a small ACME authority (RFC 8555) on this computer, which believes one file of DNS records. */
import { createHash, createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Authority } from './made-certificates.test.ts'

type Jws = { readonly protected: string; readonly payload: string; readonly signature: string }

/** Starts the authority. `recordOf` looks up a TXT record; `days` is how long its certificates hold. */
export async function startAuthority(
  authority: Authority,
  recordOf: (record: string) => string | null,
  days = 60,
) {
  const asked: string[] = []
  let [key, name, chain, status]: [JsonWebKey | null, string, string, string] = [null, '', '', 'pending']

  const answers: Record<string, (body: Jws, origin: string) => [number, unknown, string?]> = {
    account: ({ protected: head }, origin) => {
      key = decoded(head)['jwk'] as JsonWebKey
      return [201, { status: 'valid' }, `${origin}/account/1`]
    },
    order: ({ payload }, origin) => {
      const [first] = decoded(payload)['identifiers'] as { value: string }[]
      name = first?.value ?? ''
      status = 'pending'
      return [201, orderAt(origin), `${origin}/the-order`]
    },
    'the-order': (_, origin) => [200, orderAt(origin)],
    authorization: (_, origin) => [
      200,
      {
        status: 'pending',
        identifier: { type: 'dns', value: name },
        challenges: [
          { type: 'http-01', url: `${origin}/web`, token: 'no', status: 'pending' },
          { type: 'dns-01', url: `${origin}/challenge`, token: TOKEN, status: 'pending' },
        ],
      },
    ],
    challenge: (_, origin) => {
      const proven = recordOf(`_acme-challenge.${name}`) === proof(key)
      status = proven ? 'ready' : 'invalid'
      const error = { type: 'urn:ietf:params:acme:error:unauthorized', detail: 'no such record' }
      return [
        200,
        {
          type: 'dns-01',
          url: `${origin}/challenge`,
          token: TOKEN,
          status: proven ? 'valid' : 'invalid',
          error,
        },
      ]
    },
    finalize: ({ payload }, origin) => {
      const der = Buffer.from(String(decoded(payload)['csr']), 'base64url').toString('base64')
      const request = `-----BEGIN CERTIFICATE REQUEST-----\n${der.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE REQUEST-----\n`
      if (status !== 'ready')
        return [403, { type: 'urn:ietf:params:acme:error:orderNotReady', detail: 'not proven' }]
      chain = authority.sign(request, days) + authority.root
      status = 'valid'
      return [200, orderAt(origin)]
    },
    certificate: () => [200, chain],
  }
  const orderAt = (origin: string) => ({
    status,
    identifiers: [{ type: 'dns', value: name }],
    authorizations: [`${origin}/authorization`],
    finalize: `${origin}/finalize`,
    ...(status === 'valid' && { certificate: `${origin}/certificate` }),
  })

  const answer = async (request: IncomingMessage, reply: ServerResponse) => {
    const origin = `http://${request.headers.host}`
    const path = (request.url ?? '/').slice(1)
    asked.push(path)
    reply.setHeader('Replay-Nonce', `nonce-${asked.length}`)
    if (path === 'directory') return void send(reply, 200, directoryAt(origin))
    if (path === 'nonce') return void reply.end()
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString()) as Jws
    const act = answers[path]
    if (!act || !isSigned(body, path === 'account' ? null : key))
      return void send(reply, 400, { detail: path })
    const [code, value, place] = act(body, origin)
    if (place) reply.setHeader('Location', place)
    send(reply, code, value)
  }
  const server = createServer((request, reply) => void answer(request, reply)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    directory: `http://127.0.0.1:${(server.address() as AddressInfo).port}/directory`,
    /** The paths that were asked, in order. */
    asked,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function send(reply: ServerResponse, code: number, value: unknown): void {
  const isText = typeof value === 'string'
  reply.writeHead(code, { 'Content-Type': isText ? 'application/pem-certificate-chain' : 'application/json' })
  reply.end(isText ? value : JSON.stringify(value))
}

const directoryAt = (origin: string) => ({
  newNonce: `${origin}/nonce`,
  newAccount: `${origin}/account`,
  newOrder: `${origin}/order`,
  meta: { termsOfService: `${origin}/terms` },
})

const decoded = (part: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>

/** Whether the account's key signed; for a new account, the key that it brings. */
function isSigned(body: Jws, known: JsonWebKey | null): boolean {
  const jwk = known ?? (decoded(body.protected)['jwk'] as JsonWebKey)
  return verify(
    'sha256',
    Buffer.from(`${body.protected}.${body.payload}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(body.signature, 'base64url'),
  )
}

/** What the record must say (RFC 8555, 8.4, with the thumbprint of RFC 7638). */
function proof(key: JsonWebKey | null): string {
  const { crv, kty, x, y } = key ?? {}
  const hash = (text: string) => createHash('sha256').update(text).digest('base64url')
  return hash(`${TOKEN}.${hash(JSON.stringify({ crv, kty, x, y }))}`)
}

const TOKEN = 'DGyRejmCefe7v4NfDGDKfA'

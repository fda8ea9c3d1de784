/** A passkey in software, for tests: ES256, no attestation, and a counter that stays at nought as synced passkeys have it. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { Challenge } from '../store.ts'

const ORIGIN = 'http://localhost:3000'
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()
const sized = (length: number) => Buffer.from([length >> 8, length & 0xff])

/** Makes a key; `create` and `get` answer challenges as a browser would write them into the form. */
export function softKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  const name = id.toString('base64url')
  const bytes = (coordinate: string) =>
    Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(coordinate, 'base64url')])
  // COSE (RFC 9052): {1: 2, 3: -7, -1: 1, -2: x, -3: y}.
  const cose = Buffer.concat([
    Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21]),
    bytes(x),
    Buffer.from([0x22]),
    bytes(y),
  ])
  const dataOf = (host: string, flags: number, rest = Buffer.alloc(0)) =>
    Buffer.concat([sha256(host), Buffer.from([flags]), Buffer.alloc(4), rest])
  const clientData = (type: string, { challenge }: Challenge) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: ORIGIN, crossOrigin: false }))
  const answer = (response: Record<string, Buffer>) =>
    JSON.stringify({
      id: name,
      rawId: name,
      type: 'public-key',
      clientExtensionResults: {},
      response: Object.fromEntries(
        Object.entries(response).map(([field, value]) => [field, value.toString('base64url')]),
      ),
    })
  return {
    create(asked: Challenge): string {
      const held = Buffer.concat([Buffer.alloc(16), sized(id.length), id, cose])
      const data = dataOf(asked.host, PRESENT | VERIFIED | HOLDS_KEY, held)
      // CBOR: {"fmt": "none", "attStmt": {}, "authData": data}.
      const attestationObject = Buffer.concat([
        Buffer.from([0xa3, 0x63]),
        Buffer.from('fmt'),
        Buffer.from([0x64]),
        Buffer.from('none'),
        Buffer.from([0x67]),
        Buffer.from('attStmt'),
        Buffer.from([0xa0, 0x68]),
        Buffer.from('authData'),
        Buffer.from([0x59]),
        sized(data.length),
        data,
      ])
      return answer({ clientDataJSON: clientData('webauthn.create', asked), attestationObject })
    },
    get(asked: Challenge, flags = PRESENT | VERIFIED): string {
      const [authenticatorData, clientDataJSON] = [
        dataOf(asked.host, flags),
        clientData('webauthn.get', asked),
      ]
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientDataJSON)]), privateKey)
      return answer({ clientDataJSON, authenticatorData, signature })
    },
  }
}

// WebAuthn, 6.1: the bits of what an authenticator tells.
const [PRESENT, VERIFIED, HOLDS_KEY] = [0x01, 0x04, 0x40]

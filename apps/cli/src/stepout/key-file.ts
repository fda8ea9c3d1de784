/**
 * Secrets on disk: scrypt over a passphrase, AES-256-GCM over the secrets, readable by their owner only. What is
 * public (whose key, which kind) stands beside in clear and is bound to the ciphertext.
 */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { closeSync, fsyncSync, openSync, statSync, unlinkSync, writeSync } from 'node:fs'
import { canonical } from '@daylight/stepout'
import { mustBeNew, readJson, readText, writeJson } from './files.ts'
import type { Machine } from './machine.ts'
import { refuse } from './refuse.ts'

/** Whose secrets a key file can hold. */
export type KeyKind = 'trustee' | 'desk' | 'signer' | 'log'

/** How passphrases come: from a file, from DAYLIGHT_PASSPHRASE, or by asking. */
export type PassphraseFrom = { readonly 'passphrase-file'?: string | undefined }

type KeyFile = {
  readonly v: 1
  readonly kind: KeyKind
  readonly cost: number
  readonly salt: string
  readonly nonce: string
  readonly box: string
}

/** Writes secrets into a new key file. `secrets` is any JSON. */
export async function writeKey(
  machine: Machine,
  file: string,
  kind: KeyKind,
  secrets: unknown,
  from: PassphraseFrom,
): Promise<void> {
  mustBeNew(file)
  const passphrase = await passphraseFor(machine, file, from)
  if (passphrase.length < 8)
    refuse('passphrase-too-short', 'The passphrase has fewer than eight characters. Take several words.')
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cost = machine.scryptCost
  const head = { v: 1, kind, cost, salt: salt.toString('hex'), nonce: nonce.toString('hex') } as const
  const cipher = createCipheriv('aes-256-gcm', stretch(passphrase, salt, cost), nonce).setAAD(
    Buffer.from(canonical(head)),
  )
  const box = Buffer.concat([
    cipher.update(JSON.stringify(secrets), 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ])
  writeJson(file, { ...head, box: box.toString('hex') }, 0o600)
}

/** The secrets in a key file of this kind. */
export async function readKey(
  machine: Machine,
  file: string,
  kind: KeyKind,
  from: PassphraseFrom,
): Promise<unknown> {
  const { box: boxed, ...head } = (readJson(file) ?? {}) as KeyFile
  if (head.v !== 1 || typeof boxed !== 'string')
    refuse('malformed', `${file}: is no key file, or is damaged. Use your backup of it.`)
  if (head.kind !== kind)
    refuse('wrong-key-kind', `${file}: is the key of a ${head.kind}; here the key of a ${kind} is needed.`)
  const passphrase = await passphraseFor(machine, file, from)
  try {
    const box = Buffer.from(boxed, 'hex')
    const key = stretch(passphrase, Buffer.from(head.salt, 'hex'), head.cost)
    const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(head.nonce, 'hex'))
    cipher.setAAD(Buffer.from(canonical(head))).setAuthTag(box.subarray(-16))
    return JSON.parse(Buffer.concat([cipher.update(box.subarray(0, -16)), cipher.final()]).toString('utf8'))
  } catch {
    return refuse(
      'wrong-passphrase',
      `${file}: does not open with this passphrase. Try again; without it the key is lost.`,
    )
  }
}

/**
 * Overwrites a key file with random bytes and removes it. A copy elsewhere, or a disk that keeps old blocks, is
 * beyond its reach: whoever runs it must say so.
 */
export function destroyKey(file: string): void {
  const { size } = statSync(file)
  const handle = openSync(file, 'r+')
  writeSync(handle, randomBytes(size), 0, size, 0)
  fsyncSync(handle)
  closeSync(handle)
  unlinkSync(file)
}

async function passphraseFor(machine: Machine, file: string, from: PassphraseFrom): Promise<string> {
  const given = from['passphrase-file']
  if (given !== undefined) return readText(given).replace(/\r?\n$/, '')
  return process.env['DAYLIGHT_PASSPHRASE'] ?? (await machine.passphrase(`Passphrase for ${file}:`))
}

const stretch = (passphrase: string, salt: Buffer, cost: number): Buffer =>
  scryptSync(passphrase.normalize('NFC'), salt, 32, { N: cost, r: 8, p: 1, maxmem: 2 ** 28 })

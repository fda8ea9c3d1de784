/**
 * Passphrases: which are taken, and what is kept of them. Source: OWASP ASVS 5.0, 6.2 (at least 15 characters, no rule
 * about their kinds, none that others use) and the OWASP cheat sheet on storage (Argon2id, 19 MiB, 2 passes, 1 lane).
 */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { fail, ok, type Result } from '@daylight/basics'

export type PassphraseRefused = { readonly kind: 'too-short' | 'too-long' | 'too-plain' }

/** The passphrase as it will be hashed, or why it is not taken. `names` are words that anybody would try first. */
export function readPassphrase(typed: string, names: readonly string[]): Result<string, PassphraseRefused> {
  const passphrase = typed.normalize('NFKC')
  const letters = [...passphrase]
  if (letters.length < FEWEST) return fail({ kind: 'too-short' })
  if (letters.length > MOST) return fail({ kind: 'too-long' })
  return isPlain(passphrase.toLowerCase(), names) ? fail({ kind: 'too-plain' }) : ok(passphrase)
}

/** Few different characters, a row of the keyboard, or one short word again and again. */
function isPlain(passphrase: string, names: readonly string[]): boolean {
  const known = [...ROWS, ...names].map((name) => name.toLowerCase()).filter((name) => name.length >= 3)
  const rest = known.reduce((text, name) => text.replaceAll(name, ''), passphrase)
  return new Set(rest.replace(/[\s\p{P}]/gu, '')).size < FEWEST_DIFFERENT
}

/** What is kept: settings, salt and hash, so that settings may grow later. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await hashed(passphrase, salt, SETTINGS)
  return [
    'argon2id',
    SETTINGS.memory,
    SETTINGS.passes,
    salt.toString('base64'),
    hash.toString('base64'),
  ].join('$')
}

/** Whether this is the passphrase that was kept. With nothing kept it takes as long and says no. */
export async function isPassphrase(typed: string, kept: string | null): Promise<boolean> {
  const [, memory, passes, salt = '', hash = ''] = (kept ?? NOBODYS).split('$')
  const settings = { memory: Number(memory), passes: Number(passes) }
  const given = await hashed(typed.normalize('NFKC'), Buffer.from(salt, 'base64'), settings)
  return timingSafeEqual(given, Buffer.from(hash, 'base64')) && kept !== null
}

/**
 * Whether so many passphrases are being looked at that whoever comes now should come again: each takes 19 MiB and the
 * tenth of a second of a core.
 */
export const isBusy = (): boolean => underway >= MOST_UNDERWAY

let underway = 0

async function hashed(passphrase: string, nonce: Buffer, settings: typeof SETTINGS): Promise<Buffer> {
  underway++
  try {
    return await derived(passphrase, nonce, settings)
  } finally {
    underway--
  }
}

const derived = (passphrase: string, nonce: Buffer, settings: typeof SETTINGS): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    argon2(
      'argon2id',
      { message: passphrase, nonce, parallelism: 1, tagLength: 32, ...settings },
      (error, key) => (error ? reject(error) : resolve(key)),
    ),
  )

const SETTINGS = { memory: 19_456, passes: 2 }
const NOBODYS = [
  'argon2id',
  SETTINGS.memory,
  SETTINGS.passes,
  Buffer.alloc(16).toString('base64'),
  Buffer.alloc(32).toString('base64'),
].join('$')
const [FEWEST, MOST, FEWEST_DIFFERENT] = [15, 256, 6]
const MOST_UNDERWAY = 24
const ROWS = [
  ...['1234567890', '0987654321', '123456789', '12345678', '123456', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ...[
    'password',
    'passphrase',
    'qwerty',
    'letmein',
    'iloveyou',
    'welcome',
    'admin',
    'daylight',
    'abcdefghijklm',
  ],
]

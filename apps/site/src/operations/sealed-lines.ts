/**
 * Lines of text in a file that only the holders of chosen keys can read: packed with gzip, sealed with age
 * (age-encryption.org/v1), so any age program opens it: `age -d -i KEY FILE | gunzip`.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { createGunzip, createGzip } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'

export type SealProblemKind = 'no-recipient' | 'no-identity' | 'exists' | 'no-key-fits' | 'damaged'

/**
 * Thrown when a file cannot be sealed or opened: the recipient or identity is none, the file is there already, it is
 * sealed for other keys, or it was changed or cut short.
 */
export class SealProblem extends Error {
  readonly kind: SealProblemKind
  constructor(kind: SealProblemKind, options?: ErrorOptions) {
    super(`sealed file: ${kind}`, options)
    this.kind = kind
  }
}

/**
 * Writes the lines so that only the recipients ("age1…") can read them. The file appears whole or not at all, and
 * replaces no other. Throws a `SealProblem`, and whatever reading the lines throws.
 */
export async function writeSealed(
  file: string,
  recipients: readonly string[],
  lines: AsyncIterable<string>,
): Promise<void> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) orProblem('no-recipient', () => encrypter.addRecipient(recipient))
  if (existsSync(file)) throw new SealProblem('exists')
  const part = `${file}.part`
  try {
    const gzip = createGzip()
    const packing = pipeline(withBreaks(lines), gzip)
    const sealed = await encrypter.encrypt(Readable.toWeb(gzip) as never)
    const writing = pipeline(
      Readable.fromWeb(sealed as unknown as ReadableStream),
      createWriteStream(part, { mode: 0o600 }),
    )
    await Promise.all([packing, writing])
    await syncToDisk(part)
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** The lines of a sealed file. Throws a `SealProblem`; a damaged file may show only after some lines were read. */
export async function* readSealed(file: string, identities: readonly string[]): AsyncGenerator<string> {
  const decrypter = new Decrypter()
  for (const identity of identities) orProblem('no-identity', () => decrypter.addIdentity(identity))
  const source = Readable.toWeb(createReadStream(file)) as never
  const opened = await decrypter.decrypt(source).catch((error: Error) => {
    throw new SealProblem(/no identity matched/.test(error.message) ? 'no-key-fits' : 'damaged', {
      cause: error,
    })
  })
  const plain = createGunzip()
  const opening = pipeline(Readable.fromWeb(opened as unknown as ReadableStream), plain)
  // A failure also ends `plain`, where it is met.
  opening.catch(() => {})
  try {
    yield* linesOf(plain)
  } catch (error) {
    throw new SealProblem('damaged', { cause: error })
  }
}

/** The identities in a key file as `age-keygen` writes it: one a line, remarks after '#'. */
export const identitiesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')

async function* withBreaks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

async function syncToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r')
  await handle.sync().finally(() => handle.close())
}

function orProblem(kind: SealProblemKind, act: () => void): void {
  try {
    act()
  } catch (error) {
    throw new SealProblem(kind, { cause: error })
  }
}

/** What an operator may set, read once at start. */
import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { isPlainReason, type PlainReason, plainReasons } from './http/plain.ts'

export type Config = {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** The address of a PostgreSQL database, password and all: it is never printed. Null keeps everything in dataDir. */
  readonly databaseUrl: string | null
  /** The address that phones reach, without a slash at the end. It stands in QR codes. */
  readonly origin: string
  readonly isHttps: boolean
  /** The files of a certificate and its key: with them the server speaks https itself, without a proxy before it. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  /** A second port, in plain http, where nothing stands but the way to `origin`; null for none. */
  readonly signpostPort: number | null
  /** Why a hall has no https today, where whoever started it knows; see http/plain.ts. */
  readonly plainBecause: PlainReason | null
  /** False with `--empty`: no example gathering is made. */
  readonly withExample: boolean
}

/** Thrown for a setting that makes no sense; the message names it and says what to do. */
export class SettingProblem extends Error {}

/** The settings in environment variables and arguments. Throws a `SettingProblem`. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): Config {
  const port = readPort('PORT', env['PORT'] ?? '3000')
  const unknown = args.find((arg) => arg !== '--empty')
  if (unknown)
    throw new SettingProblem(
      `npm start does not know "${unknown}". It knows --empty: start without the example gathering.`,
    )
  const host = env['HOST'] ?? '127.0.0.1'
  const tls = readTls(env['DAYLIGHT_CERT'], env['DAYLIGHT_KEY'])
  const usual = `${tls ? 'https' : 'http'}://${reachableName(host)}:${port}`
  const origin = readOrigin(env['DAYLIGHT_ORIGIN'] ?? usual, tls !== null)
  const signpost = env['DAYLIGHT_SIGNPOST_PORT']
  const dataDir = resolve(env['DAYLIGHT_DATA_DIR'] ?? 'data')
  const databaseUrl = env['DATABASE_URL'] || null
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new SettingProblem(
      'DATABASE_URL does not begin with postgres://. Give the address of a PostgreSQL database, or leave it out.',
    )
  return {
    host,
    port,
    dataDir,
    databaseUrl,
    origin,
    isHttps: origin.startsWith('https:'),
    tls,
    signpostPort: signpost ? readPort('DAYLIGHT_SIGNPOST_PORT', signpost) : null,
    plainBecause: readPlain(env['DAYLIGHT_PLAIN']),
    withExample: !args.includes('--empty'),
  }
}

function readPort(name: string, given: string): number {
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingProblem(`${name} is "${given}". Give a number from 0 to 65535.`)
  return port
}

function readOrigin(given: string, hasCertificate: boolean): string {
  const origin = given.replace(/\/$/, '')
  if (!URL.canParse(origin) || !/^https?:$/.test(new URL(origin).protocol))
    throw new SettingProblem(
      `DAYLIGHT_ORIGIN is "${origin}". Give an address such as https://meeting.example.org.`,
    )
  if (hasCertificate && !origin.startsWith('https:'))
    throw new SettingProblem(
      `DAYLIGHT_ORIGIN is "${origin}", but there is a certificate. Begin it with https://.`,
    )
  return origin
}

function readPlain(given: string | undefined): PlainReason | null {
  if (!given) return null
  if (isPlainReason(given)) return given
  throw new SettingProblem(`DAYLIGHT_PLAIN is "${given}". Give one of ${plainReasons.join(', ')}.`)
}

function readTls(cert: string | undefined, key: string | undefined): Config['tls'] {
  if (!cert && !key) return null
  if (!cert || !key)
    throw new SettingProblem('DAYLIGHT_CERT and DAYLIGHT_KEY go together. Give both, or neither.')
  return { cert: resolve(cert), key: resolve(key) }
}

/** The name under which other machines reach this host: a wildcard stands for the first address of the hall's network. */
function reachableName(host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return host.includes(':') ? `[${host}]` : host
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return addresses.find((a) => a.family === 'IPv4' && !a.internal)?.address ?? '127.0.0.1'
}

/** What an operator may set, read once at start. */
import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'

export type Config = {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** The address of a PostgreSQL database, password and all: it is never printed. Null keeps everything in dataDir. */
  readonly databaseUrl: string | null
  /** The address that phones reach, without a slash at the end. It stands in QR codes. */
  readonly origin: string
  readonly isHttps: boolean
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
  const port = Number(env['PORT'] ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingProblem(`PORT is "${env['PORT']}". Give a number from 0 to 65535.`)
  const unknown = args.find((arg) => arg !== '--empty')
  if (unknown)
    throw new SettingProblem(
      `npm start does not know "${unknown}". It knows --empty: start without the example gathering.`,
    )
  const host = env['HOST'] ?? '127.0.0.1'
  const origin = (env['DAYLIGHT_ORIGIN'] ?? `http://${reachableName(host)}:${port}`).replace(/\/$/, '')
  if (!URL.canParse(origin) || !/^https?:$/.test(new URL(origin).protocol))
    throw new SettingProblem(
      `DAYLIGHT_ORIGIN is "${origin}". Give an address such as https://meeting.example.org.`,
    )
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
    withExample: !args.includes('--empty'),
  }
}

/** The name under which other machines reach this host: a wildcard stands for the first address of the hall's network. */
function reachableName(host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return host.includes(':') ? `[${host}]` : host
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return addresses.find((a) => a.family === 'IPv4' && !a.internal)?.address ?? '127.0.0.1'
}

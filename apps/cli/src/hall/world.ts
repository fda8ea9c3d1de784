/** What the pre-flight check asks of the machine and the network around it, as a value, so that a test brings its own. */
import { spawnSync } from 'node:child_process'
import { lookup, Resolver } from 'node:dns/promises'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { connect, getCACertificates } from 'node:tls'

export type World = {
  /** In milliseconds. */
  readonly now: number
  /** The certificates of the authorities that phones know, as PEM. */
  readonly roots: readonly string[]
  /** What this computer's own resolver answers; 'none' for no such name, 'silent' where nobody could be asked. */
  readonly publicAnswer: (name: string) => Promise<readonly string[] | 'none' | 'silent'>
  /** What the DNS of the hall answers at its address. */
  readonly hallAnswer: (name: string, server: string) => Promise<readonly string[] | 'none' | 'silent'>
  /** The clock of a web address, in milliseconds, or why it did not tell. */
  readonly clockOf: (address: string) => Promise<number | string>
  readonly port: (port: number) => Promise<'free' | 'taken' | 'reserved'>
  /** The fingerprint of the certificate that answers at a port of this computer; null where none does. */
  readonly answering: (port: number, name: string) => Promise<string | null>
  readonly ownAddresses: readonly string[]
  /** Whether a typeface with the letters of a language is here; null where the system does not tell. */
  readonly hasLetters: (language: 'he' | 'ar') => boolean | null
  readonly hasBrowser: boolean
}

/** This machine. */
export const thisWorld = (): World => ({
  now: Date.now(),
  roots: getCACertificates('default'),
  publicAnswer,
  hallAnswer,
  clockOf,
  port: portState,
  answering,
  ownAddresses: Object.values(networkInterfaces()).flatMap((list) => list?.map((a) => a.address) ?? []),
  hasLetters,
  hasBrowser: BROWSERS.some((file) => file && existsSync(file)),
})

const publicAnswer: World['publicAnswer'] = (name) =>
  lookup(name, { family: 4, all: true }).then(
    (found) => found.map(({ address }) => address),
    (error: NodeJS.ErrnoException) => (error.code === 'ENOTFOUND' ? 'none' : 'silent'),
  )

/** Also for tests, which bring a server on another port ("127.0.0.1:5353"). */
export const hallAnswer: World['hallAnswer'] = (name, server) => {
  const resolver = new Resolver({ timeout: 1_500, tries: 1 })
  resolver.setServers([server])
  return resolver
    .resolve4(name)
    .catch((error: NodeJS.ErrnoException) =>
      ['ENOTFOUND', 'ENODATA', 'EREFUSED'].includes(error.code ?? '') ? 'none' : 'silent',
    )
}

const clockOf: World['clockOf'] = (address) =>
  fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(5_000) }).then(
    ({ headers }) => {
      const at = Date.parse(headers.get('Date') ?? '')
      return Number.isNaN(at) ? 'its answer carries no time' : at
    },
    (error: Error) => (error.cause as { code?: string } | undefined)?.code ?? error.name,
  )

const portState: World['port'] = (port) =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('taken')
      else if (error.code === 'EACCES') resolve('reserved')
      else reject(error)
    })
    server.listen(port, () => server.close(() => resolve('free')))
  })

const answering: World['answering'] = (port, name) =>
  new Promise((resolve) => {
    // Looks only, and sends nothing: whether browsers would trust it is asked of the file.
    const options = { host: '127.0.0.1', port, servername: name, rejectUnauthorized: false, timeout: 2_000 }
    const socket = connect(options, () => {
      resolve(socket.getPeerCertificate().fingerprint256 ?? null)
      socket.destroy()
    })
    socket.once('timeout', () => socket.destroy(new Error('no answer')))
    socket.once('error', () => resolve(null))
  })

const hasLetters: World['hasLetters'] = (language) => {
  const list = spawnSync('fc-list', [`:lang=${language}`, 'family'], { encoding: 'utf8' })
  return list.error ? null : list.status === 0 && list.stdout.trim() !== ''
}

const BROWSERS = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

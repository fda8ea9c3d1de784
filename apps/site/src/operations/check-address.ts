/** Is the public address safe to give out: https with a certificate that browsers trust for a while yet. */
import { isIP } from 'node:net'
import { connect } from 'node:tls'
import { type Finding, findingsAbout } from './finding.ts'

/** Looks at the origin. For https it asks the site's own address for its certificate, and nobody else. */
export async function checkAddress(origin: string, now: number): Promise<Finding> {
  const about = findingsAbout('Address')
  const { protocol, hostname, port } = new URL(origin)
  if (protocol === 'http:') {
    if (['localhost', '127.0.0.1', '[::1]'].includes(hostname))
      return about.good(`${origin}: this computer alone, until HOST says otherwise.`)
    return about.note(
      `${origin} is not encrypted: whoever is on the same network can read and change pages. For a hall's own Wi-Fi alone; elsewhere put Caddy before it and set DAYLIGHT_ORIGIN to https://….`,
    )
  }
  const certificate = await certificateOf(hostname, port === '' ? 443 : Number(port))
  if ('unreachable' in certificate)
    return about.mend(
      `${origin} does not answer (${certificate.unreachable}). Is Caddy running, and does the name lead here?`,
    )
  const days = Math.floor((certificate.endsAt - now) / DAY)
  if (certificate.fault)
    return about.mend(
      `browsers will warn of the certificate of ${origin} (${certificate.fault}). Let Caddy fetch a new one.`,
    )
  if (days < FEW_DAYS)
    return about.mend(
      `the certificate of ${origin} ends in ${days} days and is not being renewed. Look at Caddy's log.`,
    )
  return about.good(`${origin}, with a certificate for ${days} more days.`)
}

type Certificate =
  | { readonly endsAt: number; readonly fault: string | null }
  | { readonly unreachable: string }

function certificateOf(host: string, port: number): Promise<Certificate> {
  return new Promise((resolve) => {
    // Looks at certificates that a browser would refuse, too, and sends nothing.
    const socket = connect({
      host,
      port,
      ...(isIP(host) === 0 && { servername: host }),
      rejectUnauthorized: false,
      timeout: PATIENCE,
    })
    socket.once('secureConnect', () => {
      const endsAt = Date.parse(socket.getPeerCertificate().valid_to)
      const fault = socket.authorized ? null : String(socket.authorizationError)
      resolve({ endsAt, fault })
      socket.destroy()
    })
    socket.once('timeout', () => socket.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })))
    socket.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ unreachable: error.code ?? error.message }),
    )
  })
}

const PATIENCE = 5_000
const FEW_DAYS = 14
const DAY = 86_400_000

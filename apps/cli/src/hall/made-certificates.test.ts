/** Test support: an authority of the test's own, which signs certificates with the openssl program. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Made = { readonly certificate: string; readonly key: string }

/** An authority. `remove` takes its files away. */
export function makeAuthority() {
  const folder = mkdtempSync(join(tmpdir(), 'daylight-authority-'))
  const at = (name: string) => join(folder, name)
  const read = (name: string) => readFileSync(at(name), 'utf8')
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  const ca = ['-subj', '/CN=Test authority', '-addext', 'keyUsage=critical,keyCertSign']
  openssl('req', '-x509', ...NEW_KEY, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '3650', ...ca)

  /** Signs a request for so many days from now. */
  const sign = (request: string, days: number): string => {
    writeFileSync(at('csr.pem'), request)
    openssl(
      ...['x509', '-req', '-in', 'csr.pem', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'],
      ...['-days', String(days), '-copy_extensions', 'copy', '-out', 'leaf.pem'],
    )
    return read('leaf.pem')
  }
  return {
    root: read('ca.pem'),
    sign,
    /** A certificate for names, with a fresh key. */
    issue(names: readonly string[], days: number): Made {
      const alt = `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`
      openssl('req', ...NEW_KEY, '-keyout', 'leaf.key', '-out', 'new.pem', '-subj', '/', '-addext', alt)
      return { certificate: sign(read('new.pem'), days), key: read('leaf.key') }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export type Authority = ReturnType<typeof makeAuthority>

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']

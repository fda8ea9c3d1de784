/**
 * The software that an installation is made of, as a CycloneDX 1.6 document, from the lock file alone. The same lock
 * file gives the same bytes. `node scripts/sbom.ts > sbom.json`; with `--dev` also what only tests and builds use.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Locked = {
  readonly name?: string
  readonly version?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
  readonly link?: boolean
}
export type LockFile = {
  readonly name: string
  readonly version: string
  readonly packages: Readonly<Record<string, Locked>>
}
export type Component = {
  readonly type: 'library'
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly scope: 'required' | 'optional'
  readonly purl: string
  readonly licenses?: readonly { readonly expression: string }[]
  readonly hashes?: readonly { readonly alg: 'SHA-512'; readonly content: string }[]
}

/** The document for a lock file of npm, version 2 or 3. */
export function billOfMaterials(lock: LockFile, withDev = false) {
  const components = new Map<string, Component>()
  for (const [path, locked] of Object.entries(lock.packages)) {
    // Our own folders are the product itself; links lead to them.
    if (!path.includes('node_modules/') || locked.link || !locked.version) continue
    if ((locked.dev || locked.devOptional) && !withDev) continue
    const component = componentOf(path, locked, locked.version)
    components.set(component.purl, component)
  }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': lock.name, name: lock.name, version: lock.version },
    },
    components: [...components.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1)),
  }
}

function componentOf(path: string, locked: Locked, version: string): Component {
  // An alias is locked under its own path and names the package that it stands for.
  const name = locked.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    scope: locked.optional ? 'optional' : 'required',
    purl,
    ...(locked.license && { licenses: [{ expression: locked.license }] }),
    ...(locked.integrity?.startsWith('sha512-') && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(locked.integrity.slice(7), 'base64').toString('hex') }],
    }),
  }
}

/** The lock file of this checkout. */
export const readLock = (): LockFile =>
  JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(billOfMaterials(readLock(), process.argv.includes('--dev')), null, 2))

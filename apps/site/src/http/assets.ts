/** Styles, scripts and typefaces, made once at start and served under names that change with their content. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync, transformSync } from 'esbuild'
import { Hono } from 'hono'

type Asset = { readonly body: Uint8Array<ArrayBuffer>; readonly type: string }

const HERE = dirname(fileURLToPath(import.meta.url))
const LAYOUT = join(HERE, '../layout')
const ENHANCE = join(HERE, '../enhance')
const byAddress = new Map<string, Asset>()
const addresses = new Map<string, string>()

/** The address of an asset by its plain name ("site.css"). Throws for a name that does not exist: that is a bug. */
export function asset(name: string): string {
  const address = addresses.get(name)
  if (!address) throw new Error(`no asset "${name}"`)
  return address
}

/** The address of the compiled enhancer in enhance/<name>.ts. */
export const scriptFor = (name: string): string => asset(`${name}.js`)

/** The stylesheet that brings the typefaces of desk pages. */
export const fontStyles = (): string => asset('plex.css')

/** The text of a style sheet, for pages that must stand alone. */
export const styleText = (name: string): string => new TextDecoder().decode(byAddress.get(asset(name))?.body)

/** The bytes behind an asset's address, for pages that must stand alone. Throws for an address that does not exist. */
export function assetBytes(address: string): Uint8Array {
  const found = byAddress.get(address)
  if (!found) throw new Error(`no asset at "${address}"`)
  return found.body
}

/** Serves every asset for as long as a browser likes to keep it: another content has another name. */
export const assetRoutes = () =>
  new Hono().get('/:name', (c) => {
    const found = byAddress.get(`/assets/${c.req.param('name')}`)
    if (!found) return c.notFound()
    return c.body(found.body, 200, {
      'Content-Type': found.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
  })

/**
 * Serves the worker that keeps pages for a time without network. Its address stays, for browsers come back to it, and a
 * worker may answer for what lies beside and below its address: here for all.
 */
export const workerRoute = () =>
  new Hono().get('/offline.js', (c) =>
    c.body(Uint8Array.from(assetBytes(scriptFor('offline-worker'))), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    }),
  )

const text = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words)

function add(name: string, type: string, body: Uint8Array<ArrayBuffer>): void {
  const mark = createHash('sha256').update(body).digest('hex').slice(0, 10)
  const [stem, ending] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.'))]
  const address = `/assets/${stem}.${mark}${ending}`
  addresses.set(name, address)
  byAddress.set(address, { body, type })
}

const minified = (css: string): string => transformSync(css, { loader: 'css', minify: true }).code

/** The @font-face rules of one family: the weights that our pages use, each script its own small file. */
function family(name: string, folder: string, scripts: readonly { subset: string; range: string }[]): string {
  const require = createRequire(import.meta.url)
  const files = join(dirname(require.resolve(`@fontsource/${folder}/package.json`)), 'files')
  return scripts
    .flatMap(({ subset, range }) =>
      [400, 600].map((weight) => {
        const file = `${folder}-${subset}-${weight}-normal.woff2`
        add(file, 'font/woff2', new Uint8Array(readFileSync(join(files, file))))
        return `@font-face{font-family:"${name}";font-weight:${weight};font-display:swap;src:url("${asset(file)}") format("woff2");unicode-range:${range}}`
      }),
    )
    .join('\n')
}

const LATIN = {
  subset: 'latin',
  range:
    'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215',
}
const HEBREW = { subset: 'hebrew', range: 'U+590-5FF,U+20AA,U+FB1D-FB4F' }
const ARABIC = {
  subset: 'arabic',
  range: 'U+600-6FF,U+750-77F,U+870-88E,U+890-891,U+898-8E1,U+8E3-8FF,U+FB50-FDFF,U+FE70-FEFC',
}

const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 24"><path fill="#343a48" d="M1 3 8.6 1v22L1 21zM11.4 1 19 3v18l-7.6 2z"/><path fill="#c97a35" d="M9.2 1h1.6v22H9.2z"/></svg>'

add('mark.svg', 'image/svg+xml', text(MARK))
for (const file of readdirSync(LAYOUT).filter((name) => name.endsWith('.css') && name !== 'plex.css'))
  add(file, 'text/css; charset=utf-8', text(minified(readFileSync(join(LAYOUT, file), 'utf8'))))
const faces = [
  family('IBM Plex Sans', 'ibm-plex-sans', [LATIN]),
  family('IBM Plex Sans Hebrew', 'ibm-plex-sans-hebrew', [HEBREW]),
  family('IBM Plex Sans Arabic', 'ibm-plex-sans-arabic', [ARABIC]),
]
add(
  'plex.css',
  'text/css; charset=utf-8',
  text(minified([...faces, readFileSync(join(LAYOUT, 'plex.css'), 'utf8')].join('\n'))),
)
for (const file of readdirSync(ENHANCE).filter(
  (name) => name.endsWith('.ts') && !/\.(test|d)\.ts$/.test(name),
)) {
  const { outputFiles } = buildSync({
    entryPoints: [join(ENHANCE, file)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    legalComments: 'none',
  })
  const [built] = outputFiles
  if (built)
    add(`${basename(file, '.ts')}.js`, 'text/javascript; charset=utf-8', new Uint8Array(built.contents))
}

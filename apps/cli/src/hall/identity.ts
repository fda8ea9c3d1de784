/** The certificate of a hall's name with its key, read from PEM text. */
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { fail, ok, type Result } from '@daylight/basics'

export type Identity = {
  readonly leaf: X509Certificate
  /** The certificates that lead from it to an authority. */
  readonly chain: readonly X509Certificate[]
  /** From when and until when it holds, in milliseconds. */
  readonly from: number
  readonly until: number
}

export type IdentityFault = {
  readonly kind: 'no-certificate' | 'no-key' | 'key-is-locked' | 'key-does-not-fit'
}

/** Reads a certificate, those above it, and the key that fits the first. `key` may be the same text. */
export function readIdentity(certificate: string, key: string): Result<Identity, IdentityFault> {
  const [leaf, ...chain] = certificatesIn(certificate)
  if (!leaf) return fail({ kind: 'no-certificate' })
  if (/ENCRYPTED/.test(key)) return fail({ kind: 'key-is-locked' })
  const secret = keyIn(key)
  if (!secret) return fail({ kind: 'no-key' })
  if (!leaf.checkPrivateKey(secret)) return fail({ kind: 'key-does-not-fit' })
  return ok({ leaf, chain, from: Date.parse(leaf.validFrom), until: Date.parse(leaf.validTo) })
}

/** What is wrong with the files of a certificate. */
export function identityFaultText({ kind }: IdentityFault): string {
  switch (kind) {
    case 'no-certificate':
      return 'The file holds no certificate in PEM form (BEGIN CERTIFICATE).'
    case 'no-key':
      return 'The file holds no key in PEM form (BEGIN PRIVATE KEY).'
    case 'key-is-locked':
      return 'The key is locked with a passphrase. Unlock it first: openssl pkey -in KEY -out OPEN-KEY'
    case 'key-does-not-fit':
      return 'The key does not fit the certificate.'
  }
}

/** Both as the text of one file. Give only what `readIdentity` has read. */
export const identityText = (certificate: string, key: string): string =>
  [...(blocksIn(key, 'PRIVATE KEY') ?? []), ...(blocksIn(certificate, 'CERTIFICATE') ?? [])]
    .map((block) => `${block}\n`)
    .join('')

/** Whether the certificate is for this very name; a wildcard of the name's own domain counts. */
export const covers = ({ leaf }: Identity, name: string): boolean => leaf.checkHost(name) !== undefined

/** The first name that the certificate is for and that stands for one computer, or null. */
export function nameIn({ leaf }: Identity): string | null {
  const names = [...(leaf.subjectAltName ?? '').matchAll(/DNS:([^,\s]+)/g)].map(([, name]) => name ?? '')
  return names.find((name) => !name.startsWith('*')) ?? null
}

/** Whether a phone that knows `roots` (PEM) gets from the certificate to one of them. */
export function isTrusted({ leaf, chain }: Identity, roots: readonly string[], now: number): boolean {
  const known = roots.flatMap((pem) => certificatesIn(pem))
  let current = leaf
  for (let step = 0; step <= chain.length; step++) {
    const isAbove = (above: X509Certificate) =>
      above.ca && current.checkIssued(above) && current.verify(above.publicKey)
    if (known.some(isAbove)) return true
    const next = chain.find((one) => one !== current && isAbove(one) && Date.parse(one.validTo) > now)
    if (!next) return false
    current = next
  }
  return false
}

const blocksIn = (text: string, label: string) =>
  text.match(new RegExp(`-----BEGIN (?:[A-Z]+ )?${label}-----[^-]+-----END (?:[A-Z]+ )?${label}-----`, 'g'))

function certificatesIn(text: string): X509Certificate[] {
  try {
    return (blocksIn(text, 'CERTIFICATE') ?? []).map((block) => new X509Certificate(block))
  } catch {
    return []
  }
}

function keyIn(text: string): KeyObject | null {
  const [block] = blocksIn(text, 'PRIVATE KEY') ?? []
  try {
    return block ? createPrivateKey(block) : null
  } catch {
    return null
  }
}

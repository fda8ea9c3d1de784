/**
 * A certificate for a hall's name by ACME (RFC 8555) with a DNS record as proof (dns-01), so that the name may lead to a
 * private address that no authority can reach. The client is acme-client, which npm leaves out where it is not wanted.
 */
import { Refusal } from '../command.ts'

export type Renewal = {
  readonly name: string
  /** The address of the authority's directory. */
  readonly directory: string
  /** The key of the account there, as PEM; null makes a new account. */
  readonly accountKey: string | null
  /** Sets a TXT record and resolves when it can be asked for; takes it away again. */
  readonly dns: DnsHand
  /** Whether to wait until the record is seen from here before the authority is asked to look. */
  readonly waitForRecord: boolean
}

/** The hand that writes into DNS: a script, or a person. */
export type DnsHand = {
  readonly present: (record: string, value: string) => Promise<void>
  readonly cleanup: (record: string, value: string) => Promise<void>
}

export type Issued = { readonly certificate: string; readonly key: string; readonly accountKey: string }

/** Orders a certificate with a fresh key. Throws a `Refusal` with what the authority or the hook said. */
export async function orderCertificate(
  renewal: Renewal,
  load: () => Promise<AcmeModule> = () => import('acme-client'),
): Promise<Issued> {
  const acme = await acmeFrom(load)
  const { name, directory, dns } = renewal
  const accountKey = renewal.accountKey ?? (await acme.crypto.createPrivateEcdsaKey('P-256')).toString()
  const client = new acme.Client({ directoryUrl: directory, accountKey })
  const [key, csr] = await acme.crypto.createCsr(
    { altNames: [name] },
    await acme.crypto.createPrivateEcdsaKey('P-256'),
  )
  const record = `_acme-challenge.${name}`
  try {
    const certificate = await client.auto({
      csr,
      termsOfServiceAgreed: true,
      challengePriority: ['dns-01'],
      skipChallengeVerification: !renewal.waitForRecord,
      challengeCreateFn: async (_, { type }, value) => {
        if (type !== 'dns-01') throw new Refusal('The authority does not offer proof by DNS. Choose another.')
        await dns.present(record, value)
      },
      challengeRemoveFn: (_, __, value) => dns.cleanup(record, value),
    })
    return { certificate, key: key.toString(), accountKey }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`No certificate came: ${(error as Error).message}. The one that is here stays.`)
  }
}

/** Where the authority's terms are, for the person who agrees to them; null where it has none. */
export async function termsOf(directory: string): Promise<string | null> {
  const reply = await fetch(directory, { signal: AbortSignal.timeout(10_000) }).catch(() => null)
  if (!reply?.ok) throw new Refusal(`${directory} does not answer. Is there internet here?`)
  const { meta } = (await reply.json()) as { meta?: { termsOfService?: string } }
  return meta?.termsOfService ?? null
}

type AcmeModule = typeof import('acme-client')

async function acmeFrom(load: () => Promise<AcmeModule>): Promise<AcmeModule> {
  try {
    return await load()
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new Refusal(
      'acme-client is not installed. Run "npm install --include=optional", or bring a certificate with "daylight hall import".',
    )
  }
}

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Refusal } from '../command.ts'
import { inWords } from '../installation.ts'
import { keepNotes } from './hall-files.ts'
import { covers, type Identity, identityFaultText, identityText, nameIn, readIdentity } from './identity.ts'
import { hallHere } from './options.ts'
import { writePrivately } from './private-file.ts'

/** daylight hall import: takes a certificate that was made elsewhere. */
export async function runImport(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { cert: { type: 'string' }, key: { type: 'string' }, name: { type: 'string' } },
  })
  const { cert, key } = values
  if (!cert || !key) throw new Refusal('give --cert FILE and --key FILE', 2)
  const here = hallHere()
  await inWords(here.config, async () => {
    const [certificate, secret] = await Promise.all([readFile(cert, 'utf8'), readFile(key, 'utf8')])
    const read = readIdentity(certificate, secret)
    if (!read.ok) throw new Refusal(`${identityFaultText(read.error)} Nothing was changed.`)
    const name = nameFor(read.value, values.name?.toLowerCase())
    writePrivately(here.files.identity, identityText(certificate, secret))
    keepNotes(here.files, { name })
    const until = read.value.leaf.validTo
    console.log(`The certificate for ${name} is in ${here.files.identity}; it holds until ${until}.`)
    console.log(`Remove ${key} where it came from. Then: daylight hall check`)
  })
  return 0
}

function nameFor(identity: Identity, given: string | undefined): string {
  const name = given ?? nameIn(identity)
  if (name === null)
    throw new Refusal('the certificate is for many names. Say which is the hall’s: --name', 2)
  if (!covers(identity, name)) throw new Refusal(`The certificate is not for ${name}. Nothing was changed.`)
  return name
}

import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { Refusal } from '../command.ts'
import { inWords } from '../installation.ts'
import { byHand, byScript } from './dns-hand.ts'
import { keepNotes, textOf } from './hall-files.ts'
import { covers, identityFaultText, identityText, readIdentity } from './identity.ts'
import { acceptName, nameFaultText, newLabel } from './opaque-name.ts'
import { type Here, hallHere, nameOf } from './options.ts'
import { writePrivately } from './private-file.ts'
import { orderCertificate, termsOf } from './renew.ts'
import { titlesAt } from './run-check.ts'

/** daylight hall renew: gets a certificate for the hall's name, at most once in twenty days. */
export async function runRenew(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: { type: 'string' },
      hook: { type: 'string' },
      manual: { type: 'boolean', default: false },
      directory: { type: 'string', default: LETS_ENCRYPT },
      'agree-terms': { type: 'boolean', default: false },
      'no-wait': { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
    },
  })
  if ((values.hook === undefined) === !values.manual)
    throw new Refusal('give --hook SCRIPT, or --manual to write into DNS by hand', 2)
  const here = hallHere()
  const accepted = acceptName(nameOf(values.name, here), (await titlesAt(here)) ?? [])
  if (!accepted.ok) throw new Refusal(nameFaultText(accepted.error, newLabel(randomInt)))
  const name = accepted.value
  if (!values.again) refuseTooSoon(here, name, Date.now())
  console.log(WARNING)
  if (!values['agree-terms']) {
    const terms = await termsOf(values.directory)
    throw new Refusal(`Read the terms of the authority${terms ? ` (${terms})` : ''}, then say --agree-terms.`)
  }
  const issued = await orderCertificate({
    name,
    directory: values.directory,
    accountKey: textOf(here.files.account),
    dns: values.hook ? byScript(values.hook, console.log) : byHand(console.log),
    waitForRecord: !values['no-wait'],
  })
  const read = readIdentity(issued.certificate, issued.key)
  if (!read.ok) throw new Refusal(`The authority sent something else. ${identityFaultText(read.error)}`)
  await inWords(here.config, async () => {
    writePrivately(here.files.account, issued.accountKey)
    writePrivately(here.files.identity, identityText(issued.certificate, issued.key))
    keepNotes(here.files, { name })
  })
  console.log(
    `The certificate for ${name} is in ${here.files.identity}; it holds until ${read.value.leaf.validTo}.`,
  )
  console.log(
    'A hall that runs goes on with the old one until it is started again. Then: daylight hall check',
  )
  return 0
}

/** Public lists show when each certificate was made: many in a row would show when meetings are. */
function refuseTooSoon({ files }: Here, name: string, now: number): void {
  const text = textOf(files.identity)
  const read = text === null ? null : readIdentity(text, text)
  if (!read?.ok || !covers(read.value, name)) return
  const days = Math.floor((now - read.value.from) / DAY)
  if (days >= FEWEST_DAYS) return
  throw new Refusal(
    `The certificate for ${name} was made ${days} days ago. Renew at most every ${FEWEST_DAYS} days, on a fixed day of the month and not before a meeting: the public lists show when. If the key was stolen or lost, say --again.`,
  )
}

const WARNING = `Every certificate is entered into public lists (Certificate Transparency), with its name and the day, for ever.
So: one name for many gatherings, renewed on a fixed day of the month; never a certificate for one gathering.`
const LETS_ENCRYPT = 'https://acme-v02.api.letsencrypt.org/directory'
const FEWEST_DAYS = 20
const DAY = 86_400_000

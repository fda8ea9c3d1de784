/** Does the name lead to the laptop, for phones that ask the hall and for phones that ask the world. */
import { type Finding, findingsAbout } from '@daylight/site/operations'
import { textOf } from './hall-files.ts'
import { answersIn } from './network.ts'
import type { Preflight } from './preflight.ts'
import type { World } from './world.ts'

/** The name in public DNS: phones with "private DNS" and mobile data ask there, even in the hall. */
export async function checkPublicAnswer(
  { name, address }: Pick<Preflight, 'name' | 'address'>,
  world: World,
): Promise<Finding> {
  const about = findingsAbout('Name outside')
  const found = await world.publicAnswer(name)
  if (found === 'silent')
    return about.note('nobody could be asked: no network. Check once more where there is internet.')
  if (found === 'none')
    return about.mend(
      `${name} has no address. Where its domain is looked after, add an A record: ${name} leads to ${address}.`,
    )
  if (found.includes(address)) return about.good(`${name} leads to ${address}.`)
  return about.mend(`${name} leads to ${found.join(', ')}, not to ${address}. Change its A record.`)
}

/** The name in the hall: in the settings of dnsmasq, and where it runs already, in its own answer. */
export async function checkHallAnswer(
  { name, address, files, byRouter }: Preflight,
  world: World,
): Promise<Finding> {
  const about = findingsAbout('Name in the hall')
  if (byRouter) return atRouter(name, address, await world.publicAnswer(name))
  if (world.ownAddresses.includes(address)) {
    const found = await world.hallAnswer(name, address)
    if (found !== 'silent' && !found.includes(address))
      return about.mend(
        `the DNS that runs here does not answer ${address}. Start dnsmasq with ${files.dnsmasq}.`,
      )
    if (found !== 'silent') return about.good(`the DNS that runs here answers ${address}.`)
  }
  const conf = textOf(files.dnsmasq)
  if (conf === null)
    return about.mend(
      'there are no settings for it. Write them with "daylight hall network", or say --router if a router answers.',
    )
  if (!answersIn(conf, name).includes(address))
    return about.mend(
      `${files.dnsmasq} does not lead ${name} to ${address}. Write it again: daylight hall network.`,
    )
  return about.good(`the settings lead ${name} to ${address}; dnsmasq does not run yet.`)
}

/** A router is asked as phones ask it: by whatever this computer has for its resolver. */
function atRouter(name: string, address: string, found: readonly string[] | 'none' | 'silent'): Finding {
  const about = findingsAbout('Name in the hall')
  if (found === 'silent')
    return about.mend('nobody could be asked. Connect the laptop to the router, then check again.')
  if (!found.includes(address))
    return about.mend(`the router does not lead ${name} to ${address}. Add the entry there.`)
  return about.note(`${address} was answered, by the router if this laptop is connected to it now.`)
}

/** The pre-flight check of a hall: what must be mended before a laptop serves a gathering under its own name. */
import { randomInt } from 'node:crypto'
import { type Finding, findingsAbout, newestIn } from '@daylight/site/operations'
import { checkClock } from './check-clock.ts'
import { checkHallAnswer, checkPublicAnswer } from './check-names.ts'
import { textOf } from './hall-files.ts'
import {
  covers,
  type Identity,
  type IdentityFault,
  identityFaultText,
  isTrusted,
  readIdentity,
} from './identity.ts'
import { acceptName, nameFaultText, newLabel } from './opaque-name.ts'
import type { Preflight } from './preflight.ts'
import type { World } from './world.ts'

/** Every finding, in the order in which an operator would look. Changes nothing. */
export async function examineHall(hall: Preflight, world: World): Promise<Finding[]> {
  const text = textOf(hall.files.identity)
  const read = text === null ? null : readIdentity(text, text)
  const identity = read?.ok ? read.value : null
  const newest = Math.max(await newestIn(hall.dataDir), await newestIn(hall.files.folder))
  const ports = hall.signpostPort === null ? [hall.port] : [hall.port, hall.signpostPort]
  return [
    checkName(hall),
    ...(identity
      ? checkIdentity(identity, hall.name, world)
      : [missing(read?.ok === false ? read.error : null)]),
    ...(await checkClock({ now: world.now, madeAt: identity?.from ?? null, newest }, hall.timeFrom, world)),
    await checkPublicAnswer(hall, world),
    await checkHallAnswer(hall, world),
    ...(await Promise.all(ports.map((port) => checkPort(port, hall.name, identity, world)))),
    checkWifi(hall.address, world),
    ...(['he', 'ar'] as const).map((language) => checkLetters(language, world)),
    checkBrowser(world),
  ]
}

function checkName({ name, titles }: Preflight): Finding {
  const about = findingsAbout('Name')
  const accepted = acceptName(name, titles ?? [])
  if (!accepted.ok) return about.mend(nameFaultText(accepted.error, newLabel(randomInt)))
  if (titles === null)
    return about.note(
      `${name} looks random. No gathering is kept here yet, so it was held against no title: check again when there is one.`,
    )
  return about.good(`${name} says nothing. Its domain stands in public lists too: see that it names nobody.`)
}

const missing = (fault: IdentityFault | null): Finding =>
  findingsAbout('Certificate').mend(
    fault === null
      ? 'there is none. Get one with "daylight hall renew", or bring one with "daylight hall import".'
      : `${identityFaultText(fault)} Import it again, or get another with "daylight hall renew".`,
  )

function checkIdentity(identity: Identity, name: string, world: World): Finding[] {
  const about = findingsAbout('Certificate')
  const days = Math.floor((identity.until - world.now) / DAY)
  const until = new Date(identity.until).toISOString().slice(0, 10)
  const lasting =
    identity.until <= world.now
      ? about.mend(`it ended on ${until}. Renew it: without one the hall runs in paper mode.`)
      : days < LEAST_DAYS
        ? about.mend(`it ends on ${until}, in ${days} days. Renew it before you travel.`)
        : about.good(`holds until ${until}, ${days} days.`)
  const named = covers(identity, name)
    ? about.good(`is for ${name}, and its key fits.`)
    : about.mend(`it is not for ${name}. Get one for this name, or give the name that it is for with --name.`)
  const known = isTrusted(identity, world.roots, world.now)
    ? about.good('phones know who signed it.')
    : about.mend(
        'phones do not know who signed it, and would block the page. Take one of a public authority, with the certificates between (fullchain.pem). Never ask guests to install your own authority: it could read all that they do.',
      )
  return [lasting, named, known]
}

async function checkPort(port: number, name: string, identity: Identity | null, world: World) {
  const about = findingsAbout(`Port ${port}`)
  const state = await world.port(port)
  if (state === 'free')
    return about.good('is free. A firewall may still keep phones out: try with one phone in the hall.')
  if (state === 'reserved')
    return about.mend(
      'belongs to the system. Allow it until the next start: sudo sysctl net.ipv4.ip_unprivileged_port_start=80',
    )
  if (identity && (await world.answering(port, name)) === identity.leaf.fingerprint256)
    return about.good('this hall answers there already, with this certificate.')
  return about.mend('something else uses it. Stop that, or choose another port with --port.')
}

function checkWifi(address: string, { ownAddresses }: World): Finding {
  const about = findingsAbout('Wi-Fi')
  return ownAddresses.includes(address)
    ? about.good(`this computer is ${address}.`)
    : about.note(
        `this computer is not ${address} yet. It will be when its Wi-Fi is on: daylight hall network.`,
      )
}

function checkLetters(language: 'he' | 'ar', world: World): Finding {
  const name = language === 'he' ? 'Hebrew' : 'Arabic'
  const about = findingsAbout(`${name} print`)
  const found = world.hasLetters(language)
  if (found === null)
    return about.note('this system does not tell its typefaces (no fc-list). Print one sheet and look at it.')
  if (!found)
    return about.mend(
      'no typeface has the letters: cards would print as boxes. sudo apt install fonts-noto-core',
    )
  return about.good('a typeface has the letters.')
}

function checkBrowser({ hasBrowser }: World): Finding {
  const about = findingsAbout('Browser')
  if (hasBrowser) return about.good('Chromium or Chrome is here, for printing and PDF.')
  return about.note(
    'no Chromium or Chrome found. Print from any other browser; PDF files cannot be made here.',
  )
}

const DAY = 86_400_000
const LEAST_DAYS = 7

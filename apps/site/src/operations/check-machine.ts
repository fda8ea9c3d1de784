/** Is this computer fit to keep what people say: room on the disk, the clock, the folder, Node, the typefaces. */
import { constants } from 'node:fs'
import { access, readdir, stat, statfs } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Finding, findingsAbout } from './finding.ts'

export function checkNode(version: string): Finding {
  const about = findingsAbout('Node')
  const major = Number(version.replace(/^v/, '').split('.')[0])
  if (major >= 24) return about.good(version)
  return about.mend(`${version} is too old. Run npm ci, which brings Node 24 on Linux, or install Node 24.`)
}

/** Free room where the database is, or would be. */
export async function checkDisk(folder: string): Promise<Finding> {
  const about = findingsAbout('Disk')
  const { bavail, bsize } = await statfs(await nearestFolder(folder))
  const megabytes = Math.floor((bavail * bsize) / 1e6)
  const found = `${megabytes} MB free under ${folder}`
  if (megabytes < LEAST_MEGABYTES)
    return about.mend(
      `${found}. When it is full, votes are refused. Make room, or move the folder (DAYLIGHT_DATA_DIR).`,
    )
  if (megabytes < GOOD_MEGABYTES) return about.note(`${found}. Enough for now; a backup needs room too.`)
  return about.good(`${found}.`)
}

/** Who else on this computer may read the folder. */
export async function checkFolder(folder: string): Promise<Finding> {
  const about = findingsAbout('Folder')
  const found = await stat(folder).catch(() => null)
  if (!found) return about.note(`${folder} does not exist yet. The first start makes it.`)
  if (!found.isDirectory())
    return about.mend(`${folder} is no folder. Move it away, or set DAYLIGHT_DATA_DIR.`)
  if (!(await access(folder, constants.R_OK | constants.W_OK).then(yes, no)))
    return about.mend(
      `${folder} cannot be written by this account. Give it to the account that runs Daylight.`,
    )
  if (found.mode & 0o077)
    return about.mend(
      `other accounts of this computer may look into ${folder}. Close it: chmod 700 ${folder}`,
    )
  return about.good(`${folder} is open to this account alone.`)
}

/**
 * Whether the clock can be right: later than this Daylight was made, and not before what it has already written.
 * `others` is the clock of the database server, where there is one.
 */
export async function checkClock(now: number, folder: string, others: number | null): Promise<Finding> {
  const about = findingsAbout('Clock')
  const found = new Date(now).toISOString().slice(0, 16).replace('T', ' ')
  const cure = 'Rounds would open and close at wrong times. Set the clock of this computer.'
  if (now < MADE_AFTER) return about.mend(`${found} UTC cannot be: this Daylight is younger. ${cure}`)
  const newest = await newestIn(folder)
  if (newest > now + DAY) return about.mend(`${found} UTC is a day and more before the last write. ${cure}`)
  if (others !== null && Math.abs(others - now) > MINUTE)
    return about.mend(
      `this computer and the database server differ by ${Math.round(Math.abs(others - now) / 1000)} seconds. ${cure}`,
    )
  return about.good(`${found} UTC.`)
}

/** The typefaces that the site brings with it. */
export function checkTypefaces(): Finding {
  const about = findingsAbout('Typefaces')
  const require = createRequire(import.meta.url)
  const missing = TYPEFACES.filter((name) => {
    try {
      return !require.resolve(`@fontsource/${name}/package.json`)
    } catch {
      return true
    }
  })
  if (missing.length > 0)
    return about.mend(`${missing.join(', ')} missing: pages will not start. Run npm ci.`)
  return about.good('Latin, Hebrew and Arabic are here.')
}

const [yes, no] = [() => true, () => false]

async function nearestFolder(folder: string): Promise<string> {
  return (await stat(folder).then(yes, no)) || join(folder, '..') === folder
    ? folder
    : nearestFolder(join(folder, '..'))
}

/** When something in a folder was written last, in milliseconds; 0 for an empty or absent folder. */
export async function newestIn(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  const times = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (s) => s.mtimeMs,
        () => 0,
      ),
    ),
  )
  return Math.max(0, ...times)
}

const TYPEFACES = ['ibm-plex-sans', 'ibm-plex-sans-hebrew', 'ibm-plex-sans-arabic']
const LEAST_MEGABYTES = 200
const GOOD_MEGABYTES = 1_000
const MINUTE = 60_000
const DAY = 86_400_000
const MADE_AFTER = Date.UTC(2026, 10, 1)

/** What a laptop knows of its hall: files in the folder `hall` of the data folder. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Wifi } from '@daylight/site'
import { Refusal } from '../command.ts'
import { writePrivately } from './private-file.ts'

export type HallFiles = {
  readonly folder: string
  /** The key and the certificates that belong to it, in one file: they are replaced together or not at all. */
  readonly identity: string
  /** The key of the account at the certificate authority. */
  readonly account: string
  readonly notes: string
  readonly dnsmasq: string
  readonly hostapd: string
}

/** Where the files of a hall are. */
export function hallFiles(dataDir: string): HallFiles {
  const folder = join(dataDir, 'hall')
  return {
    folder,
    identity: join(folder, 'identity.pem'),
    account: join(folder, 'account.pem'),
    notes: join(folder, 'hall.json'),
    dnsmasq: join(folder, 'dnsmasq.conf'),
    hostapd: join(folder, 'hostapd.conf'),
  }
}

/** What the commands of a hall tell each other. */
export type HallNotes = {
  readonly name: string | null
  /** The fixed private address of the laptop in its own Wi-Fi. */
  readonly address: string
  readonly wifi: Wifi | null
}

/** The notes, or those of a hall that nobody has prepared yet. Refuses a file that is none. */
export function readNotes({ notes }: HallFiles): HallNotes {
  if (!existsSync(notes)) return { name: null, address: USUAL_ADDRESS, wifi: null }
  try {
    const kept = JSON.parse(readFileSync(notes, 'utf8')) as Partial<HallNotes>
    return { name: kept.name ?? null, address: kept.address ?? USUAL_ADDRESS, wifi: kept.wifi ?? null }
  } catch {
    throw new Refusal(`${notes} cannot be read. Remove it and run "daylight hall network" again.`)
  }
}

/** Keeps some of the notes anew and leaves the others. */
export function keepNotes(files: HallFiles, news: Partial<HallNotes>): void {
  writePrivately(files.notes, `${JSON.stringify({ ...readNotes(files), ...news }, null, 2)}\n`)
}

/** A file's text, or null where there is none. */
export const textOf = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null)

// Seldom used by routers at home, so that the laptop's other networks do not collide with it.
const USUAL_ADDRESS = '10.77.0.1'

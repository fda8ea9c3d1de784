/** Options that several parts of the hall command share. */
import { Refusal } from '../command.ts'
import { type Installation, installation } from '../installation.ts'
import { type HallFiles, type HallNotes, hallFiles, readNotes } from './hall-files.ts'
import { isPrivateAddress } from './network.ts'

export type Here = Installation & { readonly files: HallFiles; readonly notes: HallNotes }

/** The installation with what it knows of its hall. */
export function hallHere(): Here {
  const place = installation()
  const files = hallFiles(place.config.dataDir)
  return { ...place, files, notes: readNotes(files) }
}

/** The hall's name: as given, or as kept. Refuses where there is neither. */
export function nameOf(given: string | undefined, { notes }: Here): string {
  const name = given?.toLowerCase() ?? notes.name
  if (name === null)
    throw new Refusal('which name has the hall? Give --name, such as --name d7k2.example.org', 2)
  return name
}

/** The laptop's address in the hall: as given, or as kept. */
export function addressOf(given: string | undefined, { notes }: Here): string {
  const address = given ?? notes.address
  if (!isPrivateAddress(address))
    throw new Refusal(`--address "${address}" is no private address, such as 10.77.0.1`, 2)
  return address
}

/** A port in an option; null where none was given. */
export function portOf(given: string | undefined, option: string): number | null {
  if (given === undefined) return null
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535)
    throw new Refusal(`--${option} must be a number from 0 to 65535, not "${given}"`, 2)
  return Number(given)
}

import { parseArgs } from 'node:util'
import { hallSheet } from '@daylight/site'
import { Refusal } from '../command.ts'
import { inWords } from '../installation.ts'
import { addressOf, hallHere, nameOf, portOf } from './options.ts'
import { writePrivately } from './private-file.ts'
import { addressOfHall } from './start.ts'

/** daylight hall sheet: the printable sheet with both codes. */
export async function runSheet(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: { type: 'string' },
      address: { type: 'string' },
      port: { type: 'string' },
      plain: { type: 'boolean', default: false },
      out: { type: 'string', default: 'hall-sheet.html' },
    },
  })
  const here = hallHere()
  const { wifi } = here.notes
  if (!wifi) throw new Refusal('The hall has no Wi-Fi yet. Run "daylight hall network" first.')
  const name = values.plain ? null : nameOf(values.name, here)
  const origin = addressOfHall(name, addressOf(values.address, here), portOf(values.port, 'port'))
  // A code for the bare number stays as short as it can be; under a name the slash makes it an address for every reader.
  const sheet = hallSheet({ wifi, address: name === null ? origin : `${origin}/` })
  await inWords(here.config, async () => writePrivately(values.out, sheet))
  console.log(
    `${values.out} is ready: open it in a browser and print it on A4. It holds the password of the Wi-Fi.`,
  )
  return 0
}

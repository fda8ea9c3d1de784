import { parseArgs } from 'node:util'
import type { Instant } from '@daylight/basics'
import { newOrganisation, signInLink } from '@daylight/site/operations'
import { type Command, Refusal } from '../command.ts'
import { installation, withDb } from '../installation.ts'

/** Makes room for another organisation on one installation. */
export const organisationCommand: Command = {
  name: 'organisation',
  summary: 'Add an organisation with its first convenor, who gets a link to sign in',
  help: `npx daylight organisation --name NAME --convenor NAME

Adds an organisation to this installation. Its people see nothing of any other organisation, and no other sees anything of
theirs. Prints a link by which the first convenor signs in: it works once, for a day. Hand it over yourself, or read it aloud;
whoever opens it first is the convenor. They invite everybody else.

  --name NAME       the organisation, as its own people call it
  --convenor NAME   its first convenor; it need not be a legal name

Exit codes: 0 added, 1 refused for the reason printed, 2 called wrongly.`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { name: { type: 'string' }, convenor: { type: 'string' } },
    })
    const [name, convenor] = [values.name?.trim(), values.convenor?.trim()]
    if (!name || !convenor) throw new Refusal('give --name NAME and --convenor NAME', 2)
    const here = installation()
    return withDb(here, async (db) => {
      const code = await newOrganisation(db, { name, convenor }, Date.now() as Instant)
      console.log(signInLink(here.config.origin, 'en', code))
      return 0
    })
  },
}

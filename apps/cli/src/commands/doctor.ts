import { examine, findingLine } from '@daylight/site/operations'
import { type Command, Refusal } from '../command.ts'
import { installation } from '../installation.ts'

/** Says what must be mended. */
export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'Look at disk, clock, folder, database, certificate; say what to mend',
  help: `npx daylight doctor

Looks at the installation and changes nothing. Each line begins with good, note (worth knowing) or mend (must be put right),
and says what it means and what to do. It asks nobody outside: for https it looks at the certificate of DAYLIGHT_ORIGIN.

Exit codes: 0 nothing must be mended, 1 something must, 2 called wrongly.`,
  async run(args) {
    if (args.length > 0) throw new Refusal(`does not know "${args[0]}"`, 2)
    const findings = await examine(installation().config, Date.now(), process.version)
    for (const finding of findings) console.log(findingLine(finding))
    return findings.some(({ level }) => level === 'mend') ? 1 : 0
  },
}

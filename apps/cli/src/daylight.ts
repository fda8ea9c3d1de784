/** The daylight command: finds the verb, runs it, prints refusals as sentences. */
import { type Command, Refusal } from './command.ts'
import { commands } from './commands/index.ts'

const [verb, ...args] = process.argv.slice(2)
const command = commands.find((c) => c.name === verb)

if (!command) {
  const asked = verb === undefined || verb === 'help' || verb === '--help' || verb === '-h'
  ;(asked ? console.log : console.error)(
    asked ? overview(commands) : `daylight: no command "${verb}".\n\n${overview(commands)}`,
  )
  process.exitCode = asked ? 0 : 2
} else if (args.includes('--help') || args.includes('-h')) {
  console.log(command.help)
} else {
  process.exitCode = await command.run(args).catch((error: unknown) => {
    if (error instanceof Refusal) {
      console.error(`daylight ${command.name}: ${error.message}`)
      return error.exitCode
    }
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      console.error(`daylight ${command.name}: ${error.message}\n\n${command.help}`)
      return 2
    }
    throw error
  })
}

function overview(all: readonly Command[]): string {
  const width = Math.max(...all.map((c) => c.name.length))
  const lines = all.map((c) => `  ${c.name.padEnd(width)}  ${c.summary}`)
  return ['daylight <command> [options]', '', ...lines, '', 'daylight <command> --help says more.'].join('\n')
}

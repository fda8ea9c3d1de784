/** The daylight command: finds the verb, runs it, prints refusals as sentences. */
import { type Command, Refusal } from './command.ts'
import { verbs } from './commands/index.ts'

const [name, ...args] = process.argv.slice(2)
const verb = verbs.find((v) => v.name === name)

if (verb) process.exitCode = await call(await verb.load(), args)
else if (name === undefined || ['help', '--help', '-h'].includes(name)) console.log(await overview())
else {
  console.error(`daylight: no command "${name}".\n\n${await overview()}`)
  process.exitCode = 2
}

async function call(command: Command, args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.help)
    return 0
  }
  return command.run(args).catch((error: unknown) => {
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

async function overview(): Promise<string> {
  const commands = await Promise.all(verbs.map((v) => v.load()))
  const width = Math.max(...commands.map((c) => c.name.length))
  const lines = commands.map((c) => `  ${c.name.padEnd(width)}  ${c.summary}`)
  return ['daylight <command> [options]', '', ...lines, '', 'daylight <command> --help says more.'].join('\n')
}

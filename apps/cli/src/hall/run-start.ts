import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Refusal } from '../command.ts'
import { textOf } from './hall-files.ts'
import { readIdentity } from './identity.ts'
import { addressOf, hallHere, portOf } from './options.ts'
import { PLAIN_TEXTS, planStart, type StartPlan } from './start.ts'
import { thisWorld } from './world.ts'

/** daylight hall start: serves the hall until it is stopped. Resolves to the exit code of the server. */
export async function runStart(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: { type: 'string' },
      address: { type: 'string' },
      listen: { type: 'string' },
      port: { type: 'string' },
      'signpost-port': { type: 'string', default: '80' },
      'no-signpost': { type: 'boolean', default: false },
      plain: { type: 'boolean', default: false },
      example: { type: 'boolean', default: false },
    },
  })
  const here = hallHere()
  const address = addressOf(values.address, here)
  const text = textOf(here.files.identity)
  const read = text === null ? null : readIdentity(text, text)
  const plan = planStart(
    {
      name: values.name?.toLowerCase() ?? here.notes.name,
      address,
      listen: values.listen ?? address,
      port: portOf(values.port, 'port'),
      signpostPort: values['no-signpost'] ? null : portOf(values['signpost-port'], 'signpost-port'),
      plain: values.plain,
    },
    read?.ok ? read.value : null,
    here.files.identity,
    Date.now(),
  )
  refuseNoWifi(values.listen, address)
  await refuseReserved(plan)
  if (plan.because !== null)
    console.log(
      `Paper mode at ${plan.origin}: ${PLAIN_TEXTS[plan.because]}.\nEvery page says so; what must stay secret is switched off.`,
    )
  return serve(plan, values.example)
}

function refuseNoWifi(listen: string | undefined, address: string): void {
  if (listen !== undefined || thisWorld().ownAddresses.includes(address)) return
  throw new Refusal(
    `This computer is not ${address} yet. Switch its Wi-Fi on first (daylight hall network), or listen on every address: --listen 0.0.0.0`,
  )
}

async function refuseReserved({ ports }: StartPlan): Promise<void> {
  const { port: stateOf } = thisWorld()
  for (const port of ports)
    if ((await stateOf(port)) === 'reserved')
      throw new Refusal(
        `Port ${port} belongs to the system. Allow it until the next start: sudo sysctl net.ipv4.ip_unprivileged_port_start=80\nOr take others: --port 8443 --no-signpost (then the sheet needs --port 8443, too).`,
      )
}

async function serve(plan: StartPlan, withExample: boolean): Promise<number> {
  const main = fileURLToPath(
    import.meta.resolve('@daylight/site/package.json').replace('package.json', 'src/main.ts'),
  )
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), main, ...(withExample ? [] : ['--empty'])],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        DAYLIGHT_CERT: undefined,
        DAYLIGHT_KEY: undefined,
        DAYLIGHT_PLAIN: undefined,
        DAYLIGHT_SIGNPOST_PORT: undefined,
        ...plan.env,
      },
    },
  )
  // Ctrl-C reaches the server by itself; this process stays until it has closed its files.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}

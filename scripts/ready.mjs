// Makes a fresh clone ready: dependencies, a Node that can run the project, and for tests a browser with fonts.
// Plain JavaScript for Node 20 and newer, without dependencies: it runs before there are any.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'

const LOCK = 'package-lock.json'
const INSTALLED = 'node_modules/.package-lock.json'
const MARK = 'node_modules/.daylight-lock'
const forTests = process.argv.includes('--for-tests')

process.chdir(new URL('..', import.meta.url).pathname)
installDependencies()
checkNode()
if (forTests) installForTests()

/** Installs what the lock file names when it was never installed, or the lock file has changed since. */
function installDependencies() {
  const lock = createHash('sha256').update(readFileSync(LOCK)).digest('hex')
  const marked = existsSync(MARK) && readFileSync(MARK, 'utf8') === lock
  // A plain `npm ci` leaves no mark of ours, but what it installed is newer than the lock file it read.
  const fresh =
    existsSync(INSTALLED) && !existsSync(MARK) && statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs
  if (!marked && !fresh) {
    console.log('Installing what Daylight is built from (once, about half a minute) …')
    run(
      'npm',
      ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
      'Installing failed. Is the network there? Then run: npm ci',
    )
  }
  if (!marked) writeFileSync(MARK, lock)
}

/** npm brings Node 24 on Linux; elsewhere the machine's own has to be new enough. */
function checkNode() {
  const major = Number(process.versions.node.split('.')[0])
  const brought = existsSync('node_modules/.bin/node')
  if (major < 24 && !brought)
    stop(`Daylight needs Node 24 or newer; this is ${process.version}. Get it from nodejs.org.`)
}

/** A browser for the journeys, fonts for its pictures, the other database, and second readers for the file formats. */
function installForTests() {
  const missing = [
    !browser() && 'chromium',
    !hasFont('he') && 'fonts-noto-core',
    !hasFont('ar') && 'fonts-noto-core',
    !hasPythonCryptography() && 'python3-cryptography',
    !hasPostgres() && 'postgresql',
    !hasPdfReader() && 'poppler-utils',
  ].filter(Boolean)
  const packages = [...new Set(missing)]
  if (packages.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0)
    stop(
      `The tests need ${packages.join(', ')}. On Debian or Ubuntu: sudo ${command}\nElsewhere set CHROMIUM_PATH to a Chromium or Chrome.`,
    )
  console.log(`Installing ${packages.join(', ')} for the tests (once) …`)
  run('apt-get', ['update', '-q'], 'apt-get update failed. Is the network there?')
  run('apt-get', command.split(' ').slice(1), `Installing failed. Try: ${command}`)
}

function browser() {
  return [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
    .filter(Boolean)
    .find((file) => existsSync(file))
}

function hasPostgres() {
  const folder = '/usr/lib/postgresql'
  if (process.env['DAYLIGHT_PG_BIN']) return true
  return (
    existsSync(folder) && readdirSync(folder).some((version) => existsSync(`${folder}/${version}/bin/initdb`))
  )
}

function hasPdfReader() {
  return ['pdftotext', 'pdftoppm'].every((name) => spawnSync(name, ['-v']).status === 0)
}

function hasFont(language) {
  const list = spawnSync('fc-list', [`:lang=${language}`, 'family'], { encoding: 'utf8' })
  return list.status === 0 && /noto/i.test(list.stdout)
}

function hasPythonCryptography() {
  return spawnSync('/usr/bin/python3', ['-c', 'import cryptography']).status === 0
}

function run(command, args, failure) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) stop(failure)
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

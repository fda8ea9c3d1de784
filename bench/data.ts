/**
 * The real conversations that benches and tests use. They are other people's data and not part of the project:
 * `DAYLIGHT_DATA` names the folder, `../shared/data` beside the checkout where it is not set.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Choice } from '@daylight/basics'
import { type CastVote, type VoteTable, voteTable } from '@daylight/mirror'

/** A Polis conversation as exported: every vote line, and the table they make. */
export type Conversation = {
  readonly name: string
  readonly votes: readonly CastVote[]
  readonly table: VoteTable
}

/** The folder of the data, ending in a slash. */
export const dataFolder = (): string => {
  const named = process.env['DAYLIGHT_DATA']
  if (named) return named.endsWith('/') ? named : `${named}/`
  return fileURLToPath(new URL('../../shared/data/', import.meta.url))
}

/**
 * For the `skip` option of a test that needs `path` below the data folder: false where it is there, else the
 * reason. With `DAYLIGHT_DATA_REQUIRED=1` it never skips, so that the test fails where the data is missing.
 */
export const withoutData = (path: string): string | false =>
  existsSync(dataFolder() + path) || process.env['DAYLIGHT_DATA_REQUIRED'] === '1'
    ? false
    : `needs ${path} below DAYLIGHT_DATA`

/** Every conversation in `polis/` that has its votes, by name. Throws where the folder is missing. */
export function polisConversations(): Conversation[] {
  const folder = `${dataFolder()}polis/`
  return readdirSync(folder)
    .filter((name) => existsSync(`${folder}${name}/votes.csv`))
    .sort()
    .map((name) => polisConversation(name))
}

/** One conversation of `polis/`, its latest vote a person and statement. */
export function polisConversation(name: string): Conversation {
  const lines = readFileSync(`${dataFolder()}polis/${name}/votes.csv`, 'utf8').trim().split('\n').slice(1)
  const votes = lines.map((line): CastVote => {
    const [at = '', , statement = '', person = '', vote = ''] = line.split(',')
    return { person, statement, choice: CHOICE[vote.trim()]!, at: Number(at) }
  })
  return { name, votes, table: voteTable(votes) }
}

// In an export agree is 1; inside Polis' own database it is -1.
const CHOICE: Record<string, Choice> = { '1': 'agree', '0': 'pass', '-1': 'disagree' }

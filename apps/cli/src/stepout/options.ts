/** Options of the Step Out commands. */
import { Refusal } from '../command.ts'

/** The value of an option that must be given. Called wrongly otherwise (exit code 2). */
export function needed(value: string | undefined, option: string): string {
  if (value === undefined) throw new Refusal(`--${option} is missing. [missing-option]`, 2)
  return value
}

/** A whole number in an option. Called wrongly otherwise (exit code 2). */
export function wholeNumber(value: string | undefined, option: string): number {
  const written = needed(value, option)
  if (!/^\d{1,9}$/.test(written))
    throw new Refusal(`--${option} must be a whole number, not "${written}". [bad-option]`, 2)
  return Number(written)
}

/** Stops a command that was given no part that it has (exit code 2). */
export function noSuchPart(part: string | undefined, parts: readonly string[]): never {
  const said = part === undefined ? 'Say which part' : `There is no part "${part}"`
  throw new Refusal(`${said}: ${parts.join(', ')}. [no-such-part]`, 2)
}

/** The options that every command with keys has. */
export const passphraseOption = { 'passphrase-file': { type: 'string' } } as const

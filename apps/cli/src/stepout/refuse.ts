/** Refusals of the Step Out commands: a sentence for a person, a code for a script. */
import { fail, type Result } from '@daylight/basics'
import { Refusal } from '../command.ts'
import { type AnyRefused, sentenceFor } from './sentences.ts'

/** Stops the command. Printed as "sentence [code]"; the code never changes, the sentence may. */
export function refuse(code: string, sentence: string): never {
  // What a file says may stand in the sentence; a terminal must not obey it.
  throw new Refusal(`${sentence.replace(/\p{Cc}/gu, '\ufffd')} [${code}]`)
}

/** The value of a result, or its refusal in words. `about` is the file or thing concerned. */
export function orRefuse<T>(result: Result<T, AnyRefused>, about: string): T {
  if (result.ok) return result.value
  return refuse(result.error.kind, `${about}: ${sentenceFor(result.error)}`)
}

/** A fault, where a check returns null for none, as a refusal. */
export function refuseFault(fault: AnyRefused | null, about: string): void {
  if (fault) orRefuse(fail(fault), about)
}

/** What a browser sends when a passkey has answered: read from a form field, checked by @simplewebauthn/server. */
import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server'
import * as v from 'valibot'

/** A passkey as it is kept. */
export type Passkey = Pick<WebAuthnCredential, 'id' | 'publicKey' | 'counter'> & {
  readonly transports: readonly string[]
}

/** Where passkeys of this installation belong. */
export type Home = { readonly origin: string; readonly host: string }

const text = v.pipe(v.string(), v.maxLength(20_000))
const Created = v.looseObject({
  id: text,
  rawId: text,
  type: v.literal('public-key'),
  response: v.looseObject({ clientDataJSON: text, attestationObject: text }),
})
const Asserted = v.looseObject({
  id: text,
  rawId: text,
  type: v.literal('public-key'),
  response: v.looseObject({ clientDataJSON: text, authenticatorData: text, signature: text }),
})

/**
 * Where passkeys can live: at an https address or this computer's own name, never at a bare number (WebAuthn, 5.1.3).
 * Null elsewhere, as in a hall's own network.
 */
export function homeOf(origin: string): Home | null {
  const { protocol, hostname } = new URL(origin)
  const isNumber = hostname.startsWith('[') || /^[\d.]+$/.test(hostname)
  return !isNumber && (protocol === 'https:' || hostname === 'localhost') ? { origin, host: hostname } : null
}

/** The new passkey in an answer, or null where it is not one that this house asked for. */
export async function readCreated(
  field: string,
  home: Home,
  isOurs: (challenge: string) => boolean,
): Promise<Passkey | null> {
  const answer = v.safeParse(Created, jsonIn(field))
  if (!answer.success) return null
  const checked = await orNull(
    verifyRegistrationResponse({
      response: answer.output as unknown as RegistrationResponseJSON,
      expectedChallenge: isOurs,
      expectedOrigin: home.origin,
      expectedRPID: home.host,
    }),
  )
  if (!checked?.verified) return null
  const { id, publicKey, counter, transports } = checked.registrationInfo.credential
  return { id, publicKey, counter, transports: transports ?? [] }
}

/** Which passkey an answer claims to be from, or null where it is no answer. */
export function claimedId(field: string): string | null {
  const answer = v.safeParse(Asserted, jsonIn(field))
  return answer.success ? answer.output.id : null
}

/** The passkey's new counter where it has signed what this house asked; null where it has not. */
export async function readAsserted(
  field: string,
  home: Home,
  isOurs: (challenge: string) => boolean,
  passkey: Passkey,
): Promise<number | null> {
  const answer = v.safeParse(Asserted, jsonIn(field))
  if (!answer.success) return null
  const checked = await orNull(
    verifyAuthenticationResponse({
      response: answer.output as unknown as AuthenticationResponseJSON,
      expectedChallenge: isOurs,
      expectedOrigin: home.origin,
      expectedRPID: home.host,
      credential: { id: passkey.id, publicKey: passkey.publicKey, counter: passkey.counter },
    }),
  )
  return checked?.verified ? checked.authenticationInfo.newCounter : null
}

/** The library throws for whatever is wrong with an answer; whoever sent it learns only that it was not taken. */
const orNull = <T>(checking: Promise<T>): Promise<T | null> => checking.catch(() => null)

function jsonIn(field: string): unknown {
  try {
    return JSON.parse(field)
  } catch {
    return null
  }
}

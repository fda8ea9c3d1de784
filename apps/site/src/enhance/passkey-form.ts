/**
 * Asks the browser for a passkey and sends its answer with the form around it. What to ask stands in the element; all
 * judging is the server's.
 */
type Asks = {
  kind: 'get' | 'create'
  challenge: string
  host: string
  account?: string
  name?: string
  organisation?: string
  known?: string[]
}

class PasskeyForm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    const button = this.querySelector('button')
    const without = this.querySelector<HTMLElement>('[data-part="without"]')
    if (!form || !button || !without || !('PublicKeyCredential' in window)) return
    button.hidden = false
    without.hidden = true
    button.addEventListener('click', async (event) => {
      event.preventDefault()
      const answer = form.querySelector<HTMLInputElement>('[name=answer]')
      const credential = await ask(JSON.parse(this.getAttribute('asks') ?? '{}')).catch(() => null)
      if (answer && credential) {
        answer.value = JSON.stringify(written(credential as PublicKeyCredential))
        form.submit()
      } else {
        without.textContent = this.getAttribute('failed')
        without.setAttribute('role', 'alert')
        without.hidden = false
      }
    })
  }
}

function ask(asks: Asks): Promise<Credential | null> {
  const challenge = bytes(asks.challenge)
  if (asks.kind === 'get')
    return navigator.credentials.get({
      publicKey: { challenge, rpId: asks.host, userVerification: 'required' },
    })
  return navigator.credentials.create({
    publicKey: {
      challenge,
      rp: { id: asks.host, name: asks.organisation ?? '' },
      user: {
        id: new TextEncoder().encode(asks.account),
        name: asks.name ?? '',
        displayName: asks.name ?? '',
      },
      // EdDSA, ES256 and RS256, in the order of COSE's registry; no attestation: which device it is, is nobody's business.
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
      attestation: 'none',
      excludeCredentials: (asks.known ?? []).map((id) => ({ type: 'public-key', id: bytes(id) })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    },
  })
}

/** The credential in the JSON of WebAuthn, level 3, 5.1; older browsers cannot write it themselves. */
function written(credential: PublicKeyCredential): object {
  const { clientDataJSON } = credential.response
  const rest =
    'attestationObject' in credential.response
      ? {
          attestationObject: text(
            (credential.response as AuthenticatorAttestationResponse).attestationObject,
          ),
          transports: (credential.response as AuthenticatorAttestationResponse).getTransports?.() ?? [],
        }
      : {
          authenticatorData: text((credential.response as AuthenticatorAssertionResponse).authenticatorData),
          signature: text((credential.response as AuthenticatorAssertionResponse).signature),
        }
  return {
    id: credential.id,
    rawId: credential.id,
    type: credential.type,
    clientExtensionResults: {},
    response: { clientDataJSON: text(clientDataJSON), ...rest },
  }
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
}

function text(buffer: ArrayBuffer): string {
  const letters = String.fromCharCode(...new Uint8Array(buffer))
  return btoa(letters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

customElements.define('passkey-form', PasskeyForm)

export {}

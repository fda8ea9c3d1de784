import type { Translate } from '../../../words/translator.ts'

/** What the browser asks a passkey: to show itself, or to be made for an account. */
export type Asks =
  | { readonly kind: 'get'; readonly challenge: string; readonly host: string }
  | {
      readonly kind: 'create'
      readonly challenge: string
      readonly host: string
      readonly account: string
      readonly name: string
      readonly organisation: string
      /** Passkeys that the account has already. */
      readonly known: readonly string[]
    }

/**
 * A form whose one field the passkey fills. Browsers give passkeys to scripts only, so the button shows where one runs
 * and the browser knows passkeys; elsewhere the page says which way is left.
 */
export const PasskeyForm = (props: { t: Translate; action: string; asks: Asks; button: string }) => (
  <passkey-form asks={JSON.stringify(props.asks)} failed={props.t('accounts.passkey.failed')}>
    <form method="post" action={props.action}>
      <input type="hidden" name="answer" />
      <div class="acts">
        <button type="submit" class="main" hidden>
          {props.button}
        </button>
      </div>
      <p data-part="without">{props.t('accounts.passkey.needs-script')}</p>
    </form>
  </passkey-form>
)

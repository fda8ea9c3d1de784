/**
 * Either a value or a typed reason why there is none. For outcomes that are expected (a closed round, too few
 * answers); a broken invariant throws instead.
 */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** A result that carries a value. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** A result that carries the reason why there is no value. */
export const fail = <const E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })

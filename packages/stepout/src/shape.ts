/**
 * What an object from outside must look like before anything else reads it: exactly these fields, these
 * lengths, this spelling. A field too many is refused like a field too few.
 */
import { fail, ok, type Result } from '@daylight/basics'
import { utf8 } from './bytes.ts'

/** Where an object has the wrong shape (`path` as in "record.boxes[3]") and what stands there in a good one. */
export type Malformed = { readonly kind: 'malformed'; readonly path: string; readonly expected: string }

/** A check for one kind of value. `of` is never filled: it carries the type. */
export type Shape<T> = {
  readonly fault: (value: unknown, path: string) => Malformed | null
  readonly of?: T
}

/** The value as a T, or where it is not one. `name` is how the object is called in `path`. */
export function read<T>(shape: Shape<T>, value: unknown, name: string): Result<T, Malformed> {
  const fault = shape.fault(value, name)
  return fault ? fail(fault) : ok(value as T)
}

/** Lowercase hex of exactly so many bytes. */
export const hex = (bytes: number): Shape<string> =>
  rule(
    `${bytes} bytes in lowercase hex`,
    (v) => typeof v === 'string' && v.length === 2 * bytes && /^[0-9a-f]*$/.test(v),
  )

/** A whole number between two bounds, both allowed. */
export const whole = (least: number, most: number): Shape<number> =>
  rule(
    `a whole number from ${least} to ${most}`,
    (v) => typeof v === 'number' && Number.isSafeInteger(v) && !Object.is(v, -0) && v >= least && v <= most,
  )

/** A well-formed text of so many UTF-8 bytes, without control characters but line feeds (a terminal obeys them). */
export const text = (mostBytes: number, leastBytes = 1): Shape<string> =>
  rule(`a text of ${leastBytes} to ${mostBytes} bytes without control characters`, (v) => {
    if (typeof v !== 'string' || v.length > mostBytes || !v.isWellFormed()) return false
    const bytes = utf8(v).length
    return bytes >= leastBytes && bytes <= mostBytes && !/\p{Cc}/u.test(v.replaceAll('\n', ''))
  })

/** True or false. */
export const yesNo: Shape<boolean> = rule('true or false', (v) => typeof v === 'boolean')

/** One of these values and nothing else. */
export const oneOf = <const V extends string | number | null>(...values: readonly V[]): Shape<V> =>
  rule(values.map((v) => JSON.stringify(v)).join(' or '), (v) => (values as readonly unknown[]).includes(v))

/** Either of two shapes; the fault told is the second one's. */
export const either = <A, B>(a: Shape<A>, b: Shape<B>): Shape<A | B> => ({
  fault: (value, path) => a.fault(value, path) && b.fault(value, path),
})

/** A list of values of one shape, between so many and so many. */
export const list = <T>(shape: Shape<T>, least: number, most: number): Shape<readonly T[]> => ({
  fault(value, path) {
    if (!Array.isArray(value) || value.length < least || value.length > most)
      return { kind: 'malformed', path, expected: `a list of ${least} to ${most}` }
    for (let i = 0; i < value.length; i++) {
      const fault = shape.fault(value[i], `${path}[${i}]`)
      if (fault) return fault
    }
    return null
  },
})

/** A record with exactly these fields. */
export const fields = <T extends object>(shapes: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> => {
  const names = Object.keys(shapes) as (keyof T & string)[]
  return {
    fault(value, path) {
      if (!isPlain(value)) return { kind: 'malformed', path, expected: 'a record' }
      const extra = Object.keys(value).find((name) => !Object.hasOwn(shapes, name))
      if (extra !== undefined) return { kind: 'malformed', path: `${path}.${extra}`, expected: 'nothing' }
      for (const name of names) {
        const fault = shapes[name].fault(value[name], `${path}.${name}`)
        if (fault) return fault
      }
      return null
    },
  }
}

/** Texts by language tag, at least one. */
export const translated = (mostBytes: number): Shape<Readonly<Record<string, string>>> => {
  const wording = text(mostBytes)
  return {
    fault(value, path) {
      if (!isPlain(value) || Object.keys(value).length === 0 || !Object.keys(value).every(isTag))
        return { kind: 'malformed', path, expected: 'texts by language tag' }
      for (const [tag, words] of Object.entries(value)) {
        const fault = wording.fault(words, `${path}.${tag}`)
        if (fault) return fault
      }
      return null
    },
  }
}

function rule<T>(expected: string, holds: (value: unknown) => boolean): Shape<T> {
  return { fault: (value, path) => (holds(value) ? null : { kind: 'malformed', path, expected }) }
}
const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTag = (tag: string): boolean => /^[a-z]{2,8}(-[A-Za-z0-9]{2,8}){0,3}$/.test(tag)

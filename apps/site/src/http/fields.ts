/** What a form brought: texts only, by field name. */
import type { Context } from 'hono'

export type Fields = {
  /** The first value of a field, or '' where the form has none. */
  readonly text: (name: string) => string
  /** All values of a field, such as ticked boxes. */
  readonly all: (name: string) => readonly string[]
  /** The fields whose names begin so: rest of the name → first value. */
  readonly under: (prefix: string) => Readonly<Record<string, string>>
}

/** Reads the fields of a posted form. Files are left out: the form of a note, which may bring one, is read apart. */
export async function readFields(c: Context): Promise<Fields> {
  const body = await c.req.parseBody({ all: true })
  return fieldsOf(
    new Map(
      Object.entries(body).map(([name, value]) => [
        name,
        [value].flat().filter((one) => typeof one === 'string'),
      ]),
    ),
  )
}

/** Fields made from values, as a page needs them that shows a form for the first time. */
export function fieldsOf(values: ReadonlyMap<string, readonly string[]>): Fields {
  return {
    text: (name) => values.get(name)?.[0] ?? '',
    all: (name) => values.get(name) ?? [],
    under: (prefix) =>
      Object.fromEntries(
        [...values].flatMap(([name, [first = '']]) =>
          name.startsWith(prefix) ? [[name.slice(prefix.length), first]] : [],
        ),
      ),
  }
}

/** A participant without any browser: forms filled in by hand. Fills a room quickly, and shows what a phone without script sends. */
import { type Choice, choices } from '@daylight/basics'

/** A form with one value a field, several, or a file. */
export type Form = Readonly<Record<string, string>> | URLSearchParams | FormData

/** A person who reads pages and sends forms, with cookies of their own. */
export class PlainVisitor {
  readonly #origin: string
  readonly #cookies = new Map<string, string>()

  constructor(origin: string) {
    this.#origin = origin
  }

  /** Fetches a page or sends a form, without following redirects. */
  async ask(path: string, form?: Form): Promise<Response> {
    const reply = await fetch(new URL(path, this.#origin), {
      ...(form && { method: 'POST', body: form instanceof FormData ? form : new URLSearchParams(form) }),
      redirect: 'manual',
      headers: { Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
    return reply
  }

  /** This person's cookies, for a browser that is to go on in their place. */
  cookies(): { name: string; value: string }[] {
    return [...this.#cookies].map(([name, value]) => ({ name, value }))
  }

  /** Sends a form and returns where it leads. Throws where it was not taken. */
  async send(path: string, form: Form): Promise<string> {
    const reply = await this.ask(path, form)
    const place = reply.headers.get('Location')
    if (reply.status !== 303 || !place) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
    return place
  }
}

/** A convenor who has signed in. */
export class PlainConvenor extends PlainVisitor {
  /** Uses the link from the terminal up. */
  static async signIn({
    origin,
    signInLink,
  }: {
    origin: string
    signInLink: string
  }): Promise<PlainConvenor> {
    const convenor = new PlainConvenor(origin)
    await convenor.send('/en/sign-in', { code: new URL(signInLink).searchParams.get('code') ?? '' })
    return convenor
  }

  /** Makes a gathering of two sides with these statements, opens its vote, and makes seats. */
  async openGathering(
    statements: readonly string[],
    seats: number,
  ): Promise<{ gathering: string; codes: string[] }> {
    const words = {
      'title-en': 'The bridge',
      'purpose-en': 'What we want of it.',
      'side-name-0-en': 'East',
      'side-name-1-en': 'West',
    }
    const place = await this.send('/en/convenor/new', {
      languages: 'en',
      sides: '2',
      zone: 'UTC',
      ...words,
      act: 'save',
    })
    const gathering = /\/g\/([0-9a-f-]+)/.exec(place)?.[1] as string
    const desk = `/en/convenor/g/${gathering}`
    await this.send(`${desk}/statements`, { text: statements.join('\n'), language: 'en' })
    await this.send(`${desk}/vote`, { turn: 'open' })
    const sheet = await this.ask(await this.send(`${desk}/seats`, { 'pile-0': String(seats) }))
    const codes = [...(await sheet.text()).matchAll(/<bdi dir="ltr">([0-9A-Z]{4}-[0-9A-Z]{4})</g)].map(
      (m) => m[1] as string,
    )
    return { gathering, codes }
  }
}

/** One seat's way through the forms. */
export class PlainPhone extends PlainVisitor {
  /** The gathering's path behind the language, once inside. */
  #gathering = ''

  /** Takes the seat that a code opens. Throws where the code opens none. */
  async join(code: string): Promise<void> {
    await (await this.ask(`/en/join/${code}`)).text()
    this.#gathering = await this.send(`/en/join/${code}`, { language: 'en' })
  }

  /** Says a side: `choose` picks from the values that the page offers, in their alphabetical order. */
  async saySide(choose: (values: string[]) => string | undefined): Promise<void> {
    const page = await (await this.ask(`${this.#gathering}/side`)).text()
    const values = [...page.matchAll(/name="side" value="([^"]+)"/g)].map((m) => m[1] as string)
    await this.send(`${this.#gathering}/side`, { side: choose(values.sort()) ?? '' })
  }

  /** The addresses of all statements that wait for an answer, in this seat's order. */
  async statements(): Promise<string[]> {
    const page = await (await this.ask(`${this.#gathering}/vote`)).text()
    return [...page.matchAll(/data-address="([^"]+)"/g)].map((m) => m[1] as string)
  }

  /** Sends a vote; resolves to whether it was acknowledged. */
  async vote(address: string, choice: Choice, revision = 1): Promise<boolean> {
    const reply = await this.ask(address, { choice, revision: String(revision) })
    await reply.arrayBuffer()
    return reply.status === 303
  }

  /** What the page to change one answer says was answered. */
  async saidTo(address: string): Promise<Choice | null> {
    const page = await (await this.ask(address)).text()
    return choices.find((choice) => new RegExp(`You said: ${choice}\\.`).test(page)) ?? null
  }
}

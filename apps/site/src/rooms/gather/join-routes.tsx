import { type Language, languages } from '@daylight/basics'
import { readCode } from '@daylight/gather'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Gathering } from '../../gathering.ts'
import type { House } from '../../house.ts'
import { makeDoor, networkOf } from '../../http/door.ts'
import type { Spoken } from '../../http/language.ts'
import { refuse } from '../../http/refusal.tsx'
import { FirstPage } from './first-page.tsx'
import { JoinPage } from './join-page.tsx'
import { seatPath } from './paths.ts'
import { offerSeatKey, readSeatKey, readSeatKeys } from './seat-cookie.ts'
import type { GatherStore } from './store.ts'
import { tell } from './told.tsx'

/** From the code on paper to a seat. Nothing is kept before the last button. */
export function joinRoutes(store: GatherStore, house: House): Hono<Spoken> {
  const { isHttps } = house.config
  const door = makeDoor(house.now)

  const seatsHere = async (c: Context): Promise<Gathering[]> => {
    const seats = await Promise.all(readSeatKeys(c).map((key) => store.seat(key.gathering, key.token)))
    const gatherings = await Promise.all(seats.map((seat) => seat && store.gathering(seat.gathering)))
    return gatherings.filter((gathering) => gathering !== null)
  }
  const firstPage = async (c: Context<Spoken>, typed: string, reason: 'unread' | 'unknown') => {
    const t = c.get('t')
    const problems = [{ field: 'code', reason: t(`gather.first.${reason}`) }]
    return c.html(<FirstPage t={t} typed={typed} problems={problems} seats={await seatsHere(c)} />, 422)
  }
  /** The invitation behind what was typed, or the answer that there is none. Failures are counted at the door. */
  const openDoor = async (c: Context<Spoken>, typed: string) => {
    const from = networkOf(c)
    if (!door.isOpenFor(from)) return { answer: await refuse(c, 'too-often') }
    const code = readCode(typed)
    if (!code) return { answer: await firstPage(c, typed, 'unread') }
    const invitation = await store.invitation(code)
    if (invitation) return { code, invitation }
    if (door.failed(from)) house.log({ event: 'code-refused-too-often' })
    return { answer: await firstPage(c, typed, 'unknown') }
  }

  return new Hono<Spoken>()
    .get('/', async (c) => c.html(<FirstPage t={c.get('t')} seats={await seatsHere(c)} />))
    .get('/join', (c) => c.redirect(`/${c.get('t').language}/`, 302))
    .post('/join', async (c) => {
      const typed = v.safeParse(Typed, await c.req.parseBody())
      const opened = await openDoor(c, typed.success ? typed.output.code : '')
      return opened.answer ?? c.redirect(`/${c.get('t').language}/join/${opened.code}`, 303)
    })
    .get('/join/:code', async (c) => {
      const opened = await openDoor(c, c.req.param('code'))
      if (opened.answer) return opened.answer
      const { code, invitation } = opened
      const t = c.get('t')
      const token = readSeatKey(c, invitation.gathering, isHttps)
      const seat = token === undefined ? null : await store.seat(invitation.gathering, token)
      if (seat) return c.redirect(`/${t.language}${seatPath(seat.gathering)}`, 303)
      if (invitation.isUsed) return tell(c, { kind: 'code-used' })
      const gathering = await store.gathering(invitation.gathering)
      if (!gathering) throw new Error('an invitation to a gathering that is not there')
      offerSeatKey(c, gathering.id, isHttps)
      return c.html(<JoinPage t={t} gathering={gathering} code={code} isHttps={isHttps} />)
    })
    .post('/join/:code', async (c) => {
      const opened = await openDoor(c, c.req.param('code'))
      if (opened.answer) return opened.answer
      const token = readSeatKey(c, opened.invitation.gathering, isHttps)
      if (token === undefined) return tell(c, { kind: opened.invitation.isUsed ? 'code-used' : 'no-key' })
      const language = readLanguage(await c.req.parseBody()) ?? c.get('t').language
      const redeemed = await store.redeem(opened.code, token, language)
      if (redeemed.kind === 'in') return c.redirect(`/${language}${seatPath(redeemed.gathering)}`, 303)
      const gathering = await store.gathering(redeemed.gathering)
      return redeemed.kind === 'has-seat' && gathering
        ? tell(c, { kind: 'has-seat' }, gathering)
        : tell(c, { kind: 'code-used' })
    })
}

const Typed = v.object({ code: v.pipe(v.string(), v.maxLength(100)) })
const Chosen = v.object({ language: v.picklist(languages) })

function readLanguage(form: unknown): Language | null {
  const chosen = v.safeParse(Chosen, form)
  return chosen.success ? chosen.output.language : null
}

/** The key to a seat: one cookie a gathering, so that a phone may sit at several. */
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { newSecret, readSecret, writeSecret } from '../../http/cookie.ts'

/** How long a browser holds the key: a gathering and the days around it. */
export const SEAT_DAYS = 14

const name = (gathering: string) => `seat-${gathering}`

/** The secret of this browser's seat at a gathering, if it has one. */
export const readSeatKey = (c: Context, gathering: string, isHttps: boolean): string | undefined =>
  readSecret(c, name(gathering), isHttps)

/** Hands the browser a key that holds no seat yet; one that is there already stays. */
export function offerSeatKey(c: Context, gathering: string, isHttps: boolean): void {
  if (readSeatKey(c, gathering, isHttps) === undefined)
    writeSecret(c, name(gathering), newSecret(), isHttps, SEAT_DAYS * 24 * 60 * 60)
}

/** Takes the key out of the browser. */
export const removeSeatKey = (c: Context, gathering: string, isHttps: boolean): void =>
  writeSecret(c, name(gathering), '', isHttps, 0)

/** The keys of all seats in this browser, by gathering; at most `MOST_SEATS`. */
export function readSeatKeys(c: Context): { gathering: string; token: string }[] {
  return Object.entries(getCookie(c))
    .flatMap(([cookie, token]) => {
      const gathering = /^(?:__Host-)?seat-(.+)$/.exec(cookie)?.[1]
      return gathering && token ? [{ gathering, token }] : []
    })
    .slice(0, MOST_SEATS)
}

const MOST_SEATS = 8

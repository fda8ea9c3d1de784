/** Builds the rooms over one database: the composition of the whole site, for main.ts and for tests. */
import type { GatheringId } from '@daylight/basics'
import { dayTopic } from './daybook/lines.ts'
import { makeDaybooks } from './daybook/store.ts'
import { ping } from './db/check.ts'
import type { Db } from './db/open.ts'
import { freeCode, seedExample } from './example/store.ts'
import type { House } from './house.ts'
import { signInLink } from './rooms/accounts/sign-in/routes.tsx'
import { makeAccountsStore } from './rooms/accounts/store.ts'
import { makeConvenorStore } from './rooms/convenor/store.ts'
import { makeGatherStore } from './rooms/gather/store.ts'
import { makeClosing } from './rooms/mirror/closing.ts'
import { makePublisher } from './rooms/mirror/publisher.ts'
import { makeMirrorStore } from './rooms/mirror/store.ts'
import { makeSite, type Rooms } from './site.ts'
import type { Addresses } from './terminal.ts'

export type OpenHouse = {
  readonly site: ReturnType<typeof makeSite>
  readonly rooms: Rooms
  /** Where people go: a fresh sign-in link, and a seat in the example while it has a free one. */
  readonly addresses: () => Promise<Pick<Addresses, 'signInLink' | 'exampleInvitation'>>
  /** Resolves when nothing waits to be published. */
  readonly close: () => Promise<void>
}

/** Opens every room. With `withExample`, an installation without an example gathering gets one. */
export async function openHouse(db: Db, house: House, withExample: boolean): Promise<OpenHouse> {
  const mirror = makeMirrorStore(db)
  const daybooks = makeDaybooks(db, (gathering) => house.bus.publish(dayTopic(gathering), ''))
  const gather = makeGatherStore(db, (gathering) => publisher.changed(gathering), daybooks)
  const room = async (gathering: GatheringId) => {
    const found = await gather.room(gathering)
    if (!found) throw new Error('no such gathering')
    return found
  }
  const publisher = makePublisher({ ...house, store: mirror, room })
  const rooms: Rooms = {
    accounts: makeAccountsStore(db, house.now, house.config.origin),
    convenor: makeConvenorStore(db, house.now, (id) => publisher.changed(id), daybooks),
    gather,
    mirror,
    publisher,
    closing: makeClosing({ ...house, store: mirror }),
  }
  const first = await rooms.accounts.firstAccount()
  const example = withExample ? await seedExample(db, first.organisation, house.now()) : null
  return {
    site: makeSite(house, rooms, () => ping(db)),
    rooms,
    addresses: async () => ({
      signInLink: signInLink(house.config.origin, 'en', await rooms.accounts.newSignInCode(first)),
      exampleInvitation: example && `${house.config.origin}/join/${await freeCode(db, example)}`,
    }),
    close: () => publisher.settled(),
  }
}

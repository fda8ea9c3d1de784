import assert from 'node:assert/strict'
import type { GatheringId, Instant } from '@daylight/basics'
import { onEachEngine } from '../../db/each-engine.ts'
import { NotAllowed } from '../../not-allowed.ts'
import { PASSPHRASE } from './house.test.ts'
import { fromBase32 } from './keys/base32.ts'
import { newTotpSecret } from './keys/store.ts'
import { stepAt, totpAt } from './keys/totp.ts'
import { newOrganisation } from './links/store.ts'
import { makeAccountsStore } from './store.ts'

const NOW = Date.parse('2026-12-03T15:00Z') as Instant

onEachEngine('accounts are kept alike on every engine', async (db) => {
  let now = NOW
  const store = makeAccountsStore(db, () => now, 'http://localhost:3000')
  const token = await store.signInByLink(await store.newSignInCode(await store.firstAccount()))
  const own = await store.own(token ?? '')
  assert.ok(own)
  const [totpSecret, step] = [newTotpSecret(), stepAt(NOW)]
  const kept = await own.keepPassphrase({ signInName: 'salma', passphrase: PASSPHRASE, totpSecret, step })
  assert.ok(kept.ok)
  now = (NOW + 60_000) as Instant
  const code = totpAt(fromBase32(totpSecret) as Uint8Array, stepAt(now))
  assert.ok(await store.signInByPassphrase('Salma', { passphrase: PASSPHRASE, code }))
  assert.ok(await store.signInByPassphrase('salma', { passphrase: PASSPHRASE, code: kept.value[0] ?? '' }))
  assert.equal((await own.sessions()).length, 3)
  assert.ok((await store.signInChallenge())?.challenge)
  const invitation = await own.people.invite({ role: 'reader', gathering: null, side: null })
  assert.ok(invitation.ok)
  const guest = await store.own((await store.acceptInvitation(invitation.value, 'Noa')) ?? '')
  assert.equal(guest?.person.role, 'reader')
  assert.equal((await own.people.people()).length, 2)
  assert.ok((await own.people.remove(guest?.person.account ?? '')).ok)
  await own.signOutEverywhere()
  assert.equal(await store.own(token ?? ''), null)
})
onEachEngine(
  'of browsers that open one link, use one code, or take one invitation at the same moment, one is let in',
  async (db) => {
    const store = makeAccountsStore(db, () => NOW, 'http://localhost:3000')
    const who = await store.firstAccount()
    const one = async (tries: (() => Promise<string | null>)[]) => {
      const tokens = await Promise.all(tries.map((attempt) => attempt()))
      assert.equal(tokens.filter((token) => token !== null).length, 1)
      return tokens.find((token) => token !== null) as string
    }
    const thrice = <T>(act: () => T): (() => T)[] => [act, act, act]
    const link = await store.newSignInCode(who)
    const own = await store.own(await one(thrice(() => store.signInByLink(link))))
    const totpSecret = newTotpSecret()
    const key = { signInName: 'salma', passphrase: PASSPHRASE, totpSecret, step: stepAt(NOW) - 1 }
    await own?.keepPassphrase(key)
    const shown = { passphrase: PASSPHRASE, code: totpAt(fromBase32(totpSecret) as Uint8Array, stepAt(NOW)) }
    await one(thrice(() => store.signInByPassphrase('salma', shown)))
    const invitation = await own?.people.invite({ role: 'reader', gathering: null, side: null })
    assert.ok(invitation?.ok)
    await one(thrice(() => store.acceptInvitation(invitation.value, 'Noa')))
  },
)
onEachEngine(
  'an act that a role does not allow is refused by the store too, whatever the route forgot',
  async (db) => {
    const store = makeAccountsStore(db, () => NOW, 'http://localhost:3000')
    const own = await store.own(
      (await store.signInByLink(await store.newSignInCode(await store.firstAccount()))) ?? '',
    )
    const invitation = await own?.people.invite({ role: 'reader', gathering: null, side: null })
    assert.ok(invitation?.ok)
    const reader = await store.own((await store.acceptInvitation(invitation.value, 'Noa')) ?? '')
    assert.ok(reader)
    const { account } = await store.firstAccount()
    const task = { role: 'convenor', gathering: null, side: null } as const
    const acts = [
      () => reader.people.people(),
      () => reader.people.gatherings(),
      () => reader.people.invitations(),
      () => reader.people.invite(task),
      () => reader.people.cancelInvitation('any'),
      () => reader.people.giveTask(reader.person.account, task),
      () => reader.people.takeOrganisationRole(account),
      () => reader.people.takeTaskAt(account, 'any' as GatheringId),
      () => reader.people.remove(account),
    ]
    for (const act of acts) await assert.rejects(act(), NotAllowed)
  },
)
onEachEngine(
  'an organisation that is added has a convenor of its own, who sees nobody of the first',
  async (db) => {
    const store = makeAccountsStore(db, () => NOW, 'http://localhost:3000')
    await store.firstAccount()
    const code = await newOrganisation(db, { name: 'House of the Well', convenor: 'Noor' }, NOW)
    const own = await store.own((await store.signInByLink(code)) ?? '')
    assert.equal(own?.person.name, 'Noor')
    assert.deepEqual(
      (await own?.people.people())?.map(({ name }) => name),
      ['Noor'],
    )
    assert.equal(await store.signInByLink(code), null, 'the link works once')
  },
)

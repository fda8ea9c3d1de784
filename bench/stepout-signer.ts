/** What one signer costs a phone, a desk and a trustee, with each key agreement. */
import {
  acceptVoucher,
  askForVoucher,
  checkRecord,
  combineShares,
  credentialFromSeed,
  type KemName,
  openOwnShares,
  signCall,
  vouch,
} from '@daylight/stepout'
import { must, rehearse } from '../packages/stepout/testing/rehearsal.ts'
import { released, sharesOf, town } from '../packages/stepout/testing/town.ts'
import { type Cost, median, milliseconds } from './stepout-clock.ts'

/** Every step, X25519 first; the last two lines are a trustee's ten thousand. */
export function signerCosts(): readonly Cost[] {
  return [...steps('x25519'), ...trustee('x25519'), ...steps('x-wing'), ...trustee('x-wing')]
}

function steps(kem: KemName): readonly Cost[] {
  const { call, desks, random } = rehearse({ kem })
  const { kid } = call.call.desks[0]!
  const person = { name: 'Noa Bar-Lev', affiliation: 'nurse' }
  const credential = credentialFromSeed(random(32))
  const ask = () => must(askForVoucher(call, kid, person, credential, random))
  const asked = ask()
  const voucher = must(vouch(call, kid, desks[0]!, asked.request, 0, random))
  const vouched = must(acceptVoucher(call, credential, asked.pending, voucher))
  const seal = () => must(signCall(call, credential, vouched, { level: [1, 1], show: true }, random(32)))
  const record = seal()
  const common = [
    { step: 'phone: blind a credential', took: milliseconds(50, ask), most: 60 },
    {
      step: 'desk: sign it blindly, attest the name',
      took: milliseconds(20, () => vouch(call, kid, desks[0]!, asked.request, 0, random)),
      most: 100,
    },
    {
      step: 'phone: take the blinding off, check',
      took: milliseconds(50, () => acceptVoucher(call, credential, asked.pending, voucher)),
      most: 60,
    },
  ]
  return [
    ...(kem === 'x25519' ? common : []),
    { step: `phone: seal to five trustees and sign (${kem})`, took: milliseconds(50, seal), most: 60 },
    { step: `check a record (${kem})`, took: milliseconds(200, () => checkRecord(call, record)), most: 6 },
  ]
}

function trustee(kem: KemName): readonly Cost[] {
  const place = town({ kem, seed: `bench ${kem}` })
  const { opening } = released(place)
  const names = opening.set.length
  const own = milliseconds(10, () => openOwnShares(place.ledger, opening, 0, place.trustees[0]!)) / names
  const four = sharesOf(place, opening, [0, 1, 2, 3])
  const combine = milliseconds(5, () => combineShares(place.ledger, opening, four)) / names
  const records = Array.from({ length: 10_000 }, (_, i) => place.entries[i % place.entries.length])
  const check = median(1, () => {
    for (const record of records) must(checkRecord(place.call, record))
  })
  return [
    { step: `trustee: open the own share of one name (${kem})`, took: own, most: 5 },
    { step: `trustee: combine four shares into one name, checked (${kem})`, took: combine, most: 60 },
    { step: `trustee: check 10,000 records (${kem})`, took: check, most: 60_000 },
  ]
}

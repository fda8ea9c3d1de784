import { Hono } from 'hono'
import * as v from 'valibot'
import type { Gathering } from '../../../gathering.ts'
import type { House } from '../../../house.ts'
import { hashOf } from '../../../http/cookie.ts'
import { readFields } from '../../../http/fields.ts'
import { refuse } from '../../../http/refusal.tsx'
import type { Translate } from '../../../words/translator.ts'
import { type AtGathering, needs } from '../at-desk.tsx'
import { deskPath } from '../desk-page.tsx'
import { inPiles, MOST_AT_ONCE, type PilesRefused, readPiles } from './piles.ts'
import { CancelPage, SeatsPage } from './seats-page.tsx'
import { sheetPage } from './sheet-address.ts'
import { type Pile, SheetPage } from './sheet-page.tsx'

const Printing = v.object({
  batch: v.pipe(v.string(), v.regex(/^[a-zA-Z0-9]{1,8}$/)),
  piles: v.pipe(
    v.string(),
    v.regex(/^\d{1,3}(,\d{1,3}){0,5}$/),
    v.transform((sizes) => sizes.split(',').map(Number)),
  ),
  /** Deals the cards to the piles. It stands in this one address only: without it nobody can tell the piles apart. */
  mix: v.pipe(v.string(), v.maxLength(64)),
})

/** Invitations to seats of one gathering. */
export const seatRoutes = (house: House) =>
  new Hono<AtGathering>()
    .use(needs('make-seats'))
    .get('/', async (c) => {
      const at = c.get('at')
      const unused = await at.unusedCount()
      const isCancelled = c.req.query('cancelled') !== undefined
      return c.html(<SeatsPage t={c.get('t')} at={at} unused={unused} typed={[]} isCancelled={isCancelled} />)
    })
    .post('/', async (c) => {
      const at = c.get('at')
      const t = c.get('t')
      const fields = await readFields(c)
      const typed = at.gathering.sides.map((_, i) => fields.text(`pile-${i}`))
      const piles = readPiles(typed)
      if (!piles.ok) {
        const problems = [{ field: fieldOf(piles.error), reason: reasonOf(t, piles.error) }]
        const unused = await at.unusedCount()
        return c.html(<SeatsPage {...{ t, at, unused, typed, problems }} />, 422)
      }
      if (at.needsTwo) {
        await at.together.propose({ kind: 'make-seats', piles: piles.value })
        return c.redirect(`${deskPath(t, at.gathering, 'together')}?done=proposed`, 303)
      }
      if (!at.mayAlone('make-seats')) return refuse(c, 'not-yours')
      const batch = await at.makeInvitations(piles.value.reduce((sum, size) => sum + size, 0))
      return c.redirect(deskPath(t, at.gathering, sheetPage(batch, piles.value)), 303)
    })
    .get('/sheet', async (c) => {
      const at = c.get('at')
      const printing = v.safeParse(Printing, c.req.query())
      const codes = await at.unusedCodes(printing.success ? printing.output.batch : undefined)
      const piles = printing.success
        ? inPiles(mixed(codes, printing.output.mix), printing.output.piles)
        : null
      return c.html(
        <SheetPage
          t={c.get('t')}
          gathering={at.gathering}
          piles={piles ? forSides(at.gathering, piles) : [{ side: null, codes }]}
          origin={house.config.origin}
        />,
      )
    })
    .get('/cancel', async (c) => {
      const at = c.get('at')
      if (!at.mayCancel) return refuse(c, 'not-yours')
      const unused = await at.unusedCount()
      return c.html(<CancelPage t={c.get('t')} gathering={at.gathering} unused={unused} />)
    })
    .post('/cancel', async (c) => {
      const at = c.get('at')
      if (!at.mayCancel) return refuse(c, 'not-yours')
      await at.cancelUnused()
      return c.redirect(deskPath(c.get('t'), at.gathering, 'seats?cancelled=1'), 303)
    })

const mixed = (codes: readonly string[], mix: string): string[] =>
  [...codes].sort((a, b) => (hashOf(mix, a) < hashOf(mix, b) ? -1 : 1))

const forSides = (gathering: Gathering, piles: readonly string[][]): Pile[] =>
  gathering.sides
    .map((side, position): Pile => ({ side: { ...side, position }, codes: piles[position] ?? [] }))
    .filter((pile) => pile.codes.length > 0)

const fieldOf = (refused: PilesRefused): string => (refused.pile === null ? 'piles' : `pile-${refused.pile}`)

function reasonOf(t: Translate, refused: PilesRefused): string {
  return refused.kind === 'too-many'
    ? t('convenor.seats.too-many', { most: MOST_AT_ONCE })
    : t(`convenor.seats.${refused.kind}`)
}

import type { Child } from 'hono/jsx'
import { localeOf, type Translate } from '../../words/translator.ts'

/** Around a page whose forms may be answered without network; without script it changes nothing. */
export const Outbox = ({ t, children }: { t: Translate; children: Child }) => (
  <vote-outbox data-words={heldWords(t)}>
    <div data-held role="status" />
    {children}
  </vote-outbox>
)

/**
 * The words that <vote-outbox> shows on its own, as JSON: a script cannot read messages, so it gets the wording of
 * "so many wait" once for each plural form of the language, with `#` where the number stands.
 */
function heldWords(t: Translate): string {
  const rules = new Intl.PluralRules(localeOf(t.language))
  const waiting: Record<string, string> = {}
  for (let count = 1; count <= 100; count++)
    waiting[rules.select(count)] ??= t('gather.held.waiting', { count }).replace(t.number(count), '#')
  return JSON.stringify({
    waiting,
    later: t('gather.held.later'),
    refused: t('gather.held.refused'),
    again: t('gather.held.again'),
    drop: t('gather.held.drop'),
    lost: t('gather.held.lost'),
  })
}

/** In which languages people speak here, large, for the wall: what the group can point to when somebody is scolded. */
import { directionOf } from '@daylight/basics'
import { translator } from '../../../words/translator.ts'
import { Label, tagsOf } from './in-each.tsx'
import { Foot } from './parts.tsx'
import type { Paper } from './sheets.ts'
import { sizeFor } from './type-size.ts'

/** In the group's own words once it has adopted them, until then as a proposal. */
export const AgreementSheet = ({ languages, gathering, day }: Paper) => {
  const proposed = languages.map((language) => ({
    tag: language as string,
    words: translator(language)('paper.agreement.text'),
  }))
  const { agreement } = day
  const columns = agreement
    ? tagsOf(agreement, gathering.languages).map((tag) => ({ tag, words: agreement[tag] as string }))
    : proposed
  const space = { width: WIDTH / columns.length - GAP, height: HEIGHT }
  // One size for all: no language speaks louder.
  const size = Math.min(...columns.map(({ words }) => sizeFor(words, space, POINTS)))
  return (
    <section class="sheet a3-wide agreement">
      <h2>
        <Label languages={languages} say={(t) => t('paper.agreement.title')} />
      </h2>
      <div class="in-each">
        {columns.map(({ tag, words }) => (
          <div lang={tag} dir={directionOf(tag)}>
            {words.split('\n').map((line) => (
              <p class={`pt-${size}`}>{line}</p>
            ))}
          </div>
        ))}
      </div>
      {!agreement && (
        <p class="proposal">
          <Label languages={languages} say={(t) => t('paper.agreement.proposal')} />
        </p>
      )}
      <Foot gathering={gathering} />
    </section>
  )
}

const WIDTH = 396
const HEIGHT = 205
const GAP = 12
const POINTS = [54, 46, 40, 32, 28, 24, 20, 17, 14, 12, 11, 10]

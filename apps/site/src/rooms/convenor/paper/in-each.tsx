/** The same words in every language of the sheet: side by side, none larger than another. */
import { directionOf, type Language, type Translated } from '@daylight/basics'
import type { Child } from 'hono/jsx'
import { type Translate, translator } from '../../../words/translator.ts'

type Say = (t: Translate) => Child

/** A column for each language. */
export const InEach = ({
  languages,
  say,
  kind = '',
}: {
  languages: readonly Language[]
  say: Say
  kind?: string
}) => (
  <div class={`in-each ${kind}`}>
    {languages.map((language) => (
      <div lang={language} dir={directionOf(language)}>
        {say(translator(language))}
      </div>
    ))}
  </div>
)

/** Short words of every language behind each other on one line. */
export const Label = ({ languages, say }: { languages: readonly Language[]; say: Say }) => (
  <span class="label-each">
    {languages.map((language) => (
      <bdi lang={language} dir={directionOf(language)}>
        {say(translator(language))}
      </bdi>
    ))}
  </span>
)

/** What people wrote, in each language in which they wrote it: first those of the gathering, in its order. */
export const Written = ({ of, first }: { of: Translated; first: readonly string[] }) => (
  <span class="label-each">
    {tagsOf(of, first).map((tag) => (
      <bdi lang={tag} dir={directionOf(tag)}>
        {of[tag]}
      </bdi>
    ))}
  </span>
)

/** The languages in which something is worded, the gathering's own first. */
export const tagsOf = (of: Translated, first: readonly string[]): string[] => [
  ...first.filter((tag) => of[tag]),
  ...Object.keys(of).filter((tag) => of[tag] && !first.includes(tag)),
]

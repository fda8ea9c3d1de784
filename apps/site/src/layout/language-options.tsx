/** The languages in which something may be written, as the options of a select. */
import { directionOf } from '@daylight/basics'
import { languageName } from '../words/language-name.ts'
import type { Translate } from '../words/translator.ts'

/** The writer's own language first, then the gathering's. */
export const languagesOffered = (gathering: readonly string[], own: string): string[] => [
  ...new Set([own, ...gathering]),
]

export const LanguageOptions = (props: { t: Translate; tags: readonly string[]; chosen: string }) => (
  <>
    {props.tags.map((tag) => (
      <option value={tag} selected={tag === props.chosen} dir={directionOf(tag)}>
        {languageName(props.t.language, tag)}
      </option>
    ))}
  </>
)

import { directionOf, type Language, languages } from '@daylight/basics'
import type { Child } from 'hono/jsx'
import { type Translate, translator } from '../words/translator.ts'

/** The same words in every language, side by side with equal weight, each in its own direction. */
export const InEachLanguage = (props: { say: (t: Translate) => Child; class?: string }) => (
  <div class={`each-language ${props.class ?? ''}`.trim()}>
    {languages.map((language: Language) => (
      <div lang={language} dir={directionOf(language)}>
        {props.say(translator(language))}
      </div>
    ))}
  </div>
)

/** Ready words for a language agreement, which a group takes, changes and adopts as its own. */
import { type Language, languages, type Translated } from '@daylight/basics'
import { translator } from '../../../words/translator.ts'

/** In the order in which they are shown; the words are in `circle.proposal.<name>`. */
export const proposals = ['own', 'again', 'pauses', 'turns'] as const
export type Proposal = (typeof proposals)[number]

export const isProposal = (name: string): name is Proposal => (proposals as readonly string[]).includes(name)

/** The words of a proposal in a language of every screen. */
export const proposalIn = (language: Language, name: Proposal): string =>
  translator(language)(`circle.proposal.${name}`)

/**
 * What is in the fields, with a proposal added beneath in each language that it exists in. Nothing that was typed goes,
 * and taking the same words twice adds them once.
 */
export function withProposal(typed: Translated, name: Proposal): Translated {
  const added = languages
    .filter((language) => language in typed)
    .map((language) => [language, beneath(typed[language] ?? '', proposalIn(language, name))])
  return { ...typed, ...Object.fromEntries(added) }
}

function beneath(typed: string, words: string): string {
  if (typed.includes(words)) return typed
  return typed.trim() === '' ? words : `${typed.trimEnd()}\n${words}`
}

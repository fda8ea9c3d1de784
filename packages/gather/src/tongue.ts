/**
 * What languages people have, counted and never by name. Of a language tag only the language counts here: script and
 * region say how it is written and where, and whoever speaks Turkmen hears it in either script.
 */

/** The mother tongue and what else is understood, as BCP 47 tags. Naming the mother tongue again changes nothing. */
export type Tongue = { readonly speaks: string; readonly understands: readonly string[] }

/** So many people of one mother tongue who understand the same further languages. */
export type LanguageProfile = Tongue & { readonly count: number }

/** The languages in which somebody can listen: the mother tongue first, each once, without script and region. */
export const heardBy = ({ speaks, understands }: Tongue): string[] => [
  ...new Set([speaks, ...understands].map(spokenLanguage)),
]

/** The language of a tag as it is spoken: "tk-Arab" → "tk". */
export const spokenLanguage = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/**
 * The same people with equal profiles put together: one line for each mother tongue with what is understood beside
 * it, in alphabetical order, so that it does not tell who came first. Lines of nobody are left out.
 */
export function countedProfiles(profiles: readonly LanguageProfile[]): LanguageProfile[] {
  const byLanguages = new Map<string, LanguageProfile>()
  for (const profile of profiles) {
    const [speaks = '', ...others] = heardBy(profile)
    const understands = others.sort()
    const key = [speaks, ...understands].join()
    const before = byLanguages.get(key)?.count ?? 0
    byLanguages.set(key, { speaks, understands, count: before + profile.count })
  }
  return [...byLanguages]
    .filter(([, { count }]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, profile]) => profile)
}

/** Profiles as a desk may see them; see `foldRare`. */
export type FoldedProfiles = {
  readonly shown: readonly LanguageProfile[]
  /** Everybody else, by language only; null where nobody is left. */
  readonly folded: {
    readonly profiles: readonly LanguageProfile[]
    readonly people: number
    readonly languages: readonly {
      readonly language: string
      readonly speakers: number
      readonly understand: number
    }[]
  } | null
}

/**
 * Takes combinations that fewer than `FEWEST_ALIKE` people share out of a list that somebody reads, because a rare
 * combination points at a person. They are told by language only. Where they are too few themselves, or a single
 * combination, the next smallest go with them, so that the totals do not spell a combination out.
 */
export function foldRare(profiles: readonly LanguageProfile[]): FoldedProfiles {
  const counted = countedProfiles(profiles)
  const fewestFirst = [...counted].sort((a, b) => a.count - b.count)
  let rare = fewestFirst.filter(({ count }) => count < FEWEST_ALIKE).length
  const isTooFew = (n: number) => n < 2 || headcount(fewestFirst.slice(0, n)) < FEWEST_ALIKE
  while (rare > 0 && rare < fewestFirst.length && isTooFew(rare)) rare++
  const hidden = new Set(fewestFirst.slice(0, rare))
  const folded = counted.filter((profile) => hidden.has(profile))
  return {
    shown: counted.filter((profile) => !hidden.has(profile)),
    folded:
      folded.length === 0
        ? null
        : { profiles: folded, people: headcount(folded), languages: byLanguage(folded) },
  }
}

function byLanguage(profiles: readonly LanguageProfile[]) {
  const languages = [...new Set(profiles.flatMap(heardBy))].sort()
  return languages.map((language) => ({
    language,
    speakers: headcount(profiles.filter(({ speaks }) => speaks === language)),
    understand: headcount(profiles.filter((profile) => heardBy(profile).includes(language))),
  }))
}

/** How many people there are in all. */
export const headcount = (profiles: readonly { readonly count: number }[]): number =>
  profiles.reduce((sum, { count }) => sum + count, 0)

/** A combination that fewer share may point at a person. */
export const FEWEST_ALIKE = 3

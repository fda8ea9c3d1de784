/** What participants have said of their languages, as a desk may read it. */
import { FEWEST_ALIKE, type FoldedProfiles, foldRare, headcount, spokenLanguage } from '@daylight/gather'
import type { GatheringDesk } from '../store.ts'

export type Answers = FoldedProfiles & {
  readonly people: number
  /** The gathering's, English, and those that anybody named. */
  readonly languages: readonly string[]
}

/** Fewer than three answers count as none: they would be somebody's. */
export async function answersAt({
  gathering,
  tongues,
}: Pick<GatheringDesk, 'gathering' | 'tongues'>): Promise<Answers> {
  const all = await tongues()
  const answers = headcount(all) < FEWEST_ALIKE ? [] : all
  const named = answers.flatMap(({ speaks, understands }) => [speaks, ...understands])
  return {
    ...foldRare(answers),
    people: headcount(answers),
    languages: [...new Set([...gathering.languages, 'en', ...named].map(spokenLanguage))],
  }
}

import { isLanguage, type Language } from '@daylight/basics'
import type { Gathering } from '../../gathering.ts'

/** In which of our languages a gathering's paper speaks: those that it speaks itself, or else English. */
export function printedLanguages({ languages }: Pick<Gathering, 'languages'>): Language[] {
  const spoken = languages.filter(isLanguage)
  return spoken.length > 0 ? spoken : ['en']
}

import type { Language } from '@daylight/basics'
import { Words } from '../../layout/words.tsx'

/** What somebody wrote on the wall, as they wrote it: in their own language and direction. */
export const OwnWords = ({ of, reader }: { of: { words: string; language: string }; reader: Language }) => (
  <Words of={{ [of.language]: of.words }} language={reader} first={[]} />
)

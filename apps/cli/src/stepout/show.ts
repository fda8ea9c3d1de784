/** What Step Out commands print about calls, heads and pages. */
import {
  type CheckedCall,
  fromHex,
  type Hex,
  type LogState,
  type WordScript,
  wordScripts,
  wordsOf,
} from '@daylight/stepout'
import { refuse } from './refuse.ts'

/** Twelve words for a hash, in two lines of six. */
export function inWords(hash: Hex, script: WordScript = 'latin'): string {
  const words = wordsOf(fromHex(hash), 12, script)
  return `${words.slice(0, 6).join(' ')}\n  ${words.slice(6).join(' ')}`
}

/** The script named in an option, Latin by default. */
export function scriptOf(option: string | undefined): WordScript {
  const script = wordScripts.find((one) => one === (option ?? 'latin'))
  return (
    script ??
    refuse(
      'unknown-script',
      `"${option}" is no script that words can be written in. Take ${wordScripts.join(', ')}.`,
    )
  )
}

/** One line about a state of the log. */
export const stateLine = ({ epoch, size, root }: LogState): string =>
  `Log of day ${epoch}: ${size} entries. Its head in words:\n  ${inWords(root)}`

/** A side's name: in English where there is one, else its id. */
export const sideName = ({ call }: CheckedCall, side: number | null): string => {
  if (side === null) return 'no side'
  const { id, name } = call.sides[side]!
  return name['en'] ?? id
}

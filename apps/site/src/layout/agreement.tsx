/** The language agreement of a group, as it stands on the circle's page, on the wall and on paper. */
import { directionOf, type Translated } from '@daylight/basics'

/**
 * Each language with its own direction, its lines as they were written. `inFront` is the language that is shown large
 * and first; where it has no words, the gathering's first that has takes its place. With null all are alike.
 */
export const AgreementWords = ({
  agreement,
  languages,
  inFront,
}: {
  agreement: Translated
  languages: readonly string[]
  inFront: string | null
}) => {
  const known = [...new Set([...languages, ...Object.keys(agreement)])].filter((tag) => agreement[tag])
  const front = inFront !== null && agreement[inFront] ? inFront : inFront && known[0]
  const tags = front ? [front, ...known.filter((tag) => tag !== front)] : known
  return (
    <div class="agreement">
      {tags.map((tag) => (
        <div lang={tag} dir={directionOf(tag)} class={tag === front ? 'front' : undefined}>
          {linesOf(agreement[tag] ?? '').map((line) => (
            <p>{line}</p>
          ))}
        </div>
      ))}
    </div>
  )
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '')

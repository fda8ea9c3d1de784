/** Squared paper on which everybody puts five dots with a pen (Owen, ch. 8). */
import { directionOf } from '@daylight/basics'
import type { Topic } from '@daylight/gather'
import { InEach, Label } from './in-each.tsx'
import { Foot, Lines, Squares } from './parts.tsx'
import { inEvenGroups, type Paper } from './sheets.ts'
import { sizeFor } from './type-size.ts'

/** Topics with squares beside them; lines to write on where there is no topic yet. */
export const DotsSheet = ({ languages, gathering, topics }: Paper) => {
  const rows: readonly (Topic | null)[] = topics.length > 0 ? topics : Array<null>(ROWS).fill(null)
  return (
    <>
      {inEvenGroups(rows, ROWS).map((some) => (
        <section class="sheet a3 dots">
          <h2>
            <Label languages={languages} say={(t) => t('paper.dots.title')} />
          </h2>
          <InEach languages={languages} say={(t) => t('paper.dots.how')} />
          <ul>
            {some.map((topic) => (
              <li>
                <div class="of">
                  {topic ? (
                    <p
                      class={`pt-${sizeFor(topic.words, SPACE, POINTS)}`}
                      lang={topic.language}
                      dir={directionOf(topic.language)}
                    >
                      {topic.words}
                    </p>
                  ) : (
                    <Lines count={2} />
                  )}
                </div>
                <Squares columns={20} rows={4} />
              </li>
            ))}
          </ul>
          <Foot gathering={gathering} />
        </section>
      ))}
    </>
  )
}

const ROWS = 10
const SPACE = { width: 128, height: 29 }
const POINTS = [28, 24, 20, 17, 14, 12]

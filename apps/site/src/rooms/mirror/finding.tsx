/** One thing that was found: the statement, the sentence, the chart. */
import type { StatementId } from '@daylight/basics'
import type { Child } from 'hono/jsx'
import { Words } from '../../layout/words.tsx'
import { MOST_LISTED } from './numbers-table.tsx'
import type { Reading } from './reading.ts'

/** The sentence stands before the chart; the table of all findings follows the last of them. */
export const Finding = (props: {
  reading: Reading
  statement: StatementId
  sentence: string
  /** True where the findings stand under a heading of the third level. */
  isUnderHeading?: boolean
  children?: Child
}) => {
  const Heading = props.isUnderHeading ? 'h4' : 'h3'
  return (
    <article class="finding">
      <Heading class="statement">
        <StatementText reading={props.reading} statement={props.statement} />
      </Heading>
      <p class="says">{props.sentence}</p>
      {props.children}
    </article>
  )
}

/** A statement as its writer or translator worded it. */
export const StatementText = ({ reading, statement }: { reading: Reading; statement: StatementId }) => (
  <Words of={reading.texts(statement)} language={reading.t.language} first={reading.wording.languages} />
)

/** How many findings of one kind are drawn; the table has all of them. */
export const MOST_DRAWN = 6

/** Says how many more there are in the table than were drawn. */
export function AndMore({ reading, of }: { reading: Reading; of: number }) {
  const count = Math.min(of, MOST_LISTED) - MOST_DRAWN
  return count > 0 ? <p class="muted">{reading.t('mirror.and-more', { count })}</p> : null
}

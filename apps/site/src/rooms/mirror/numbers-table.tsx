/** The table that says what a chart says. Closed at first on a screen, open on paper. */
import type { Child } from 'hono/jsx'
import type { Reading } from './reading.ts'

/** A heading for each column; the first cell of a row names it. Cells marked `isNumber` stand in line. */
export const NumbersTable = (props: {
  reading: Reading
  caption: string
  /** Stable within the page, so that an open table stays open when the page renews itself. */
  name: string
  head: readonly Child[]
  rows: readonly (readonly Child[])[]
}) => (
  <details class="numbers" id={`table-${props.name}`}>
    <summary>{props.reading.t('mirror.as-table')}</summary>
    <section class="scroll" tabindex={0} aria-label={props.caption}>
      <table>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            {props.head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.slice(0, MOST_LISTED).map(([first, ...cells]) => (
            <tr>
              <th scope="row">{first}</th>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
    {props.rows.length > MOST_LISTED && (
      <p class="muted">{props.reading.t('mirror.table.more', { count: props.rows.length - MOST_LISTED })}</p>
    )}
  </details>
)

/** Rows of such a table: the surest first. The files of figures have all. */
export const MOST_LISTED = 15

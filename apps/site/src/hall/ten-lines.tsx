/** How a hall is prepared, in ten lines and four pictures: the same words on the page and on paper. */
import type { Translate } from '../words/translator.ts'
import { Drawing } from './drawings.tsx'

/** The four parts, numbered through from one to ten. `H` is the heading under which they stand. */
export const TenLines = ({ t, H = 'h2' }: { t: Translate; H?: 'h2' | 'h3' }) => (
  <>
    {PARTS.map(({ part, lines, start }) => (
      <section class="hall-part">
        <Drawing of={part} label={t(`hall.drawing.${part}`)} />
        <div>
          <H>{t(`hall.${part}`)}</H>
          <ol start={start}>
            {lines.map(({ line, command }) => (
              <li>
                {t(`hall.line.${line}`)}
                {command && (
                  <code class="command" dir="ltr">
                    {command}
                  </code>
                )}
              </li>
            ))}
          </ol>
        </div>
      </section>
    ))}
  </>
)

const PARTS = [
  {
    part: 'before',
    start: 1,
    lines: [
      { line: 'check', command: 'npx daylight hall check' },
      { line: 'print', command: 'npx daylight hall sheet' },
      { line: 'power', command: null },
    ],
  },
  {
    part: 'here',
    start: 4,
    lines: [
      { line: 'start', command: 'npx daylight hall start' },
      { line: 'try', command: null },
      { line: 'wifi', command: null },
      { line: 'address', command: null },
    ],
  },
  {
    part: 'trouble',
    start: 8,
    lines: [
      { line: 'bar', command: null },
      { line: 'paper', command: null },
    ],
  },
  { part: 'after', start: 10, lines: [{ line: 'end', command: null }] },
] as const

/** What is not shown, and why; and what the figures can and cannot tell. */
import type { Hidden, SideOrOthers } from '@daylight/mirror'
import { StatementText } from './finding.tsx'
import type { Reading } from './reading.ts'

export const HiddenSection = ({ reading }: { reading: Reading }) => {
  const { t, report, wording } = reading
  const lines = hiddenLines(reading)
  return (
    <section>
      <h2 id="hidden">{t('mirror.hidden.title')}</h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
        <li>{t(report.counted === 'by-five' ? 'mirror.hidden.batches' : 'mirror.hidden.fives')}</li>
        <li>{t(reading.isUndivided ? 'mirror.hidden.unanimous-undivided' : 'mirror.hidden.unanimous')}</li>
        <li>{t(`mirror.about.${wording.occasion}`)}</li>
      </ul>
      <HiddenStatements reading={reading} />
    </section>
  )
}

/** One sentence for each side, and for each side's guesses about a side, of which something is hidden. */
export function hiddenLines({ t, report, sideName, isUndivided }: Reading): string[] {
  const lines = new Map<string, string>()
  for (const hidden of report.hidden) {
    if (hidden.kind === 'side-below-ten')
      lines.set(keyOf(hidden), t('mirror.hidden.side', { side: sideName(hidden.side) }))
    else if (hidden.kind === 'answers-below-ten') {
      const count = report.hidden.filter((h) => keyOf(h) === keyOf(hidden)).length
      const text = isUndivided
        ? t('mirror.hidden.answers-undivided', { count })
        : t('mirror.hidden.answers', { side: sideName(hidden.side), count })
      lines.set(keyOf(hidden), text)
    } else {
      const count = report.hidden.filter((h) => keyOf(h) === keyOf(hidden)).length
      const names = { guesser: sideName(hidden.guesser), about: sideName(hidden.about) }
      lines.set(keyOf(hidden), t('mirror.hidden.guesses', { ...names, count }))
    }
  }
  return [...lines.values()]
}

/** The same for everything hidden for one reason about one side, whatever the statement. */
const keyOf = (hidden: Hidden): string =>
  hidden.kind === 'guesses-below-ten'
    ? `${hidden.kind} ${hidden.guesser} ${hidden.about}`
    : `${hidden.kind} ${nameOf(hidden.side)}`

const nameOf = (side: SideOrOthers) => side ?? ''

/** The statements about which nothing at all can be shown, by their words. */
const HiddenStatements = ({ reading }: { reading: Reading }) => {
  const { t, report } = reading
  const silent = report.answers
    .filter(reading.isPutForward)
    .filter(({ sides }) => sides.every(({ answers }) => answers === null))
  if (silent.length === 0) return null
  return (
    <details id="hidden-statements">
      <summary>{t('mirror.hidden.statements', { count: silent.length })}</summary>
      <ul class="small">
        {silent.map(({ statement }) => (
          <li>
            <StatementText reading={reading} statement={statement} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What a plan of a World Café could not give, in sentences. */
import { wordingFor } from '@daylight/basics'
import type { CafePlan, TableLack } from '@daylight/gather'
import type { Translate } from '../../../words/translator.ts'
import type { SeenGathering } from '../desk-page.tsx'

type FindingsProps = { readonly t: Translate; readonly gathering: SeenGathering; readonly plan: CafePlan }

export const CafeFindings = ({ t, gathering, plan }: FindingsProps) => {
  const { lacks, meetings } = plan
  return (
    <section aria-labelledby="found" class="found">
      <h2 id="found">{t('formats.cafe.dealt')}</h2>
      {lacks.length === 0 && <p>{t('formats.cafe.all-well')}</p>}
      {lacks.length > 0 && (
        <ul>
          {lacks.map((lack) => (
            <li>{lackWords(t, gathering, lack)}</li>
          ))}
        </ul>
      )}
      {lacks.some(({ kind }) => kind !== 'side') && <p>{t('formats.cafe.interpreter')}</p>}
      <p>
        {meetings.again === 0
          ? t('formats.cafe.no-meeting-again')
          : t('formats.cafe.meetings', { again: meetings.again, all: meetings.all })}
      </p>
      <p>{t('formats.cafe.print')}</p>
      <p>{t('formats.cafe.host-text')}</p>
      <hr />
    </section>
  )
}

function lackWords(t: Translate, gathering: SeenGathering, lack: TableLack): string {
  const at = { round: lack.round + 1, table: tableLetter(lack.table) }
  if (lack.kind !== 'side') return t(`formats.cafe.lack.${lack.kind}`, at)
  const names = gathering.sides.find(({ id }) => id === lack.side)?.names ?? {}
  return t('formats.cafe.lack.side', { ...at, side: wordingFor(names, t.language, gathering.languages).text })
}

/** Table 0 is A. */
export const tableLetter = (table: number): string => String.fromCharCode(65 + table)

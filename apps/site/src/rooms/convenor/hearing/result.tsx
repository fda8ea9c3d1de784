/** Who hears whom with the interpreters placed best: sentences first, then a table, then words for the wall. */
import {
  type Allocation,
  type Hearing,
  type HearingSession,
  hearingOf,
  type Interpreter,
  interpretingNeed,
  onTheWall,
  type Unheard,
} from '@daylight/gather'
import { languageName } from '../../../words/language-name.ts'
import type { Translate } from '../../../words/translator.ts'

export type Found = {
  readonly best: Allocation
  /** The same sessions without interpreters, and with one a session in the order of the list. */
  readonly none: Omit<Allocation, 'how'>
  readonly inTurn: Omit<Allocation, 'how'>
  readonly sessions: readonly HearingSession[]
  readonly interpreters: readonly Interpreter[]
  readonly minutes: number
  /** What an interpreter is called here, by id. */
  readonly nameOf: (id: string) => string
}

type ResultProps = { readonly t: Translate; readonly found: Found }

export const Result = ({ t, found }: ResultProps) => {
  const { best, interpreters } = found
  return (
    <section aria-labelledby="found" class="found">
      <h2 id="found">{t('hearing.found')}</h2>
      <p class="lead">{t('hearing.share', { share: shareOf(t, best) })}</p>
      {interpreters.length > 0 && (
        <>
          <p>
            {t('hearing.compared', { none: shareOf(t, found.none), list: shareOf(t, found.inTurn) })}{' '}
            {t(`hearing.how.${best.how}`)}
          </p>
          {best.free.length > 0 && (
            <p>
              {t('hearing.free', { count: best.free.length, names: namesOf(t, best.free, found.nameOf) })}
            </p>
          )}
        </>
      )}
      {best.sessions.map((_, s) => (
        <Session t={t} found={found} s={s} />
      ))}
      <Table t={t} found={found} />
      <Care t={t} found={found} />
      <Wall t={t} found={found} />
      <p class="muted small">{t('hearing.limits')}</p>
      <hr />
    </section>
  )
}

const shareOf = (t: Translate, { heard, pairs }: { heard: number; pairs: number }): string =>
  t.percent(pairs === 0 ? 1 : heard / pairs)

const namesOf = (t: Translate, ids: readonly string[], nameOf: Found['nameOf']): string =>
  new Intl.ListFormat(t.language).format(ids.map(nameOf))

const Session = ({ t, found, s }: ResultProps & { s: number }) => {
  const { interpreters, hearing } = found.best.sessions[s]!
  const carried = carriedAt(found, s)
  return (
    <>
      <h3>{t('hearing.session', { number: s + 1 })}</h3>
      <p>
        {interpreters.length > 0
          ? t('hearing.placed', { count: interpreters.length, names: namesOf(t, interpreters, found.nameOf) })
          : t('hearing.placed-none')}
      </p>
      <ul>
        {byLanguage(hearing).map(({ from, listeners, by }) => (
          <li>
            {t('hearing.unheard', { from: languageName(t.language, from), listeners, who: whoWords(t, by) })}
          </li>
        ))}
        {hearing.unheard.length === 0 && <li>{t('hearing.all-heard')}</li>}
        {carried.map(({ from, into, listeners }) => (
          <li>
            {t('hearing.carried', {
              ...sentence(t, { from, into, listeners, speakers: 0, pairs: 0 }),
              way: interpretingNeed(listeners, found.minutes)?.way ?? 'whisper',
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** "Arabic 7, Hebrew 6": listeners by mother tongue. */
const whoWords = (t: Translate, by: readonly Unheard[]): string =>
  new Intl.ListFormat(t.language, { type: 'unit' }).format(
    by.map(({ into, listeners }) => `${languageName(t.language, into)} ${listeners}`),
  )

const sentence = (t: Translate, { from, into, listeners }: Unheard) => ({
  from: languageName(t.language, from),
  into: languageName(t.language, into),
  listeners,
})

/** What the interpreters of a session carry: languages and listeners that would otherwise miss each other. */
function carriedAt({ best, sessions, interpreters }: Found, s: number): Unheard[] {
  const there = interpreters.filter(({ id }) => best.sessions[s]!.interpreters.includes(id))
  const left = hearingOf(sessions[s]!, there).unheard
  return hearingOf(sessions[s]!, []).unheard.flatMap((one) => {
    const still = left.find(({ from, into }) => from === one.from && into === one.into)?.listeners ?? 0
    return one.listeners > still ? [{ ...one, listeners: one.listeners - still }] : []
  })
}

const Table = ({ t, found }: ResultProps) => (
  <section class="scroll" tabindex={0} aria-label={t('hearing.table')}>
    <table>
      <caption>{t('hearing.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('hearing.column.session')}</th>
          <th scope="col">{t('hearing.interpreters')}</th>
          {(['people', 'pairs', 'heard', 'share'] as const).map((column) => (
            <th scope="col" class="number">
              {t(`hearing.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.best.sessions.map(({ interpreters, hearing }) => (
          <tr>
            <th scope="row">{hearing.session}</th>
            <td>{interpreters.length > 0 ? namesOf(t, interpreters, found.nameOf) : '–'}</td>
            <td class="number">{t.number(hearing.people)}</td>
            <td class="number">{t.number(hearing.pairs)}</td>
            <td class="number">{t.number(hearing.heard)}</td>
            <td class="number">{shareOf(t, hearing)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

/** What interpreters need, for as long as a session lasts. */
const Care = ({ t, found }: ResultProps) => {
  const need = interpretingNeed(1, found.minutes)
  if (!need) return null
  const [from, to] = need.restAfter
  return (
    <>
      <h3>{t('hearing.care')}</h3>
      <ul>
        <li>{t(need.atLeast === 1 ? 'hearing.care.one' : 'hearing.care.two')}</li>
        <li>{t('hearing.care.rest', { from, to })}</li>
        <li>{t('hearing.care.never')}</li>
      </ul>
    </>
  )
}

/** For paper on the wall: no number under three, since it would point at somebody in the room. */
const Wall = ({ t, found }: ResultProps) => {
  const lines = found.best.sessions.flatMap(({ hearing }) =>
    byLanguage(hearing).map(({ from, listeners }) => {
      const count = onTheWall(listeners)
      const said = { session: Number(hearing.session), from: languageName(t.language, from) }
      return count === 'one-or-a-few'
        ? t('hearing.wall.few', said)
        : t('hearing.wall.some', { ...said, count })
    }),
  )
  if (lines.length === 0) return null
  return (
    <details>
      <summary>{t('hearing.wall')}</summary>
      <p>{t('hearing.wall.text')}</p>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </details>
  )
}

/** What is not heard, one line a spoken language. */
function byLanguage({ unheard }: Hearing) {
  const tongues = [...new Set(unheard.map(({ from }) => from))]
  return tongues.map((from) => {
    const by = unheard.filter((one) => one.from === from)
    return { from, by, listeners: by.reduce((sum, one) => sum + one.listeners, 0) }
  })
}

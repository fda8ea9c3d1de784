/** One statement and three equal answers. */
import { choices } from '@daylight/basics'
import { chanceByte, hasVotedEnough } from '@daylight/gather'
import type { Statement } from '../../gathering.ts'
import { seatPath } from './paths.ts'
import type { Routed } from './route.ts'
import { SeatPage, type Seen } from './seat-page.tsx'
import { StatementWords } from './statement-words.tsx'

/** `queue` begins with the statement on show; the others wait in the page for a phone without network. */
export const VotePage = ({ t, view, queue }: Seen & { queue: readonly Routed[] }) => {
  const [now, ...later] = queue
  if (!now) throw new Error('VotePage: no statement to show')
  return (
    <SeatPage t={t} view={view} title={t('gather.vote.title')} page="vote">
      <form method="post" action={voteAddress({ t, view }, now.statement)} data-keep>
        <Turn t={t} view={view} routed={now} ahead={0} />
        <Choices t={t} view={view} />
      </form>
      <form method="post" id="finish" action={`/${t.language}${seatPath(view.gathering.id, 'finish')}`} />
      <template data-later>
        {later.map((routed, i) => (
          <Turn t={t} view={view} routed={routed} ahead={i + 1} />
        ))}
        <div data-end={`/${t.language}${seatPath(view.gathering.id)}`}>
          <p class="lead" tabindex={-1}>
            {t('gather.vote.end')}
          </p>
          <p>
            <a class="button" href={`/${t.language}${seatPath(view.gathering.id)}`}>
              {t('gather.vote.end-next')}
            </a>
          </p>
        </div>
      </template>
    </SeatPage>
  )
}

/** One statement that was answered before, to answer it anew. */
export const ChangeVotePage = ({ t, view, statement }: Seen & { statement: Statement }) => {
  const line = view.answers.get(statement.id)
  return (
    <SeatPage t={t} view={view} title={t('gather.vote.title')} page={`vote/${statement.id}`}>
      <form method="post" action={voteAddress({ t, view }, statement)} data-keep>
        <div class="turn">
          <StatementWords t={t} view={view} of={statement} />
          {line && <p class="muted">{t('gather.vote.changing', { choice: line.choice })}</p>}
          <input type="hidden" name="revision" value={String((line?.revision ?? 0) + 1)} />
          <input type="hidden" name="from" value="votes" />
        </div>
        <Choices t={t} view={view} />
      </form>
      <template data-later>
        <div data-end={`/${t.language}${seatPath(view.gathering.id, 'votes')}`}>
          <p tabindex={-1}>
            <a class="button" href={`/${t.language}${seatPath(view.gathering.id, 'votes')}`}>
              {t('gather.ways.votes')}
            </a>
          </p>
        </div>
      </template>
    </SeatPage>
  )
}

const voteAddress = ({ t, view }: Seen, statement: Statement) =>
  `/${t.language}${seatPath(view.gathering.id, 'vote', statement.id)}`

const Turn = ({ t, view, routed, ahead }: Seen & { routed: Routed; ahead: number }) => {
  const { statement, probability } = routed
  const answered = view.answers.size + ahead
  return (
    <div class="turn" data-address={voteAddress({ t, view }, statement)}>
      <p class="muted small">
        {t('gather.vote.progress', { answered, left: view.unanswered.length - ahead })}
      </p>
      <StatementWords t={t} view={view} of={statement} />
      <input type="hidden" name="revision" value="1" />
      <input type="hidden" name="chance" value={String(chanceByte(probability))} />
      {hasVotedEnough(answered) && !view.seat.hasCommitted && (
        <div class="enough">
          <p>{t('gather.vote.enough')}</p>
          <button type="submit" form="finish" class="plain">
            {t('gather.vote.finish')}
          </button>
        </div>
      )}
    </div>
  )
}

const Choices = ({ t }: Seen) => (
  <>
    <fieldset class="choices">
      <legend class="away">{t('gather.vote.choices')}</legend>
      {choices.map((choice) => (
        <button type="submit" name="choice" value={choice}>
          {t(`gather.vote.${choice}`)}
        </button>
      ))}
    </fieldset>
    <p class="hint">{t('gather.vote.hint')}</p>
  </>
)

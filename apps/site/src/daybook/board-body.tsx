/** The board with a line for a topic of one's own, kept up to date while it is open. */
import { boardOf, isTheirs, MOST_TOPIC } from '@daylight/gather'
import { newSecret } from '../http/cookie.ts'
import { Field, type FieldProblem, ProblemSummary } from '../layout/form.tsx'
import { LanguageOptions, languagesOffered } from '../layout/language-options.tsx'
import { languageName } from '../words/language-name.ts'
import type { Translate } from '../words/translator.ts'
import { BoardView } from './board-view.tsx'
import type { DayView } from './day-view.ts'

/** What was typed so far. */
export type TypedTopic = { readonly words: string; readonly language: string; readonly convenor: string }

/** On a phone <vote-outbox> stands around it and keeps what is posted (`data-keep`); elsewhere it is a plain form. */
export const BoardBody = (props: {
  t: Translate
  seen: DayView
  typed: TypedTopic
  problems?: readonly FieldProblem[] | undefined
}) => {
  const { t, seen, typed, problems } = props
  const { day, gathering } = seen
  const board = boardOf(day)
  return (
    <open-board
      data-stream={`${seen.path('day', 'live')}?after=${seen.ordinal}`}
      data-turn={String(seen.turn)}
      data-topics={seen.path('topics')}
      data-yours={t('board.yours')}
      data-on-its-way={t('board.held')}
    >
      <ProblemSummary t={t} problems={problems} />
      <h1>{t('board.title')}</h1>
      <p data-part="step">{t(`board.step.${day.step}`)}</p>
      <form
        method="post"
        action={seen.path('topics', newSecret())}
        class="post"
        data-keep
        data-post
        data-fresh
      >
        <Field
          name="words"
          label={t('board.post.label')}
          hint={t('board.post.hint', { most: MOST_TOPIC })}
          problems={problems}
          control={(tied) => (
            <input {...tied} required dir="auto" autocomplete="off" enterkeyhint="send" value={typed.words} />
          )}
        />
        <details class="more" open={problems?.some(({ field }) => field !== 'words') || undefined}>
          <summary>{t('board.post.more', { language: languageName(t.language, typed.language) })}</summary>
          <Field
            name="language"
            label={t('board.post.language')}
            problems={problems}
            control={(tied) => (
              <select {...tied}>
                <LanguageOptions
                  t={t}
                  tags={languagesOffered(gathering.languages, typed.language)}
                  chosen={typed.language}
                />
              </select>
            )}
          />
          <Field
            name="convenor"
            label={t('board.post.convenor')}
            hint={t('board.post.convenor-hint')}
            problems={problems}
            control={(tied) => <input {...tied} dir="auto" autocomplete="off" value={typed.convenor} />}
          />
        </details>
        <button type="submit" class="main">
          {t('board.post.button')}
        </button>
      </form>
      <BoardView
        t={t}
        gathering={gathering}
        board={board}
        link={(topic) => seen.path('topics', topic)}
        isOwn={(topic) => isTheirs(seen.actor, topic)}
      />
    </open-board>
  )
}

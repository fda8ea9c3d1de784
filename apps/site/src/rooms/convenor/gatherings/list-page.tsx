import type { Instant } from '@daylight/basics'
import type { Gathering } from '../../../gathering.ts'
import { Words } from '../../../layout/words.tsx'
import type { Translate } from '../../../words/translator.ts'
import { DeskPage, deskPath } from '../desk-page.tsx'
import { stateWords } from './state-words.ts'

/** All gatherings of the organisation, the newest first. */
export const ListPage = (props: { t: Translate; gatherings: readonly Gathering[]; now: Instant }) => {
  const { t, gatherings, now } = props
  return (
    <DeskPage t={t} title={t('convenor.list.title')} path="" width="wide">
      <h1>{t('convenor.list.title')}</h1>
      {gatherings.length === 0 ? (
        <p class="empty lead">{t('convenor.list.empty')}</p>
      ) : (
        <ul class="rows">
          {gatherings.map((gathering) => (
            <li>
              <a class="name" href={deskPath(t, gathering)}>
                <Words of={gathering.title} language={t.language} first={gathering.languages} />
              </a>
              {gathering.isExample && <span class="tag">{t('convenor.example')}</span>}
              <p class="muted small">{stateWords(t, gathering, now)}</p>
            </li>
          ))}
        </ul>
      )}
      <div class="acts">
        <a class="button main" href={`/${t.language}/convenor/new`}>
          {t('convenor.list.new')}
        </a>
      </div>
      <Session t={t} />
    </DeskPage>
  )
}

const Session = ({ t }: { t: Translate }) => (
  <section>
    <h2>{t('convenor.session.title')}</h2>
    <p>{t('convenor.session.text')}</p>
    <div class="acts">
      <form method="post" action={`/${t.language}/convenor/device`}>
        <button type="submit">{t('convenor.session.device')}</button>
      </form>
      <form method="post" action={`/${t.language}/convenor/sign-out`}>
        <button type="submit">{t('convenor.session.sign-out')}</button>
      </form>
      <form method="post" action={`/${t.language}/convenor/sign-out`}>
        <input type="hidden" name="where" value="everywhere" />
        <button type="submit" class="plain">
          {t('convenor.session.sign-out-everywhere')}
        </button>
      </form>
    </div>
  </section>
)

import type { Instant } from '@daylight/basics'
import { mayIn, type Person } from '@daylight/people'
import type { Gathering } from '../../../gathering.ts'
import { Words } from '../../../layout/words.tsx'
import type { Translate } from '../../../words/translator.ts'
import { DeskPage, deskPath } from '../desk-page.tsx'
import { stateWords } from './state-words.ts'

/** All gatherings of the organisation, the newest first. */
export const ListPage = (props: {
  t: Translate
  person: Person
  gatherings: readonly Gathering[]
  now: Instant
}) => {
  const { t, person, gatherings, now } = props
  const mayCreate = mayIn(person, 'create-gathering')
  return (
    <DeskPage t={t} title={t('convenor.list.title')} path="" width="wide">
      <h1>{t('convenor.list.title')}</h1>
      {gatherings.length === 0 ? (
        <p class="empty lead">{mayCreate ? t('convenor.list.empty') : t('convenor.list.none-for-you')}</p>
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
      {mayCreate && (
        <div class="acts">
          <a class="button main" href={`/${t.language}/convenor/new`}>
            {t('convenor.list.new')}
          </a>
          <a class="button" href={`/${t.language}/convenor/daybook`}>
            {t('daybook.open')}
          </a>
        </div>
      )}
      <Session t={t} person={person} />
    </DeskPage>
  )
}

/** Who is signed in, and the way to their account and to the others of the organisation. */
const Session = ({ t, person }: { t: Translate; person: Person }) => (
  <section>
    <h2>{t('convenor.session.title')}</h2>
    <p>
      {t('convenor.session.text')} <bdi>{person.name}</bdi>
    </p>
    <div class="acts">
      <a class="button" href={`/${t.language}/account`}>
        {t('convenor.session.account')}
      </a>
      {mayIn(person, 'see-people') && (
        <a class="button" href={`/${t.language}/people`}>
          {t('convenor.session.people')}
        </a>
      )}
    </div>
  </section>
)

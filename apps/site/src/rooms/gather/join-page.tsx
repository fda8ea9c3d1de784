/** Before a seat is taken: whose gathering it is, what is kept of a person and what is not. */
import { directionOf, type Language, languages } from '@daylight/basics'
import type { Gathering } from '../../gathering.ts'
import { OWN_NAMES, Page } from '../../layout/page.tsx'
import { Words } from '../../layout/words.tsx'
import type { Translate } from '../../words/translator.ts'
import { SEAT_DAYS } from './seat-cookie.ts'

export const JoinPage = (props: { t: Translate; gathering: Gathering; code: string; isHttps: boolean }) => {
  const { t, gathering, code } = props
  return (
    <Page t={t} title={t('gather.join.title')} path={`/join/${code}`}>
      <h1>
        <Words of={gathering.title} language={t.language} first={gathering.languages} />
      </h1>
      <p class="lead">
        <Words of={gathering.purpose} language={t.language} first={gathering.languages} />
      </p>
      <Keeping t={t} isHttps={props.isHttps} />
      <form method="post" action={`/${t.language}/join/${code}`}>
        <fieldset class="row">
          <legend>{t('gather.join.language')}</legend>
          {languages.map((language) => (
            <LanguageOption language={language} isChosen={language === t.language} />
          ))}
        </fieldset>
        <button type="submit" class="main">
          {t('gather.join.take')}
        </button>
      </form>
    </Page>
  )
}

const LanguageOption = ({ language, isChosen }: { language: Language; isChosen: boolean }) => (
  <label class="option">
    <input type="radio" name="language" value={language} checked={isChosen} />
    <span lang={language} dir={directionOf(language)}>
      {OWN_NAMES[language]}
    </span>
  </label>
)

const Keeping = ({ t, isHttps }: { t: Translate; isHttps: boolean }) => (
  <>
    <h2>{t('gather.join.kept.title')}</h2>
    <ul>
      <li>{t('gather.join.kept.answers')}</li>
      <li>{t('gather.join.kept.side')}</li>
      <li>{t('gather.join.kept.key', { days: SEAT_DAYS })}</li>
      {!t.plain && <li>{t('offline.join')}</li>}
    </ul>
    <h2>{t('gather.join.not.title')}</h2>
    <ul>
      <li>{t('gather.join.not.name')}</li>
      <li>{t('gather.join.not.code')}</li>
    </ul>
    <h2>{t('gather.join.seen.title')}</h2>
    <p>{t('gather.join.seen.text')}</p>
    <p>{t('gather.join.limits')}</p>
    {!isHttps && <p>{t('gather.join.plain-http')}</p>}
  </>
)

/** The mirror on a page that renews itself, and the pages for those who may not read it yet. */
import { Notice } from '../../layout/form.tsx'
import { Page } from '../../layout/page.tsx'
import { Words } from '../../layout/words.tsx'
import type { Translate } from '../../words/translator.ts'
import type { Reading } from './reading.ts'
import { ReportBody } from './report-body.tsx'

/** `path` is the page's own, behind the language. With script the section is fetched anew when a version is told. */
export const MirrorPage = ({ reading, path }: { reading: Reading; path: string }) => {
  const { t, report, wording } = reading
  const address = `/${t.language}${path}`
  const title = <Words of={wording.title} language={t.language} first={wording.languages} />
  return (
    <Page
      t={t}
      title={t('mirror.name')}
      path={path}
      heading={title}
      width="wide"
      styles={['report.css']}
      scripts={['live-mirror']}
    >
      <live-mirror stream={`${address}/live`} version={String(report.version)} news={t('mirror.news')}>
        <div data-part="report" data-version={String(report.version)}>
          <h1>{t('mirror.name')}</h1>
          {wording.isExample && (
            <Notice>
              <p>{t('mirror.example')}</p>
            </Notice>
          )}
          <ReportBody reading={reading} />
        </div>
        <p class="muted no-print" data-part="news" role="status"></p>
      </live-mirror>
      <section class="no-print">
        <h2>{t('mirror.take.title')}</h2>
        <p>{t('mirror.take.lead')}</p>
        <ul class="takes">
          {(['html', 'csv', 'json'] as const).map((kind) => (
            <li>
              <a href={`${address}.${kind}`} download>
                {t(`mirror.take.${kind}`)}
              </a>
            </li>
          ))}
        </ul>
        <p>
          <a href={address}>{t('mirror.newest')}</a>
        </p>
      </section>
    </Page>
  )
}

/** Why the mirror is not open to a reader yet: nobody's answers are to be swayed by it. */
export type NotYet = 'not-committed' | 'no-seat'

/** Says what to do first, with one link there. */
export const NotYetPage = (props: { t: Translate; why: NotYet; path: string; next: string }) => {
  const { t, why, path, next } = props
  return (
    <Page t={t} title={t('mirror.name')} path={path}>
      <h1>{t(`mirror.not-yet.${why}.title`)}</h1>
      <p>{t(`mirror.not-yet.${why}.text`)}</p>
      <p class="acts">
        <a class="button main" href={next}>
          {t(`mirror.not-yet.${why}.act`)}
        </a>
      </p>
    </Page>
  )
}

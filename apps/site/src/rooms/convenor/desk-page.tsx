/** The frame of a convenor's pages: where one is, and the pages of the gathering at hand. */
import type { GatheringDeed } from '@daylight/people'
import type { Child } from 'hono/jsx'
import type { Gathering } from '../../gathering.ts'
import { Page } from '../../layout/page.tsx'
import { Words } from '../../layout/words.tsx'
import type { Translate } from '../../words/translator.ts'

export type DeskPageProps = {
  readonly t: Translate
  readonly title: string
  /** Behind `/:lang/convenor`: "/new". */
  readonly path: string
  readonly width?: 'narrow' | 'wide'
  readonly styles?: readonly string[]
  readonly scripts?: readonly string[]
  readonly nav?: Child
  readonly children: Child
}

/** A page of the desk that belongs to no gathering. */
export const DeskPage = ({ path, styles = [], ...props }: DeskPageProps) => (
  <Page {...props} path={`/convenor${path}`} reader="desk" styles={['desk.css', ...styles]} />
)

/** The address of a convenor's page of one gathering; `page` is '' for the overview. */
export const deskPath = (t: Translate, gathering: Pick<Gathering, 'id'>, page = ''): string =>
  `/${t.language}/convenor/g/${gathering.id}${page && `/${page}`}`

/** The parts of a gathering's desk, in the order in which they are needed. */
export const PARTS = ['', 'day', 'statements', 'seats', 'edit'] as const
export type Part = (typeof PARTS)[number]

/** A gathering together with what the reader may do there. */
export type SeenGathering = Gathering & { readonly may: (deed: GatheringDeed) => boolean }

/** Which part each deed opens; the overview is open to whoever may see the gathering. */
const OPENS: Readonly<Record<Part, GatheringDeed>> = {
  '': 'see-gathering',
  day: 'run-day',
  statements: 'keep-statements',
  seats: 'make-seats',
  edit: 'change-gathering',
}

/** A page of one gathering. `page` is its path behind the gathering's. */
export const GatheringPage = (
  props: Omit<DeskPageProps, 'path' | 'nav'> & { gathering: SeenGathering; part: Part; page?: string },
) => {
  const { gathering, part, page = part, ...rest } = props
  return (
    <DeskPage
      {...rest}
      path={`/g/${gathering.id}${page && `/${page}`}`}
      nav={<Parts t={props.t} gathering={gathering} part={part} />}
    />
  )
}

const Parts = ({ t, gathering, part }: { t: Translate; gathering: SeenGathering; part: Part }) => (
  <>
    <p class="trail">
      <a href={`/${t.language}/convenor`}>{t('convenor.list.title')}</a>
      <span aria-hidden="true"> / </span>
      <Words of={gathering.title} language={t.language} first={gathering.languages} />
      {gathering.isExample && <span class="tag">{t('convenor.example')}</span>}
    </p>
    <nav class="parts" aria-label={t('convenor.parts')}>
      {PARTS.filter((name) => gathering.may(OPENS[name])).map((name) => (
        <a href={deskPath(t, gathering, name)} aria-current={name === part ? 'page' : undefined}>
          {t(`convenor.part.${name || 'overview'}`)}
        </a>
      ))}
      {gathering.may('read-mirror') && (
        <a href={`/${t.language}/g/${gathering.id}/mirror`}>{t('convenor.part.mirror')}</a>
      )}
    </nav>
  </>
)

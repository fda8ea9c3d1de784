/** What waits for the leads of two sides, how to answer it, and what was answered before. */
import type { Instant } from '@daylight/basics'
import type { AccountId, ProposalRefused } from '@daylight/people'
import { sidesInTurn } from '../../../gathering.ts'
import { Notice } from '../../../layout/form.tsx'
import { SideMark } from '../../../layout/side-mark.tsx'
import { Words } from '../../../layout/words.tsx'
import type { Act, KeptProposal, Logged } from '../../../together/store.ts'
import { momentWords } from '../../../words/moment.ts'
import type { Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage } from '../desk-page.tsx'
import type { GatheringDesk } from '../store.ts'

/** What a page says that follows an answer. */
export const TOLD = ['proposed', 'agreed', 'done', 'withdrawn'] as const
export type Told = (typeof TOLD)[number] | ProposalRefused['kind']

type Props = {
  readonly t: Translate
  readonly at: GatheringDesk
  readonly waiting: readonly KeptProposal[]
  readonly log: readonly Logged[]
  readonly names: ReadonlyMap<AccountId, string>
  readonly told: Told | null
  readonly now: Instant
}

/** The joint acts of one gathering. */
export const TogetherPage = (props: Props) => {
  const { t, at, waiting, told } = props
  const isDone = told !== null && (TOLD as readonly string[]).includes(told)
  return (
    <GatheringPage
      t={t}
      gathering={at.gathering}
      part=""
      page="together"
      title={t('convenor.together.title')}
    >
      <h1>{t('convenor.together.title')}</h1>
      {told && (
        <Notice kind={isDone ? 'good' : 'wrong'}>
          <p>{t(`convenor.together.told.${told}`)}</p>
        </Notice>
      )}
      <p>{t('convenor.together.text')}</p>
      <Leads {...props} />
      <h2>{t('convenor.together.waits')}</h2>
      {waiting.length === 0 ? (
        <p>{t('convenor.together.nothing-waits')}</p>
      ) : (
        <ul class="rows">
          {waiting.map((proposal) => (
            <Waiting {...props} proposal={proposal} />
          ))}
        </ul>
      )}
      <Log {...props} />
    </GatheringPage>
  )
}

const nameOf = ({ t, names }: Props, account: AccountId): string =>
  names.get(account) ?? t('convenor.together.somebody-gone')

const Leads = (props: Props) => {
  const { t, at } = props
  const { sides, languages } = at.gathering
  return (
    <ul class="plain">
      {sidesInTurn(sides, 'together').map((side) => {
        const lead = at.leads.find((one) => one.side === side.id)
        return (
          <li>
            <SideMark position={sides.indexOf(side)} />{' '}
            <Words of={side.names} language={t.language} first={languages} />
            {': '}
            {lead ? <bdi>{nameOf(props, lead.account)}</bdi> : t('convenor.together.no-lead')}
          </li>
        )
      })}
    </ul>
  )
}

const Waiting = (props: Props & { proposal: KeptProposal }) => {
  const { t, at, proposal } = props
  const { gathering, leads, account } = at
  const lead = leads.find((one) => one.account === account)
  const isOwn = proposal.proposedBy === account
  const address = (what: string) => deskPath(t, gathering, `together/${proposal.id}/${what}`)
  const until = momentWords(t.language, proposal.expiresAt, gathering.timeZone)
  const agreed = proposal.agreed.filter((one) =>
    leads.some(({ account, side }) => account === one.account && side === one.side),
  )
  return (
    <li>
      <p>
        <strong>{actWords(t, proposal.act)}</strong>
      </p>
      <p>{t('convenor.together.proposed-by', { name: nameOf(props, proposal.proposedBy), until })}</p>
      {agreed.map(({ account }) => (
        <p>{t('convenor.together.has-agreed', { name: nameOf(props, account) })}</p>
      ))}
      <div class="acts">
        {lead && !agreed.some(({ side }) => side === lead.side) && (
          <form method="post" action={address('agree')}>
            <button type="submit" class="main">
              {t('convenor.together.agree')}
            </button>
          </form>
        )}
        {(lead || isOwn) && (
          <form method="post" action={address('withdraw')}>
            <button type="submit">
              {isOwn ? t('convenor.together.take-back') : t('convenor.together.withdraw')}
            </button>
          </form>
        )}
      </div>
    </li>
  )
}

const Log = (props: Props) => {
  const { t, log } = props
  if (log.length === 0) return null
  return (
    <>
      <h2>{t('convenor.together.log')}</h2>
      <ul class="rows">
        {log.map(({ day, act, what, account }) => (
          <li>
            <p>
              <bdi dir="ltr">{day}</bdi> · {actWords(t, act)}
            </p>
            <p class="muted small">
              {t(`convenor.together.logged.${what}`, { name: nameOf(props, account) })}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

const actWords = (t: Translate, act: Act): string =>
  act.kind === 'turn-vote'
    ? t(`convenor.turn.${act.turn}.button`)
    : t('convenor.together.make-seats', { count: act.piles.reduce((sum, size) => sum + size, 0) })

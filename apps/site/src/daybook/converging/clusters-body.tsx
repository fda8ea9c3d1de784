/** What comes next: clusters with their topics, groups and statements, and the forms of those who may put them together. */
import { clustersOf, type Gathered, hasReached, isConvenor } from '@daylight/gather'
import { Notice, ProblemSummary } from '../../layout/form.tsx'
import { dayWords } from '../../words/moment.ts'
import { DrawForm, GroupForm, MakeForm } from './cluster-forms.tsx'
import type { ClustersProps } from './clusters-props.ts'
import { OwnWords } from './own-words.tsx'
import { PutForm } from './put-form.tsx'

/** The whole page below the room's own frame. */
export const ClustersBody = (props: ClustersProps) => {
  const { t, day, actor } = props.desk
  const { clusters, loose } = clustersOf(day)
  const mayPut = isConvenor(day, actor) && (actor.kind === 'house' || hasReached(day, 'clusters'))
  return (
    <>
      <ProblemSummary t={t} problems={props.again?.problems} />
      {props.again?.told && <Told {...props} />}
      <h1>{t('converging.clusters.title')}</h1>
      <p>{t(why(props))}</p>
      {clusters.length === 0 && hasReached(day, 'clusters') && (
        <p class="empty muted">{t('converging.clusters.none')}</p>
      )}
      <div class="clusters">
        {clusters.map((gathered) => (
          <ClusterSection {...props} gathered={gathered} mayPut={mayPut} />
        ))}
      </div>
      {mayPut && <MakeForm {...props} isOpen={clusters.length === 0} />}
      {(mayPut || clusters.length > 0) && loose.length > 0 && (
        <section class="cluster">
          <h2>{t('converging.clusters.loose')}</h2>
          <Topics {...props} topics={loose} mayPut={mayPut} />
        </section>
      )}
    </>
  )
}

/** Why the reader sees forms here, or none. */
function why({ desk: { day, actor } }: ClustersProps) {
  if (actor.kind === 'house') return 'converging.clusters.house'
  if (!hasReached(day, 'clusters')) return 'converging.clusters.early'
  return isConvenor(day, actor) ? 'converging.clusters.yours' : 'converging.clusters.why-not'
}

/** What cannot be mended in the form; what was typed stands here, since the form may be gone. */
const Told = ({ desk: { t }, again }: ClustersProps) => {
  const words = again?.typed.values['words'] ?? again?.typed.values['firstStep'] ?? ''
  return (
    <Notice kind="wrong">
      <p>
        <strong>{again?.told?.title}</strong>
      </p>
      <p>{again?.told?.text}</p>
      {words.trim() !== '' && <p>{t('converging.refused.typed', { words })}</p>}
    </Notice>
  )
}

type Placed = ClustersProps & { readonly mayPut: boolean }

const ClusterSection = (props: Placed & { gathered: Gathered }) => {
  const { desk, gathered, mayPut } = props
  const { t } = desk
  const { cluster, topics, dots } = gathered
  return (
    <section class="cluster" id={`c-${cluster.id}`} aria-labelledby={`h-${cluster.id}`}>
      <h2 id={`h-${cluster.id}`}>
        <OwnWords of={cluster} reader={t.language} />
      </h2>
      {dots !== null && <p class="muted">{t('converging.dots.count', { count: dots })}</p>}
      {topics.length > 0 ? (
        <Topics {...props} topics={topics} />
      ) : (
        <p class="muted">{t('converging.clusters.no-topic')}</p>
      )}
      {gathered.groups.length > 0 && <Groups {...props} />}
      {gathered.statements.length > 0 && <Statements {...props} />}
      <div class="begins">
        <GroupForm {...props} cluster={cluster} />
        {mayPut && <DrawForm {...props} cluster={cluster} />}
      </div>
    </section>
  )
}

const Topics = (props: Placed & { topics: Gathered['topics'] }) => {
  const { t, day } = props.desk
  return (
    <ul class="dotted">
      {props.topics.map(({ topic, dots }) => (
        <li id={`t-${topic.id}`}>
          {props.topicAddress ? (
            <a href={props.topicAddress(topic.id)}>
              <OwnWords of={topic} reader={t.language} />
            </a>
          ) : (
            <span>
              <OwnWords of={topic} reader={t.language} />
            </span>
          )}
          {dots !== null && <span class="dots-count">{t('converging.dots.count', { count: dots })}</span>}
          {props.mayPut && day.clusters.size > 0 && <PutForm {...props} topic={topic} />}
        </li>
      ))}
    </ul>
  )
}

const Groups = ({ desk: { t }, gathered }: ClustersProps & { gathered: Gathered }) => (
  <>
    <h3>{t('converging.group.heading')}</h3>
    <ul class="said">
      {gathered.groups.map((group) => (
        <li id={`g-${group.id}`}>
          <p>
            <OwnWords of={{ words: group.firstStep, language: group.language }} reader={t.language} />
          </p>
          <p class="muted small">
            {t('converging.group.line', {
              initiator: group.initiator,
              date: dayWords(t.language, group.date),
            })}
          </p>
        </li>
      ))}
    </ul>
  </>
)

const Statements = ({ desk: { t, actor }, gathered }: ClustersProps & { gathered: Gathered }) => (
  <>
    <h3>{t('converging.draw.heading')}</h3>
    <ul class="said">
      {gathered.statements.map((drawn) => (
        <li>
          <p>
            <OwnWords of={drawn} reader={t.language} />
          </p>
        </li>
      ))}
    </ul>
    <p class="muted small">
      {t(actor.kind === 'house' ? 'converging.draw.waiting' : 'converging.draw.next')}
    </p>
  </>
)

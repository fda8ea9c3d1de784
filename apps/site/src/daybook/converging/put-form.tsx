/** Into which cluster a topic goes, by its convenor's or another convenor's hand: a list and a button. */
import type { Topic } from '@daylight/gather'
import type { ClustersProps } from './clusters-props.ts'
import { OwnWords } from './own-words.tsx'
import { idOf } from './refused.ts'

/** A topic that is in a cluster already keeps its form folded. */
export const PutForm = (props: ClustersProps & { topic: Topic }) => {
  const { t, day } = props.desk
  const isLoose = props.topic.cluster === null || !day.clusters.has(props.topic.cluster)
  if (isLoose) return <Choices {...props} />
  return (
    <details class="fold">
      <summary>
        {t('converging.put.open')}
        <span class="away">
          {' '}
          <OwnWords of={props.topic} reader={t.language} />
        </span>
      </summary>
      <Choices {...props} />
    </details>
  )
}

const Choices = ({ desk, topic, newId }: ClustersProps & { topic: Topic }) => {
  const { t, day } = desk
  const id = idOf(`put-${topic.id}`, 'cluster')
  return (
    <form method="post" action={topicAct(desk.address, topic.id)} class="put">
      <input type="hidden" name="entry" value={newId()} />
      <label class="away" for={id}>
        {t('converging.put.label', { topic: topic.words })}
      </label>
      <select id={id} name="cluster">
        <option value="">{t('converging.put.none')}</option>
        {[...day.clusters.values()].map((cluster) => (
          <option value={cluster.id} selected={cluster.id === topic.cluster} lang={cluster.language}>
            {cluster.words}
          </option>
        ))}
      </select>
      <button type="submit">{t('converging.put.send')}</button>
    </form>
  )
}

/** The page is ".../clusters"; the act lies beside it. */
const topicAct = (address: string, topic: string): string =>
  address.replace(/clusters$/, `topics/${topic}/cluster`)

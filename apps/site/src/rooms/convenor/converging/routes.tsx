/** The clusters at the projector: a facilitator writes down what those who brought in topics agree on in the room. */
import type { Day } from '@daylight/gather'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { type ClusterDesk, clusterActs } from '../../../daybook/converging/acts.ts'
import { ClustersBody } from '../../../daybook/converging/clusters-body.tsx'
import { newSecret } from '../../../http/cookie.ts'
import { type AtGathering, needs } from '../at-desk.tsx'
import { deskPath, GatheringPage } from '../desk-page.tsx'

type AtClusters = { Variables: AtGathering['Variables'] & { day: Day } }

/** The pages under a gathering's desk: `/clusters` and its acts. */
export const convergingRoutes = () =>
  new Hono<AtClusters>()
    .use('/clusters/*', needs('run-day'), withDay)
    .use('/topics/:topic/cluster', needs('run-day'), withDay)
    .route('/', clusterActs<AtClusters>(open))

const withDay = createMiddleware<AtClusters>(async (c, next) => {
  c.set('day', (await c.get('at').book()).day)
  return next()
})

function open(c: Context<AtClusters>): ClusterDesk {
  const [t, at, day] = [c.get('t'), c.get('at'), c.get('day')]
  const { gathering } = at
  const desk: ClusterDesk = {
    ...{ t, day, actor: { kind: 'house' } },
    languages: gathering.languages,
    address: deskPath(t, gathering, 'clusters'),
    write: at.write,
    handOver: async (words, language) => {
      await at.addStatements([words], language)
      return true
    },
    page: (again) =>
      c.html(
        <GatheringPage
          t={t}
          gathering={gathering}
          part="day"
          page="clusters"
          title={t('converging.clusters.title')}
          width="wide"
          styles={['day.css']}
        >
          <ClustersBody desk={desk} again={again} topicAddress={null} newId={newSecret} />
        </GatheringPage>,
        again?.status ?? 200,
      ),
  }
  return desk
}

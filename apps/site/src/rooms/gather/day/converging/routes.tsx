/** From dots to what comes next, for those who sit in a gathering. Mounted under `/:lang/g`. */
import type { Context } from 'hono'
import { Hono } from 'hono'
import { type ClusterDesk, clusterActs } from '../../../../daybook/converging/acts.ts'
import { ClustersBody } from '../../../../daybook/converging/clusters-body.tsx'
import type { House } from '../../../../house.ts'
import { newSecret } from '../../../../http/cookie.ts'
import { makeDoor } from '../../../../http/door.ts'
import { languagesOffered } from '../../../../layout/language-options.tsx'
import type { GatherStore } from '../../store.ts'
import { type AtDay, atDay } from '../at-day.ts'
import { DayPage, dayPath } from '../day-page.tsx'
import { dotsRoutes } from './dots-routes.tsx'

export function convergingRoutes(store: GatherStore, house: House): Hono<AtDay> {
  const seated = atDay(store, house)
  // As for statements from the floor: counted in memory only.
  const door = makeDoor(house.now, { burst: 10, everyMs: 120_000 })
  const open = (c: Context<AtDay>): ClusterDesk => {
    const [t, today] = [c.get('t'), c.get('today')]
    const { gathering, day, actor, seat } = today
    const desk: ClusterDesk = {
      ...{ t, day, actor },
      languages: languagesOffered(gathering.languages, t.language),
      address: dayPath({ t, today }, 'clusters'),
      write: (id, decide) => store.daybooks.write(gathering.id, id, decide),
      handOver: async (words, language) => {
        if (!door.isOpenFor(seat.id)) return false
        door.failed(seat.id)
        await store.propose(gathering.id, words, language)
        return true
      },
      page: (again) =>
        c.html(
          <DayPage
            t={t}
            today={today}
            title={t('converging.clusters.title')}
            page="clusters"
            part="clusters"
            width="wide"
          >
            <ClustersBody
              desk={desk}
              again={again}
              topicAddress={(topic) => dayPath({ t, today }, 'topics', topic)}
              newId={newSecret}
            />
          </DayPage>,
          again?.status ?? 200,
        ),
    }
    return desk
  }
  return new Hono<AtDay>()
    .use('/:gathering/dots', seated)
    .use('/:gathering/clusters/*', seated)
    .use('/:gathering/topics/:topic/cluster', seated)
    .route('/', dotsRoutes(store))
    .route('/:gathering', clusterActs<AtDay>(open))
}

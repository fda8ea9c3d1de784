/** A gathering's day as its daybook tells it: a fold over entries, the same for everybody who has the same entries. */
import type { Translated } from '@daylight/basics'
import type { At, Attribution, Deed, Entry, Mark, Place, Slot, Step } from './entry.ts'
import { inOrder, levels } from './entry.ts'

/** A topic on the board, and the session that it becomes. */
export type Topic = {
  readonly id: string
  readonly words: string
  readonly language: string
  readonly convenor: string
  readonly mark: Mark
  /** Null while it waits beside the board. */
  readonly at: At | null
  /** How often it was placed, so that a phone can say which place it saw. */
  readonly moves: number
  /** The topic that it was merged into. */
  readonly mergedInto: string | null
  readonly isWithdrawn: boolean
  /** Its convenor has said that notes will come later. */
  readonly awaitsNotes: boolean
  readonly cluster: string | null
}

/** A merge that one convenor has agreed to and the other not yet. */
export type Offer = { readonly topic: string; readonly into: string; readonly by: 'topic' | 'into' }

/** What was written down of a session. */
export type Note = Pick<
  Extract<Deed, { kind: 'note-posted' }>,
  'topic' | 'words' | 'language' | 'photo' | 'mark'
> & { readonly id: string; readonly attribution: Attribution }

/** Topics that belong together, as the convenors see it. */
export type Cluster = { readonly id: string; readonly words: string; readonly language: string }

/** People who go on with something after the gathering. */
export type Group = Omit<Extract<Deed, { kind: 'group-started' }>, 'kind' | 'group'> & { readonly id: string }

/** A sentence that a cluster wants everybody to vote on. */
export type Drawn = { readonly cluster: string; readonly words: string; readonly language: string }

export type Day = {
  readonly step: Step
  readonly slots: readonly Slot[]
  readonly places: readonly Place[]
  /** In which languages people may speak here, in the group's own words; null until it has adopted them. */
  readonly agreement: Translated | null
  readonly topics: ReadonlyMap<string, Topic>
  readonly offers: readonly Offer[]
  readonly notes: ReadonlyMap<string, Note>
  /** Dots by topic, once they are counted. */
  readonly dots: Readonly<Record<string, number>> | null
  readonly clusters: ReadonlyMap<string, Cluster>
  readonly groups: ReadonlyMap<string, Group>
  readonly statements: readonly Drawn[]
}

/** Before the first entry. */
export const emptyDay: Day = {
  step: 'arriving',
  slots: [],
  places: [],
  agreement: null,
  topics: new Map(),
  offers: [],
  notes: new Map(),
  dots: null,
  clusters: new Map(),
  groups: new Map(),
  statements: [],
}

/** The day that these entries tell, in whatever order they are handed over. */
export function dayOf(entries: readonly Entry[]): Day {
  const things = { topics: new Map(), notes: new Map(), clusters: new Map(), groups: new Map() }
  const begun = Object.values(things)
  for (const map of begun) unfinished.add(map)
  const day = [...entries].sort(inOrder).reduce<Day>(dayAfter, { ...emptyDay, ...things })
  for (const map of begun) unfinished.delete(map)
  return day
}

/**
 * The day after one more deed. Whether the deed was allowed was decided when it was written, on the box where it was
 * written. What speaks of something that is not here (the other half of a daybook that was cut off), or that another
 * box had taken down or opened meanwhile, changes nothing.
 */
export const dayAfter = (day: Day, deed: Deed): Day => (CHANGES[deed.kind] as Change<Deed>)(day, deed)

/** Whether a topic hangs on the board: not withdrawn and not merged into another. */
export const isOnTheWall = ({ isWithdrawn, mergedInto }: Topic): boolean =>
  !isWithdrawn && mergedInto === null

type Change<D extends Deed> = (day: Day, deed: D) => Day
type Of<K extends Deed['kind']> = Extract<Deed, { kind: K }>

const CHANGES: { readonly [K in Deed['kind']]: Change<Of<K>> } = {
  'board-shaped': (day, { slots, places }) => ({ ...day, slots, places }),
  'step-turned': (day, { step }) => ({ ...day, step }),
  'agreement-adopted': (day, { texts }) => ({ ...day, agreement: texts }),
  'topic-posted': (day, { topic: id, words, language, convenor, mark }) =>
    day.topics.has(id)
      ? day
      : withTopic(day, {
          ...{ id, words, language, convenor, mark },
          ...{ at: null, moves: 0, mergedInto: null, isWithdrawn: false, awaitsNotes: false, cluster: null },
        }),
  'topic-placed': (day, { topic, at }) =>
    hangs(day, topic) ? changeTopic(day, topic, ({ moves }) => ({ at, moves: moves + 1 })) : day,
  'topic-withdrawn': (day, { topic }) =>
    withoutOffers(
      changeTopic(day, topic, () => ({ isWithdrawn: true, at: null })),
      (offer) => offer.topic === topic || offer.into === topic,
    ),
  'merge-agreed': agreedToMerge,
  'merge-refused': (day, { topic, into }) => withoutOffers(day, isOffer(topic, into)),
  'notes-promised': (day, { topic }) => changeTopic(day, topic, () => ({ awaitsNotes: true })),
  'note-posted': (day, { note: id, topic, words, language, photo, attribution, mark }) =>
    day.notes.has(id) || !day.topics.has(topic)
      ? day
      : {
          ...changeTopic(day, topic, () => ({ awaitsNotes: false })),
          notes: withThing(day.notes, id, { id, topic, words, language, photo, attribution, mark }),
        },
  'attribution-opened': (day, { note: id, attribution }) => {
    const note = day.notes.get(id)
    return note && isMoreOpen(attribution, note.attribution)
      ? { ...day, notes: withThing(day.notes, id, { ...note, attribution }) }
      : day
  },
  'dots-counted': (day, { dots }) => ({ ...day, dots }),
  'cluster-made': (day, { cluster: id, words, language }) =>
    day.clusters.has(id) ? day : { ...day, clusters: withThing(day.clusters, id, { id, words, language }) },
  'topic-clustered': (day, { topic, cluster }) =>
    cluster === null || day.clusters.has(cluster) ? changeTopic(day, topic, () => ({ cluster })) : day,
  'group-started': (day, { group: id, cluster, initiator, firstStep, language, date }) =>
    day.groups.has(id) || !day.clusters.has(cluster)
      ? day
      : {
          ...day,
          groups: withThing(day.groups, id, { id, cluster, initiator, firstStep, language, date }),
        },
  'statement-drawn': (day, { cluster, words, language }) =>
    !day.clusters.has(cluster) || day.statements.some((one) => one.words === words)
      ? day
      : { ...day, statements: [...day.statements, { cluster, words, language }] },
}

/**
 * The first yes is an offer; with the second the topic goes over into the other, and with it whatever had gone over
 * into it before.
 */
function agreedToMerge(day: Day, { topic, into, as }: Of<'merge-agreed'>): Day {
  if (topic === into || !hangs(day, topic) || !hangs(day, into)) return day
  const other = day.offers.find(isOffer(topic, into))
  if (!other) return { ...day, offers: [...day.offers, { topic, into, by: as }] }
  if (other.by === as) return day
  const followers = [...day.topics.values()].filter(({ mergedInto }) => mergedInto === topic)
  const merged = [topic, ...followers.map(({ id }) => id)].reduce(
    (so, id) => changeTopic(so, id, () => ({ mergedInto: into, at: null })),
    day,
  )
  return withoutOffers(merged, (offer) => offer.topic === topic || offer.into === topic)
}

const isOffer =
  (topic: string, into: string) =>
  (offer: Offer): boolean =>
    offer.topic === topic && offer.into === into

const withoutOffers = (day: Day, gone: (offer: Offer) => boolean): Day => ({
  ...day,
  offers: day.offers.filter((offer) => !gone(offer)),
})

/** Whether a topic is here and on the wall. */
function hangs(day: Day, id: string): boolean {
  const topic = day.topics.get(id)
  return topic !== undefined && isOnTheWall(topic)
}

const isMoreOpen = (a: Attribution, b: Attribution): boolean =>
  levels.indexOf(a.level) > levels.indexOf(b.level)

/** The things with one put in: into a copy, or into the map itself while `dayOf` is still filling it. */
const withThing = <T>(things: ReadonlyMap<string, T>, id: string, thing: T): ReadonlyMap<string, T> =>
  (unfinished.has(things) ? (things as Map<string, T>) : new Map(things)).set(id, thing)

/** Maps that nobody but `dayOf` has seen: a copy for every entry would make a long daybook slow to read. */
const unfinished = new WeakSet<ReadonlyMap<string, unknown>>()

const withTopic = (day: Day, topic: Topic): Day => ({
  ...day,
  topics: withThing(day.topics, topic.id, topic),
})

function changeTopic(day: Day, id: string, change: (topic: Topic) => Partial<Topic>): Day {
  const topic = day.topics.get(id)
  return topic ? withTopic(day, { ...topic, ...change(topic) }) : day
}

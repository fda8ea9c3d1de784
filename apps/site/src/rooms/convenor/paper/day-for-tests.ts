/** Test support: a wall in three languages with digits and brackets in every line. */
import type { Deed, Entry, Place, Slot } from '@daylight/gather'

export const SLOTS: readonly Slot[] = [
  { id: 's1', date: '2026-12-03', from: '09:05', to: '10:05' },
  { id: 's2', date: '2026-12-03', from: '14:30', to: '15:30' },
]
export const PLACES: readonly Place[] = [
  { id: 'p1', names: { en: 'Room (3)', he: 'חדר 12 (קומה 2)', ar: 'قاعة (3)' } },
  { id: 'p2', names: { en: 'The fig tree', he: 'עץ התאנה', ar: 'شجرة التين' } },
  { id: 'p3', names: { ar: 'الخيمة رقم 45' } },
]
type Posted = Pick<Extract<Deed, { kind: 'topic-posted' }>, 'topic' | 'words' | 'language' | 'convenor'> & {
  readonly at: readonly [slot: string, place: string] | null
}
export const TOPICS: readonly Posted[] = [
  { topic: 't1', words: 'Water (2 wells) at 14:30?', language: 'en', convenor: 'Dana', at: ['s2', 'p1'] },
  { topic: 't2', words: 'طريق 60 (الحاجز) — 14:30', language: 'ar', convenor: 'سلمى', at: ['s1', 'p2'] },
  {
    topic: 't3',
    words: 'בית ספר אחד ל־120 ילדים (בעוד 5 שנים)',
    language: 'he',
    convenor: '',
    at: ['s1', 'p1'],
  },
  {
    topic: 't4',
    words:
      'ماذا نقول لأولادنا حين يسألوننا عمّا رأيناه هنا، ولماذا لا نستطيع أن نعود كل أسبوع (3 مرات) إلى المكان الذي التقينا فيه أول مرة؟',
    language: 'ar',
    convenor: 'أبو يوسف',
    at: ['s2', 'p2'],
  },
  {
    topic: 't5',
    words:
      'איך מספרים בבית על מה ששמענו כאן היום, בלי לאבד את מי שלא היה איתנו, ובלי לשתוק עוד 30 שנה על מה שכולם כבר יודעים (גם אם קשה לומר)?',
    language: 'he',
    convenor: 'נועה ואבי',
    at: ['s2', 'p3'],
  },
  {
    topic: 't6',
    words:
      'What would each of us need to see within 12 months (not 10 years) so that our neighbours believe that coming here was worth the risk to us?',
    language: 'en',
    convenor: 'A teacher from the valley',
    at: null,
  },
]

/** The entries of such a wall. */
export function entriesOf(topics: readonly Posted[] = TOPICS): Entry[] {
  const deeds: Deed[] = [
    { kind: 'board-shaped', slots: SLOTS, places: PLACES },
    ...topics.flatMap(({ at, ...topic }): Deed[] => [
      { kind: 'topic-posted', ...topic, mark: 'house' },
      ...(at
        ? [{ kind: 'topic-placed' as const, topic: topic.topic, at: { slot: at[0], place: at[1] } }]
        : []),
    ]),
  ]
  return deeds.map((deed, i) => ({ id: `e${i}`, turn: i + 1, box: 'b', ...deed }))
}

/** The board of the example: times, places, and topics as people of both shores might have written them. */
import type { Translated } from '@daylight/basics'

const place = (en: string, he: string, ar: string): Translated => ({ en, he, ar })

/** Times of one day, in their order. */
export const TIMES = [
  { from: '10:00', to: '11:00' },
  { from: '11:30', to: '12:30' },
  { from: '14:00', to: '15:00' },
] as const

export const PLACES = [
  place('The boathouse', 'בית הסירות', 'بيت القوارب'),
  place('Under the willow', 'מתחת לערבה', 'تحت شجرة الصفصاف'),
  place('The kitchen table', 'שולחן המטבח', 'طاولة المطبخ'),
] as const

export type ExampleTopic = {
  readonly words: string
  readonly language: 'en' | 'he' | 'ar'
  readonly convenor: string
  /** Numbers of a time and a place; null while it waits beside the board. */
  readonly at: readonly [time: number, place: number] | null
}

/** In the order in which they were posted. */
export const TOPICS: readonly ExampleTopic[] = [
  { words: 'Who cleans the shore where we all swim?', language: 'en', convenor: 'Mara', at: [0, 0] },
  { words: 'كيف نتقاسم الماء في صيف جاف؟', language: 'ar', convenor: '', at: [0, 1] },
  { words: 'מה לספר לילדים על הסכר?', language: 'he', convenor: 'נעה', at: [1, 1] },
  { words: 'A ferry that runs in winter, too', language: 'en', convenor: '', at: [1, 0] },
  { words: 'سوق مشترك عند الميناء القديم', language: 'ar', convenor: 'سامي', at: [1, 2] },
  { words: 'איך להתאבל ליד מי שמתאבל אחרת?', language: 'he', convenor: '', at: [0, 2] },
  {
    words: 'What would you need to come to the other shore without fear?',
    language: 'en',
    convenor: '',
    at: [2, 0],
  },
  { words: 'من يعلّم أولادنا لغة الشاطئ الآخر؟', language: 'ar', convenor: 'هدى', at: [2, 1] },
  { words: 'דיג בלילה: כללים שכולם יכולים לחיות איתם', language: 'he', convenor: '', at: null },
]

/**
 * What interpreting asks of those who do it. From practice as facilitators of multilingual meetings write it down:
 * whisper to one to three, speak up for more; alone for two hours at most; the voice and the mind tire after half an
 * hour to three quarters. Participants are never asked to interpret: whoever does it cannot take part.
 */

/** How one language is brought to its listeners in a session. */
export type InterpretingNeed = {
  /** Sits between the listeners and whispers, or speaks aloud after each thought. */
  readonly way: 'whisper' | 'aloud'
  /** How many people should share the work. */
  readonly atLeast: 1 | 2
  /** Minutes of work after which a rest or a change of voice is due, from and to. */
  readonly restAfter: readonly [from: number, to: number]
}

/** What so many listeners need for so long; null where nobody needs it. */
export const interpretingNeed = (listeners: number, minutes: number): InterpretingNeed | null =>
  listeners < 1
    ? null
    : {
        way: listeners <= MOST_WHISPERED_TO ? 'whisper' : 'aloud',
        atLeast: minutes <= MOST_MINUTES_ALONE ? 1 : 2,
        restAfter: [30, 45],
      }

/** More people than sit close enough to a low voice need somebody who speaks up. */
export const MOST_WHISPERED_TO = 3
/** Beyond two hours one voice does not last. */
export const MOST_MINUTES_ALONE = 120

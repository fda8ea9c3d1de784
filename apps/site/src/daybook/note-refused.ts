/** Why a note was not taken, in words beside the field that it belongs to. */
import type { NoteRefused } from '@daylight/gather'
import type { FieldProblem } from '../layout/form.tsx'
import type { Translate } from '../words/translator.ts'

/** The reasons for which the form is shown again; the others have pages of their own. */
export type NoteProblem = Exclude<NoteRefused, { kind: 'no-such-topic' | 'no-such-note' | 'not-yours' }>

/** Whether a refusal is about what was typed, so that the form can be shown again with it. */
export const isNoteProblem = (refused: NoteRefused): refused is NoteProblem =>
  refused.kind !== 'no-such-topic' && refused.kind !== 'no-such-note' && refused.kind !== 'not-yours'

/** What to mend, and where. */
export function noteProblem(t: Translate, refused: NoteProblem): FieldProblem {
  switch (refused.kind) {
    case 'words-missing':
      return { field: refused.field, reason: t('notes.refused.words-missing') }
    case 'words-too-long':
      return { field: refused.field, reason: t('notes.refused.words-too-long', refused) }
    case 'language-unknown':
      return { field: refused.field, reason: t('notes.refused.language-unknown') }
    case 'wall-full':
      return { field: 'words', reason: t('notes.refused.wall-full', refused) }
    case 'note-empty':
      return { field: 'words', reason: t('notes.refused.note-empty') }
    case 'wrong-key':
      return { field: 'key', reason: t('notes.refused.wrong-key') }
    case 'side-too-small':
      return { field: 'level', reason: t('notes.off.side-too-small', refused) }
    case 'side-unsaid':
      return { field: 'level', reason: t('notes.off.side-unsaid') }
    case 'needs-https':
      return { field: 'level', reason: t('notes.off.needs-https') }
    case 'only-more-open':
      return { field: 'level', reason: t('notes.refused.only-more-open') }
  }
}

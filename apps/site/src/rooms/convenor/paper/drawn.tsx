/** Each sheet by its name. */
import type { Child } from 'hono/jsx'
import { AgreementSheet } from './agreement-sheet.tsx'
import { BallotSheet } from './ballot-sheet.tsx'
import { BlankBoard, Board } from './board-sheet.tsx'
import { ConsentSheet } from './consent-sheet.tsx'
import { DotsSheet } from './dots-sheet.tsx'
import { BlankNoteForm, NoteForms } from './note-form.tsx'
import type { Paper, SheetName } from './sheets.ts'
import { BlankCards, TopicCards } from './topic-cards.tsx'

/** The pages of a sheet. */
export const Drawn = ({ name, paper }: { name: SheetName; paper: Paper }) => DRAWN[name](paper)

const DRAWN: Readonly<Record<SheetName, (paper: Paper) => Child>> = {
  consent: ConsentSheet,
  agreement: AgreementSheet,
  'cards-blank': BlankCards,
  'board-blank': BlankBoard,
  'notes-blank': BlankNoteForm,
  cards: TopicCards,
  board: Board,
  notes: NoteForms,
  dots: DotsSheet,
  ballots: BallotSheet,
}

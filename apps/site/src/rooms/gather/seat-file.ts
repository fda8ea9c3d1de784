import type { Tongue } from '@daylight/gather'
import type { SeatView } from './seat-view.ts'

/**
 * All that is kept of a seat, for the person in it to take along: what they said of themselves and their languages,
 * their votes and guesses, with the words of each in every language. Plain JSON; no key, and nothing of anybody else.
 */
export function seatFile(view: SeatView, tongue: Tongue | null): string {
  const { gathering, seat, statements, answers, guesses } = view
  const sideNames = (id: string) => gathering.sides.find((side) => side.id === id)?.names ?? {}
  const textsOf = (id: string) => statements.find((statement) => statement.id === id)?.texts ?? {}
  return JSON.stringify(
    {
      format: 'daylight-seat/1',
      gathering: gathering.title,
      side: seat.side?.kind === 'side' ? sideNames(seat.side.side) : (seat.side?.kind ?? null),
      languages: tongue,
      votes: statements.flatMap(({ id, texts }) => {
        const line = answers.get(id)
        return line ? [{ statement: texts, choice: line.choice }] : []
      }),
      guesses: guesses.map(({ statement, aboutSide, ofHundred }) => ({
        statement: textsOf(statement),
        about: sideNames(aboutSide),
        ofHundred,
      })),
    },
    null,
    2,
  )
}

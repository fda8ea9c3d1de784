/** daylight mirror: from a conversation as Polis exports it to a report that can be handed to everybody. */
import { mirrorReport, publishOnce } from '@daylight/mirror'
import type { Command } from '../command.ts'
import { readArguments } from '../mirror/arguments.ts'
import { readGuesses } from '../mirror/guesses-file.ts'
import { writeMirrorFiles } from '../mirror/mirror-files.ts'
import { readPolisExport } from '../mirror/polis-export.ts'
import { predictPairs } from '../mirror/predict-pairs.ts'
import { progressOf } from '../mirror/progress.ts'
import { roomOfExport } from '../mirror/room-of-export.ts'
import { RowProblems } from '../mirror/row-problems.ts'
import { readSides } from '../mirror/sides-file.ts'

export const mirror: Command = {
  name: 'mirror',
  summary: 'Make the mirror of a conversation exported from Polis: report, figures, opinion groups',
  help: `daylight mirror FOLDER [options]

Reads a Polis export: a folder with votes.csv and comments.csv, or with participants-votes.csv alone.

  --report FILE      write the report as one HTML file that needs nothing else
  --json FILE        write all figures as JSON (docs/methods/mirror-json.md)
  --lang en|he|ar    language of the report; en when left out
  --sides FILE       CSV participant,side: the side that each participant names as theirs
  --guesses FILE     CSV participant,statement,about_side,guess: of 100 people of that side, how many agree
  --groups-csv FILE  write participant,group; for local research, not to be published
  --predict FILE     CSV participant,statement: print its rows with pAgree,pDisagree,pPass
  --compat polis     add to the JSON what Polis itself would print about groups
  --seed TEXT        repeat a run of the opinion groups; left out, the votes decide

Standard output holds the rows of --predict and nothing else. Rows that cannot be read are listed on standard
error, the rest is used.
Exit code: 0 done, 1 refused for a reason that is printed, 2 called wrongly.`,
  run: (args) =>
    runMirror(args, {
      out: (text) => void process.stdout.write(text),
      note: (line) => console.error(line),
    }),
}

/** Where a run speaks: `out` gets the rows of predictions, `note` one line at a time for the person who runs it. */
export type Voice = { readonly out: (text: string) => void; readonly note: (line: string) => void }

/** The whole command. Throws a `Refusal` where it cannot go on. */
export async function runMirror(args: readonly string[], { out, note }: Voice): Promise<number> {
  const asked = readArguments(args)
  const problems = new RowProblems()
  const conversation = await readPolisExport(asked.folder, problems)
  const { table, notes } = conversation
  const declared = asked.sides ? await readSides(asked.sides, problems) : null
  const guesses = asked.guesses && declared ? await readGuesses(asked.guesses, table, declared, problems) : []
  const predictions = asked.predict
    ? await predictPairs(asked.predict, table, problems, progressOf('Foretelling votes'))
    : []
  for (const line of [...notes, ...problems.lines()]) note(line)
  const room = roomOfExport(conversation, declared, guesses)
  const report = mirrorReport(publishOnce(room))
  note(`${report.participants} people, ${report.statements} statements, ${report.votes} votes.`)
  await writeMirrorFiles(asked, conversation, room, report, note)
  if (predictions.length > 0) out(`${predictions.join('\n')}\n`)
  return 0
}

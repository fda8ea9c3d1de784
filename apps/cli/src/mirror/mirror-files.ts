/** Writes the files that were asked for. */
import { EVERYONE, type Groups, type MirrorReport, type Room } from '@daylight/mirror'
import { findingsOf, groupsOf, mirrorJson, readingOf, reportFile, translator } from '@daylight/site'
import type { Asked } from './arguments.ts'
import { groupsCsv, groupsInJson, polisInJson } from './groups-output.ts'
import type { PolisExport } from './polis-export.ts'
import { progressOf } from './progress.ts'
import { wordingOfExport } from './room-of-export.ts'
import { writeWhole } from './write-file.ts'

/** Report, JSON and groups of one conversation, each only where it was asked for. */
export async function writeMirrorFiles(
  asked: Asked,
  conversation: PolisExport,
  room: Room,
  report: MirrorReport,
  note: (line: string) => void,
): Promise<void> {
  const wording = wordingOfExport(
    conversation,
    room.sides.filter((side) => side !== EVERYONE),
  )
  if (!asked.report && !asked.json && !asked.groupsCsv) return
  const groups = await groupsOf(
    conversation.table.matrix,
    { measure: asked.json !== undefined, ...(asked.seed !== undefined && { seed: asked.seed }) },
    progressOf('Finding opinion groups'),
  )
  if (asked.report || asked.json) {
    const putForward = new Set(wording.statements.filter((s) => !s.isSetAside).map((s) => s.id))
    const findings = findingsOf(room, groups, report, (id) => putForward.has(id))
    const reading = readingOf(translator(asked.language), report, wording, findings)
    if (asked.report) writeWhole(asked.report, reportFile(reading))
    if (asked.json) writeWhole(asked.json, mirrorJson(reading, extras(asked, conversation, groups)))
  }
  if (!asked.groupsCsv) return
  writeWhole(asked.groupsCsv, groupsCsv(conversation.table, groups))
  note(`${asked.groupsCsv} tells each participant's group. ${NOT_FOR_PUBLISHING}`)
}

const extras = (asked: Asked, conversation: PolisExport, groups: Groups) => ({
  groups: groupsInJson(groups),
  ...(asked.isPolisWanted && { polis: polisInJson(conversation, groups) }),
})

const NOT_FOR_PUBLISHING = 'It is for local research and must not be published.'

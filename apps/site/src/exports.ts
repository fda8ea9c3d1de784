/** What the daylight command may use of the site: the mirror's arithmetic in threads, its report as files. */
export { groupsOf } from './mirror-engine/engine.ts'
export { type Findings, findingsOf } from './rooms/mirror/findings.ts'
export { mirrorCsv } from './rooms/mirror/mirror-csv.ts'
export { mirrorJson } from './rooms/mirror/mirror-json.ts'
export { type Reading, readingOf } from './rooms/mirror/reading.ts'
export { reportFile } from './rooms/mirror/report-file.tsx'
export type { WordedStatement, Wording } from './rooms/mirror/wording.ts'
export { translator } from './words/translator.ts'

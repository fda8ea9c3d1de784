/** What the daylight command may use to look after an installation. */
export { type Config, readConfig, SettingProblem } from '../config.ts'
export { isPlainReason, type PlainReason } from '../http/plain.ts'
export { newOrganisation } from '../rooms/accounts/links/store.ts'
export { signInLink } from '../rooms/accounts/sign-in/routes.tsx'
export { startProblem } from '../terminal.ts'
export { backup, type RestoreRefused, restore } from './backup.ts'
export { newestIn } from './check-machine.ts'
export { daybookLines, joinDaybook } from './daybook.ts'
export { examine } from './doctor.ts'
export { exportedFiles } from './export.ts'
export { type Finding, findingLine, findingsAbout } from './finding.ts'
export { identitiesIn } from './sealed-lines.ts'
export {
  type Db,
  eraseGathering,
  isServer,
  type Left,
  openDb,
  readGathering,
  readTitles,
  StorageProblem,
  scrub,
} from './store.ts'

/** Step Out: names that open together or not at all. In the order in which a call lives. */
export { fromHex, type Hex, type RandomBytes, toHex } from './bytes.ts'
export {
  type Call,
  type CallSide,
  callIdOf,
  type Desk,
  deskId,
  deskShape,
  LEAST_QUOTA,
  MOST_LEVELS,
  MOST_SIDES,
  type SideOrdinal,
  type Trustee,
  thresholdFor,
  trusteeShape,
  trusteesFor,
} from './call.ts'
export { canonical } from './canonical.ts'
export { type CallRefused, type CheckedCall, checkCall } from './check-call.ts'
export { checkRelease, type ReleaseRefused } from './check-release.ts'
export {
  type Combined,
  combineShares,
  type Dropped,
  type Liar,
  type NotOpened,
  type OpenedName,
} from './combine-shares.ts'
export {
  type Credential,
  credentialFromSeed,
  credentialFromWords,
  WITHDRAWAL_BYTES,
  WITHDRAWAL_WORDS,
} from './credential.ts'
export type { Envelope, EnvelopeRefused } from './envelope.ts'
export { type GreatestSet, greatestSet, type Standing } from './greatest-set.ts'
export {
  checkHead,
  cosignHead,
  epochAt,
  freshnessFault,
  type Head,
  type HeadNotFresh,
  type HeadRefused,
  type LogState,
  signHead,
} from './head.ts'
export { type KemName, kemNames, kems } from './kem.ts'
export {
  checkEntry,
  type EntryRefused,
  emptyLedger,
  entryLeaf,
  extendLedger,
  type Ledger,
  type LedgerHeadRefused,
  type LedgerRefused,
  type LogEntry,
  ledgerHeadFault,
  type Seen,
  stateOf,
} from './ledger.ts'
export { consistencyProof, inclusionProof, isExtension, isIncluded, leafHash, rootOf } from './merkle.ts'
export {
  checkName,
  MOST_NAME_BYTES,
  type NameAttestation,
  type NameRefused,
  type PersonName,
  sameNameKey,
  tidyName,
} from './name.ts'
export {
  makeOpening,
  type Opening,
  type OpeningRefused,
  openOwnShares,
  readOpening,
  type Shares,
  type TrusteeSecret,
} from './opening.ts'
export {
  buildPage,
  type NoPage,
  type Page,
  type PageFile,
  type PageName,
  pageDigest,
  signPage,
} from './page.ts'
export {
  announceRelease,
  type NobodyStands,
  openingRelease,
  type TrusteeKnowledge,
} from './propose-release.ts'
export { LEAST_SHOWN, publicCounts } from './public-counts.ts'
export {
  type Cosignature,
  type CosignaturesRefused,
  mergeCosignatures,
} from './quorum.ts'
export { checkRecord, type RecordRefused, type SignerRecord, signCall, type Wish } from './record.ts'
export {
  embargoFrom,
  type Release,
  type ReleaseUnreadable,
  readRelease,
  releaseHash,
  signRelease,
  standingOn,
} from './release.ts'
export { type RsaKeyRefused, readRsaKey, writeRsaKey } from './rsa-key.ts'
export type { BlindRefused, RsaPublicKey, RsaSecretKey } from './rsabssa.ts'
export { type Malformed, read, type Shape } from './shape.ts'
export { isUsableKey, publicKeyOf } from './signature.ts'
export { needsOf, type StandingSet, standingSet, tallyRules } from './standing-set.ts'
export { type Reach, Tally, type TallyRules } from './tally.ts'
export { type CheckedLog, type LogRefused, readLog } from './trustee.ts'
export {
  type PageAgainstLog,
  type PageRefused,
  pageAgainstLog,
  type VerifiedPage,
  verifyPage,
} from './verify-page.ts'
export {
  acceptVoucher,
  askForVoucher,
  type DeskSecret,
  type PendingVoucher,
  type Vouched,
  type Voucher,
  type VoucherRefused,
  type VoucherRequest,
  vouch,
} from './voucher.ts'
export { checkWithdrawal, type Withdrawal, type WithdrawalRefused, withdraw } from './withdrawal.ts'
export {
  bytesOfWords,
  type WordScript,
  type WordsRefused,
  wordOf,
  wordScripts,
  wordsOf,
} from './words.ts'

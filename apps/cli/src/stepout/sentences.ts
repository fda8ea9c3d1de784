/** Every refusal of the core in one English sentence that says what to do. The compiler sees that none is missing. */
import type {
  CallRefused,
  EntryRefused,
  EnvelopeRefused,
  HeadNotFresh,
  HeadRefused,
  LogRefused,
  NobodyStands,
  NoPage,
  NotOpened,
  OpeningRefused,
  PageAgainstLog,
  PageRefused,
  ReleaseRefused,
  VoucherRefused,
  WordsRefused,
} from '@daylight/stepout'

/** Whatever the core can refuse with. */
export type AnyRefused =
  | CallRefused
  | EntryRefused
  | EnvelopeRefused
  | HeadNotFresh
  | HeadRefused
  | LogRefused
  | NobodyStands
  | NoPage
  | NotOpened
  | OpeningRefused
  | PageAgainstLog
  | PageRefused
  | ReleaseRefused
  | VoucherRefused
  | WordsRefused

type Kind = AnyRefused['kind']
type Sentences = { readonly [K in Kind]: (refused: Extract<AnyRefused, { readonly kind: K }>) => string }

/** The sentence for a refusal. */
export function sentenceFor(refused: AnyRefused): string {
  const say = SENTENCES[refused.kind] as (refused: AnyRefused) => string
  return say(refused)
}

const short = (hex: string): string => hex.slice(0, 12)
const day = (instant: number): string => new Date(instant).toISOString().slice(0, 16).replace('T', ' ')
const trustee = (place: number): string => `trustee ${place + 1}`

const SENTENCES: Sentences = {
  malformed: ({ path, expected }) =>
    `${path} should be ${expected}. The file is damaged or of another kind; get it again from whoever made it.`,
  'another-call': ({ found, expected }) =>
    `It belongs to the call ${short(found)}…, not to ${short(expected)}…. Compare the twelve words and take the right file.`,
  'too-few-sides': () => 'A call needs at least two sides. Add the other side.',
  'repeated-side': ({ id }) => `The side "${id}" stands twice. Give each side its own id.`,
  'too-few-trustees': (refused) =>
    'honest' in refused
      ? `Only ${refused.honest} of the ${refused.needed} trustees needed have opened.${liarsOf(refused.liars)} Get another trustee's opening.`
      : `${refused.found} trustees are too few: with these sides there must be ${refused.needed}. Ask more people to be trustees.`,
  'box-in-doubt': ({ pk, claimedBy }) =>
    `The box of ${short(pk)}… does not open, says ${claimedBy.map(trustee).join(', ')}. Get another trustee's opening, which shows who is honest; if none will ever come, agree with all trustees on --drop-doubtful.`,
  'too-many-trustees': ({ found, needed }) =>
    `${found} trustees are too many: with these sides there must be exactly ${needed}.`,
  'trustees-not-spread': ({ side, found }) =>
    `${found} trustees are of ${side === null ? 'no side' : `side ${side + 1}`}. There must be two of each side and one of none.`,
  'wrong-threshold': ({ found, needed }) =>
    `${found} trustees would be enough to open names; it must be ${needed}.`,
  'unusable-key': ({ of }) => `The key of ${of} is no usable key. Ask for a new public file.`,
  'repeated-key': ({ of }) => `The key ${short(of)}… stands twice. Everybody must make an own key.`,
  'unknown-side': ({ of }) => `${of} belongs to a side that the call does not have. Correct the side number.`,
  'wrong-desk-id': ({ of }) =>
    `The id of the desk ${of} does not fit its keys. Ask the desk for its public file again.`,
  'desk-too-small': ({ of, least }) =>
    `The desk ${of} may vouch for fewer than ${least} people, which would point at them. Let small groups share a desk.`,
  'side-without-desk': ({ side }) => `Nobody vouches for side ${side + 1}. Add a desk of that side.`,
  'levels-not-ascending': () => 'The levels must rise from one to the next. Put them in order.',
  'dates-out-of-order': () =>
    'The call must open before it closes, and keys be destroyed no sooner than two epochs and the embargo after closing.',
  'wrong-word-count': ({ found, expected }) =>
    `${found} words were given; there are ${expected}. Write all of them.`,
  'unknown-word': ({ word, position }) =>
    `Word ${position}, "${word}", is not one of Daylight's words. They have five sounds, like "badak"; words of another list (as wallets have) do not work here.`,
  'mixed-scripts': ({ position }) =>
    `Word ${position} is in another script than the first. Write all words in one script.`,
  'bad-name': (refused) =>
    'why' in refused
      ? `The ${refused.part} is ${NAME_FAULTS[refused.why]}.`
      : `The name "${refused.name}" has marks that cannot be seen. The page is not genuine.`,
  'blinded-message-out-of-range': () =>
    'The request was made for another desk, or is cut off. Ask the person to make it again.',
  'not-a-signature': () =>
    'The desk signed with a key that is not in the call. Do not use this voucher; tell the organisers.',
  'unknown-desk': ({ kid }) => `The call has no desk ${kid}. See "daylight call inspect" for its desks.`,
  'another-desk': ({ found, expected }) =>
    `It is for the desk ${found}, not for ${expected}. Go to that desk, or ask again here.`,
  'name-not-attested': () =>
    'The desk attested another name than the one asked for. Ask for the voucher again.',
  'quota-spent': ({ quota }) => `The desk has reached its quota of ${quota}. Another desk must vouch.`,
  'envelope-too-long': ({ over }) =>
    `Name and affiliation are ${over} bytes too long together. Shorten the affiliation.`,
  'wrong-side': () => 'The record is on another side than its desk. It was altered; refuse it.',
  'unknown-level': () =>
    'The record asks for a number that the call does not offer. Sign again with one of its levels.',
  'not-signed-by-credential': () =>
    'The signature does not fit: it was altered on the way, or somebody else made it. Refuse it.',
  'not-vouched': () => 'No desk of this call vouched for this record. Refuse it.',
  'already-signed': ({ pk }) => `The credential ${short(pk)}… has signed already. A person signs once.`,
  'never-signed': ({ pk }) =>
    `The credential ${short(pk)}… has not signed, so it cannot withdraw. Check the words.`,
  'already-withdrawn': ({ pk }) =>
    `The credential ${short(pk)}… has withdrawn already. Nothing more is needed.`,
  'bad-cosignature': ({ trustee: place }) =>
    `The signature of ${trustee(place)} does not fit what is signed. Something was altered after signing.`,
  'cosignatures-out-of-order': () =>
    "The trustees' signatures are not in order, or one stands twice. The file was altered.",
  'too-few-signatures': ({ found, needed }) =>
    `${found} trustees have signed; ${needed} must. Send it to the next trustee.`,
  'not-signed-by-log': () => 'The server did not sign this head. Get it from the server again.',
  'stale-head': ({ epoch, current }) =>
    `The head is of day ${epoch}; today is day ${current}. Ask the server for a new head.`,
  'head-from-the-future': ({ epoch, current }) =>
    `The head is of day ${epoch}; today is day ${current}. Check this machine's clock, then the server's.`,
  'log-shrunk': ({ size, seen }) =>
    `The log has ${size} entries; you have seen ${seen}. Entries were removed: sign nothing, and tell the other trustees.`,
  'log-rewritten': ({ size }) =>
    `The first ${size} entries are not those you have seen. The log was rewritten: sign nothing, and tell the other trustees.`,
  'bad-entry': ({ index, why }) => `Entry ${index + 1} of the log is bad (${why.kind}): ${sentenceFor(why)}`,
  'head-mismatch': ({ size }) =>
    `The log's ${size} entries are not those that the head signs. Get log and head together again.`,
  'signed-after-close': ({ index }) =>
    `Entry ${index + 1} was signed after the call had closed. Sign nothing, and tell the other trustees.`,
  'nobody-stands': () =>
    'Nobody (more) stands: no further condition holds. There is nothing to release; come back tomorrow.',
  'another-head': () =>
    'The release was made on another head than yours. Get the newest log, or ask for a new release.',
  'set-out-of-order': () =>
    'The lists in the release are not in order. It was not made by this software; refuse it.',
  'one-person-set': () =>
    'The release names one person only. Never sign such a release; tell the other trustees.',
  'bad-withdrawal': ({ pk }) => `The withdrawal of ${short(pk)}… in the release is forged. Refuse it.`,
  'withdrawal-ignored': ({ pk }) =>
    `You hold a withdrawal of ${short(pk)}… that the release leaves out. Make a new release without --proposal and send it round.`,
  'wrong-fixed': () =>
    'The release keeps other people as published than the last page. Give the last page with --page.',
  'unknown-signer': ({ pk }) => `${short(pk)}… is not in the log. Somebody was invented; sign nothing.`,
  'withdrawn-signer': ({ pk }) => `${short(pk)}… has withdrawn and must not be opened. Refuse the release.`,
  'unsatisfied-signer': ({ pk }) =>
    `The condition of ${short(pk)}… is not met. Refuse it; somebody tries to open a name early.`,
  'left-out-signer': ({ pk }) =>
    `${short(pk)}… should be among those released and is not. Make the release anew.`,
  'wrong-counts': () => 'The numbers do not follow from the log. Refuse it.',
  'embargo-too-short': ({ ends, earliest }) =>
    `The embargo would end on ${day(ends)} UTC, before ${day(earliest)}. People must have time to leave: make a new announcement.`,
  'embargo-not-over': ({ ends }) => `The embargo runs until ${day(ends)} UTC. Come back then.`,
  'announcement-expired': ({ since }) =>
    `The announcement was good until ${day(since)} UTC. Announce again: who has signed since must have time to leave.`,
  'not-announced': () =>
    'Nothing was announced before. Give the announcement with --announced, signed by enough trustees.',
  'another-announcement': () =>
    'The release follows another announcement than the one given. Get both from one place.',
  'call-over': ({ since }) =>
    `The call ended on ${day(since)} UTC. Nothing is opened any more; destroy your key.`,
  'another-release': () => 'The opening is for another release. Ask the trustee to open the one you have.',
  'not-signed-by-trustee': ({ trustee: place }) =>
    `${trustee(place)} did not sign this opening. Get it from the trustee directly.`,
  'not-for-this-trustee': ({ from }) =>
    `The opening of ${trustee(from)} was not sealed to you. Ask for it again.`,
  'nobody-left': () =>
    "After leaving out what was not attested, nobody's condition holds. Nothing is published.",
  'bad-call': ({ why }) => `The call in the page breaks its own rules (${why.kind}): ${sentenceFor(why)}`,
  'names-out-of-order': () => 'The names are not in order, or one stands twice. The page is not genuine.',
  'names-do-not-match-set': () =>
    'The number of names is not the number of signers. The page is not genuine.',
  'another-log': () => 'The page was made from another log. Get the log that belongs to it.',
}

const NAME_FAULTS = {
  empty: 'empty; write it out',
  'too-long': 'too long; shorten it',
  'not-normal': 'spelled with doubled spaces or parted letters; type it again',
  invisible: 'holding marks that cannot be seen; type it again by hand',
} as const

function liarsOf(liars: readonly { readonly trustee: number }[]): string {
  return liars.map(({ trustee: place }) => ` The shares of ${trustee(place)} are not genuine.`).join('')
}

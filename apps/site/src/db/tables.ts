import type { Generated } from 'kysely'

/**
 * What is kept, table by table. Portable columns only: text, integer, blob; booleans are 0 or 1, instants whole
 * milliseconds, JSON is text. There is no column for who came, when, for how long, or from where.
 */
export type Tables = {
  organisation: { id: string; name: string }
  /** Somebody who works with an organisation. Participants have none. */
  account: {
    organisation_id: string
    id: string
    name: string
    /** What they are in the whole organisation; null for who has a role at single gatherings only. */
    role: string | null
    /** Unique in the installation; only for who signs in with a passphrase. */
    sign_in_name: string | null
    /** Argon2id with its settings, as rooms/accounts/keys/passphrase.ts writes it. */
    passphrase: string | null
    /** Base32. It must be read to be checked, so it cannot be a hash. */
    totp_secret: string | null
    /** The last time step whose code was used: none is taken twice. */
    totp_step: number | null
  }
  /** One-time codes by which somebody signs in. Only the hash is kept. */
  sign_in_code: { organisation_id: string; code_hash: string; account_id: string; expires_at: number }
  session: {
    organisation_id: string
    token_hash: string
    account_id: string
    /** The day of the sign-in, 2026-12-03. */
    day: string
    way: 'link' | 'passkey' | 'passphrase' | 'recovery-code'
    /** After so long without an act; moves on with acts. */
    expires_at: number
    /** Whatever happens, not longer than this. */
    ends_at: number
    /** When the person last showed a key: at sign-in, and again before a dangerous act. */
    proven_at: number
  }
  passkey: {
    organisation_id: string
    /** The credential's id, base64url. */
    id: string
    account_id: string
    day: string
    /** JSON: how browsers may reach it. */
    transports: string
    public_key: Uint8Array
    counter: number
  }
  recovery_code: { organisation_id: string; code_hash: string; account_id: string }
  /** Challenges that a passkey has answered, until they are too old to be taken anyway. */
  used_challenge: { nonce: string; expires_at: number }
  /** Secrets of the installation that several processes share. */
  house_secret: { name: string; secret: string }
  /** An invitation to work along. Only the hash of its code is kept. */
  offered_task: {
    organisation_id: string
    id: string
    code_hash: string
    role: string
    gathering_id: string | null
    side_id: string | null
    expires_at: number
  }
  /** What somebody is at one gathering; a side has one lead. */
  gathering_role: {
    gathering_id: string
    account_id: string
    organisation_id: string
    role: string
    side_id: string | null
  }
  /** An act that waits for the leads of two sides. */
  proposed_act: {
    gathering_id: string
    id: string
    act: string
    /** JSON: what exactly is to be done. */
    details: string
    proposed_by: string
    /** JSON: the leads who agree. */
    agreed: string
    state: 'waiting' | 'done' | 'withdrawn'
    expires_at: number
  }
  /** Who did what with a proposed act, by account and day. */
  act_log: {
    gathering_id: string
    id: string
    ordinal: number
    day: string
    act: string
    what: string
    account_id: string
  }
  gathering: {
    organisation_id: string
    id: string
    /** JSON: language → words. */
    title: string
    /** JSON: language → words. */
    purpose: string
    /** JSON: the languages of this gathering, the first as fallback. */
    languages: string
    is_example: number
    opens_at: number | null
    closes_at: number | null
    /** IANA name of the zone in which opening and closing are told. */
    time_zone: Generated<string>
    created_at: number
  }
  side: { gathering_id: string; id: string; position: number /** JSON: language → name. */; names: string }
  statement: {
    gathering_id: string
    id: string
    /** The place in packed votes; never reused. */
    ordinal: number
    /** JSON: language → words. */
    texts: string
    original_language: string
    /** 'listed' is voted on; 'proposed' waits for the convenor; 'withdrawn' is no longer shown. Nobody's name. */
    status: 'listed' | 'proposed' | 'withdrawn'
  }
  /** A printed code. After use only hashes remain, and none of them leads to a seat. */
  invitation: {
    gathering_id: string
    id: string
    side_id: string | null
    code: string | null
    code_hash: string
    /** Hash of the code together with the seat's secret: lets a phone repeat a lost message, and nobody else link. */
    used_by: string | null
  }
  seat: {
    gathering_id: string
    id: string
    token_hash: string
    side_answer: 'side' | 'none' | 'other' | 'prefer-not' | null
    side_id: string | null
    language: string
    has_finished_voting: number
    has_committed: number
  }
  ballot: {
    gathering_id: string
    seat_id: string
    /** Packed votes and their revisions, as packages/gather/src/ballot.ts writes them. */
    codes: Uint8Array
    revisions: Uint8Array
    /** Beside each vote how likely its statement was to be shown, packed likewise; null where it was not kept. */
    chances: Generated<Uint8Array | null>
  }
  /** What languages a seat says it has. A person who prefers not to say has no row. */
  tongue: { gathering_id: string; seat_id: string; speaks: string /** JSON: tags. */; understands: string }
  guess: {
    gathering_id: string
    seat_id: string
    statement_id: string
    about_side_id: string
    of_hundred: number
    /** Counts this seat's answers to this question, so that a message repeated late changes nothing. */
    revision: Generated<number>
  }
  /** The daybook of a gathering, only ever added to. Nothing in it says who wrote, or when. */
  entry: {
    gathering_id: string
    /** The place in this database's daybook, counted up from 1: what a phone has seen. */
    ordinal: number
    /** Made by the phone, so that what is sent twice is written once. */
    id: string
    /** The entry's own bytes, as packages/gather writes them. */
    line: string
  }
  /** The dots of a seat, as JSON: topics. Nobody reads them before they are counted. */
  dots: { gathering_id: string; seat_id: string; topics: string; revision: number }
  /** A photograph of a note, without the data that cameras add. */
  photo: { gathering_id: string; id: string; media_type: string; bytes: Uint8Array }
  /** The latest published mirror: what everybody may see, and what the gate must remember to keep it safe. */
  published_mirror: { gathering_id: string; version: number /** JSON */; state: string }
  /** Groups and the list for the wall, found once when the vote closed, as everybody may see them. */
  closed_mirror: {
    gathering_id: string
    closes_at: number
    /** How many people were counted. Not shown. */
    people: number
    /** JSON */
    findings: string
  }
}

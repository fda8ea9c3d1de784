/**
 * Ids of entries, topics and notes: made at random by the page or phone that writes, 22 letters of base64url from ours,
 * and brought by the form, so that sending it twice writes once.
 */
export const ENTRY_ID = /^[0-9A-Za-z_-]{16,40}$/

/** The id that a form brought, or null for what no page or phone of ours has made. */
export const entryId = (typed: unknown): string | null =>
  typeof typed === 'string' && ENTRY_ID.test(typed) ? typed : null

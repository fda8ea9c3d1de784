declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

/** Names a side of one gathering. The words for it, in each language, are the gathering's own. */
export type SideId = Id<'side'>
export type GatheringId = Id<'gathering'>
export type StatementId = Id<'statement'>
/** A participant's place at one gathering. It says nothing about who sits there. */
export type SeatId = Id<'seat'>
export type OrganisationId = Id<'organisation'>
/** A moment in UTC, whole milliseconds since 1970. Packages receive it; they never read a clock. */
export type Instant = number & { readonly [brand]: 'instant' }
/** A share of people, 0…1. */
export type Share = number

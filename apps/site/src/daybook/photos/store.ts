/** Keeps photographs of notes. Nothing beside them says who sent one, or when. */
import type { GatheringId } from '@daylight/basics'
import type { Db } from '../../db/open.ts'
import type { PlainPhoto } from './plain-photo.ts'

export type Photos = ReturnType<typeof makePhotos>

/** The photographs of all gatherings. */
export const makePhotos = (db: Db) => ({
  /** Keeps a photograph under its name; one that is there already stays. */
  keep: async (gathering: GatheringId, id: string, { mediaType, bytes }: PlainPhoto): Promise<void> => {
    await db
      .insertInto('photo')
      .values({ gathering_id: gathering, id, media_type: mediaType, bytes })
      .onConflict((row) => row.doNothing())
      .execute()
  },
  /** Lets a photograph go that no note shows. */
  drop: async (gathering: GatheringId, id: string): Promise<void> => {
    await db.deleteFrom('photo').where('gathering_id', '=', gathering).where('id', '=', id).execute()
  },
  /** A photograph of this gathering, or null. */
  read: async (gathering: GatheringId, id: string): Promise<PlainPhoto | null> => {
    const row = await db
      .selectFrom('photo')
      .select(['media_type', 'bytes'])
      .where('gathering_id', '=', gathering)
      .where('id', '=', id)
      .executeTakeFirst()
    return row
      ? {
          mediaType: row.media_type as PlainPhoto['mediaType'],
          bytes: Uint8Array.from(row.bytes),
        }
      : null
  },
})

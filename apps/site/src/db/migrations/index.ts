import * as m001 from './001_one_gathering.ts'
import * as m003 from './003_closed_mirror.ts'
import * as m004 from './004_chances.ts'
import * as m005 from './005_accounts.ts'
import * as m006 from './006_day.ts'
import * as m007 from './007_tongue.ts'

/** Every migration, forward only, by the name under which the database remembers it. */
export const migrations = {
  '001_one_gathering': m001,
  '003_closed_mirror': m003,
  '004_chances': m004,
  '005_accounts': m005,
  '006_day': m006,
  '007_tongue': m007,
}

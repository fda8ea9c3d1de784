/** On the page after "Forget this gathering": for browsers that do not listen to the header which says the same. */
import { forgetCopies } from './forget-copies.ts'

void forgetCopies().catch(() => {
  // A browser that keeps nothing has nothing to forget.
})

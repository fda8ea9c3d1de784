import * as v from 'valibot'

/** The count of a seat's answers to one question, as a form carries it: 1 … 65,535, which is what a ballot holds. */
export const Revision = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/),
  v.transform(Number),
  v.minValue(1),
  v.maxValue(0xffff),
)

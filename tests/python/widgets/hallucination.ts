import { changedCases } from '../case.ts';

/** A line at the edge, a page on which nothing is drawn, a character far down the list. */
export const cases = await changedCases('hallucination', {
  'a line at the edge': ['line', { column: 0, z: 3 }],
  'an empty page': ['drawn', { ink: [] }],
  'a later letter': ['letter', { page: 222 }],
});

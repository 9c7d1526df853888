/** Homework without a page: links, names, seeds, and the code that is handed in. */
export { findCodes, type Found, type FoundCode, type MistypedCode } from './find.ts';
export { HOMEWORK, readHomework, writeHomework, type Homework } from './link.ts';
export { markOf, ownNumber } from './mark.ts';
export { mend } from './mend.ts';
export { LONGEST_NAME, tidyName } from './names.ts';
export {
  decode,
  encode,
  MOST_INDEX,
  MOST_MEASURES,
  MOST_TRIES,
  type Solution,
  type SolvedMeasure,
} from './solution.ts';

import { params } from '../../../src/widgets/picard/params.ts';
import { changedCases } from '../case.ts';

export const cases = await changedCases(
  'picard',
  Object.fromEntries(params.problem.options.map((problem) => [`of ${problem}`, ['levels', { problem }]])),
);

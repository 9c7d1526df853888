import { params } from '../../../src/widgets/bias-variance/params.ts';
import { changedCases } from '../case.ts';

export const cases = await changedCases('bias-variance', {
  ...Object.fromEntries(params.problem.options.map((problem) => [`of ${problem}`, ['valley', { problem }]])),
  'gravity, a smooth truth': ['smooth', { problem: 'gravity' }],
});

import { changedCases } from '../case.ts';

/** A page without an X, a great deal of noise, a page on which nothing is drawn. */
export const cases = await changedCases('heatmap', {
  'no X': ['trained', { page: 3, threshold: 0.1 }],
  'four X, much noise': ['loud', { page: 7, noise: 1.2, threshold: 0.25, seed: 4 }],
  'an empty page': ['drawn', { ink: [], noise: 0.5, threshold: 0.05 }],
});

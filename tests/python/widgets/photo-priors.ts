import { changedCases, type PythonCase } from '../case.ts';

export const cases: readonly PythonCase[] = await changedCases('photo-priors', {
  'without a prior': ['cells', { prior: 'none', blur: 1 }],
  'wavelets by the noise': ['leaves', { prior: 'wavelets', weight: 'noise' }],
  'smooth by the noise, a wide blur': ['smooth', { weight: 'noise', blur: 3 }],
  'taken for blurred': ['tv', { given: 'blurred', weight: 'noise', noise: 0.0501 }],
});

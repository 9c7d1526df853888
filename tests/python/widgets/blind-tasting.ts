import { changedCases } from '../case.ts';
import { ownPicture } from './kernel-bench.ts';

export const cases = await changedCases('blind-tasting', {
  'stars, much noise': ['opened', { picture: { scene: 'star-field' }, noise: 0.0631, seed: 5 }],
  'an oblong picture of the reader’s own, as light': ['opened', { picture: ownPicture(24, 40), width: 1.5 }],
});

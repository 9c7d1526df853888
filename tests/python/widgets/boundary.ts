import { changedCases } from '../case.ts';
import { ownPicture } from './kernel-bench.ts';

export const cases = await changedCases('boundary', {
  'a small picture in colour': ['wrap', { picture: ownPicture(41, 57), size: 9 }],
});

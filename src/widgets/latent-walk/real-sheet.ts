/** Real pictures to compare with, as no training has seen them: hands of the digit that is asked for, or patches out of one picture of leaves. */
import type { Single } from '../../core/vector.ts';
import { digitOf } from '../../networks/digits-32.ts';
import { testedLeaves } from '../../networks/leaves-32.ts';
import { keepEach } from '../../parts/model/memo.ts';
import type { Params } from './params.ts';
import { REAL_PICTURES } from './sheet.ts';
import { isLeaves } from './ups.ts';

const FIRST_HAND = 500_000;
const PIXELS = 32 ** 2;
const counted = Array.from({ length: REAL_PICTURES }, (_, i) => i);

const leaves = keepEach((_: 'patches'): readonly Single[] => {
  const { data } = testedLeaves(REAL_PICTURES);
  return counted.map((i) => data.slice(i * PIXELS, (i + 1) * PIXELS));
});

export const realPictures = (p: Params): readonly Single[] =>
  isLeaves(p) ? leaves('patches') : counted.map((i) => digitOf(p.digit, FIRST_HAND + i));

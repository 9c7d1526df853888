/** The numbers of a signal, of both beliefs about it, and of a picture. */
import { rmse } from '../../core/metrics.ts';
import { median } from '../../parts/model/median.ts';
import { flatShare, flatShare2d, jumpKept, stairs } from './counts.ts';
import { params, type Params } from './params.ts';
import type { PictureResult } from './picture.ts';
import { JUMPS, UNIT } from './recorded.ts';
import type { SignalResult } from './signal.ts';

export const ofSignal = ({ truth, data, estimate, lowered, heights }: SignalResult) => ({
  flat: flatShare(estimate),
  flatTruth: flatShare(truth),
  stairs: stairs(estimate),
  noisy: rmse(data, truth),
  error: rmse(estimate, truth),
  jump: jumpKept(estimate, truth),
  loweredWide: lowered[0] ?? NaN,
  loweredNarrow: lowered[2] ?? NaN,
  heightWide: heights[0] ?? NaN,
  heightNarrow: heights[2] ?? NaN,
});

/** What 50 draws keep of the jump, each at its own best weights, where that was recorded. */
export const overDraws = ({ source, sigma }: Params) =>
  source === 'mixed' &&
  sigma === params.sigma.default && {
    jumpMedian: UNIT * median(JUMPS.tv),
    jumpSecondMedian: UNIT * median(JUMPS.second),
  };

export const ofBoth = (r: SignalResult, p: Params) => ({
  ...ofSignal(r),
  second: rmse(r.second, r.truth),
  jumpSecond: jumpKept(r.second, r.truth),
  ...overDraws(p),
});

export const ofPicture = ({ shape, truth, data, estimate }: PictureResult) => ({
  flat: flatShare2d(estimate.x, shape),
  flatTruth: flatShare2d(truth, shape),
  noisy: rmse(data, truth),
  error: rmse(estimate.x, truth),
  gap: estimate.gap,
});

/** Which of them there are, a model's words must know. */
export type Measured = ReturnType<typeof ofSignal> | ReturnType<typeof ofBoth> | ReturnType<typeof ofPicture>;

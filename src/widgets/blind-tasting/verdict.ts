/** What the truth says of every λ, and what each rule would have chosen without it. */
import { discrepancy, gcv, lCurveCorner, sure } from '../../core/choose/index.ts';
import { psnr, ssim } from '../../core/metrics.ts';
import { tikhonov } from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import { LARGEST, LEAST, STEP, type Params } from './params.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { plateKey, plateOf, type Plate } from './plate.ts';

/** The stops of the reader's slider. */
export const STOPS = Float64Array.from({ length: 3 * STEP + 1 }, (_, i) =>
  Number((LEAST * 10 ** (i / STEP)).toPrecision(3)),
);

export interface Score {
  readonly lambda: number;
  /** In dB. */
  readonly psnr: number;
  readonly ssim: number;
}
/** In dB. The best is the best of the stops, and a rule may choose a λ between two of them, and do better by a hair. */
export const lostOf = (best: Score, { psnr }: Score): number => Math.max(0, best.psnr - psnr);
export type ChooserName = 'psnr' | 'ssim' | 'gcv' | 'corner' | 'discrepancy' | 'sure';
export interface Verdict {
  /** PSNR at every stop of the slider, in dB. */
  readonly psnr: Vec;
  readonly chosen: Readonly<Record<ChooserName, Score>>;
}

export const solve = ({ decomposition, data }: Plate, lambda: number): Vec =>
  decomposition.solve(data, tikhonov(lambda));

export function scoreOf(plate: Plate, lambda: number): Score {
  const estimate = solve(plate, lambda);
  return { lambda, psnr: psnr(estimate, plate.truth), ssim: ssim(estimate, plate.truth, plate.shape) };
}

/**
 * PSNR at every stop without leaving the DCT, which keeps lengths. From one λ₀ to another λ each coefficient of x̂ changes by
 * φ/φ₀ = (σ² + λ₀²)/(σ² + λ²).
 */
function psnrCurve(plate: Plate): Vec {
  const { sigma, coefficients } = plate.decomposition;
  const first = coefficients(solve(plate, LEAST));
  const truth = coefficients(plate.truth);
  return STOPS.map((lambda) => {
    let square = 0;
    for (let i = 0; i < truth.length; i++) {
      const power = sigma[i] * sigma[i];
      square += (first[i] * ((power + LEAST * LEAST) / (power + lambda * lambda)) - truth[i]) ** 2;
    }
    return -10 * Math.log10(square / truth.length);
  });
}
const indexOfLargest = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((best, value, i, all) => (value > all[best] ? i : best), 0);

/** The stop with the best SSIM: every third, then those beside the best of them. It rises and falls once. */
function bestSsim(plate: Plate): number {
  const similarity = (i: number) => ssim(solve(plate, STOPS[i]), plate.truth, plate.shape);
  const coarse = Array.from({ length: STEP + 1 }, (_, k) => 3 * k);
  const near = coarse[indexOfLargest(coarse.map(similarity))];
  const fine = [-2, -1, 0, 1, 2].map((d) => near + d).filter((i) => i >= 0 && i < STOPS.length);
  return STOPS[fine[indexOfLargest(fine.map(similarity))]];
}

const within = (lambda: number): number => Math.min(LARGEST, Math.max(LEAST, lambda));

/** The rules see the data and, those that ask for it, the noise's true σ. */
export const verdictOf = keepLast(plateKey, (p: Params): Verdict => {
  const plate = plateOf(p);
  const problem = { decomposition: plate.decomposition, data: plate.data, lambdas: STOPS };
  const curve = psnrCurve(plate);
  const morozov = discrepancy(problem, { sigma: p.noise });
  const score = (lambda: number) => scoreOf(plate, lambda);
  return {
    psnr: curve,
    chosen: {
      psnr: score(STOPS[indexOfLargest(curve)]),
      ssim: score(bestSsim(plate)),
      gcv: score(gcv(problem).lambda),
      corner: score(lCurveCorner(problem).lambda),
      discrepancy: score(within(morozov.lambda ?? (morozov.trouble === 'drowned' ? LARGEST : LEAST))),
      sure: score(sure(problem, { sigma: p.noise }).lambda),
    },
  };
});

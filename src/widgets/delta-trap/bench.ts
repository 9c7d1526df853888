/** One way from the sharp picture with its blur to the blurry one with none: at every t the two still explain the same data. */
import { gaussianNoise } from '../../core/noise.ts';
import { RandomState } from '../../core/random/index.ts';
import { maxAbs, subtract, type Vec } from '../../core/vector.ts';
import { blurEvidence } from '../../parts/model/blur-evidence.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { valuesOf } from '../../parts/model/picture.ts';
import { heated, heatTransfer, type Shape } from './heat.ts';
import { gradientPower, slopes, tieOf } from './objective.ts';
import { ALPHAS, TRIALS, type Params } from './params.ts';
import { pictureOf } from './scenes.ts';

/** Stops of the curve along t. */
export const STOPS = Float64Array.from({ length: 21 }, (_, i) => i / 20);
/** Exponents of the curve along α. */
export const POWERS = Float64Array.from(
  { length: 18 },
  (_, i) => ALPHAS.min + (i * (ALPHAS.max - ALPHAS.min)) / 17,
);
/** Widths on trial. */
export const WIDTHS = Float64Array.from({ length: TRIALS.count }, (_, i) => i * TRIALS.step);

export interface Way {
  readonly shape: Shape;
  /** x_t. */
  readonly at: (t: number) => Vec;
  /** h_t * x_t, the same at every t. */
  readonly clean: Vec;
  /** |∇x_t| at the stops. */
  readonly slopes: readonly Vec[];
  readonly tie: number | null;
  readonly data: (p: Drawn) => Data;
}
type Drawn = Pick<Params, 'noise' | 'seed'>;
export interface Data {
  readonly y: Vec;
  /** −log p(y | h) per pixel for every width on trial, and the width where it is least. */
  readonly alone: Vec;
  readonly likeliest: number;
}

/** σ_x = σt and σ_h = σ√(1 − t²): the variances add to σ². */
export const widthsAt = (sigma: number, t: number) => ({
  picture: sigma * t,
  kernel: sigma * Math.sqrt(Math.max(0, 1 - t * t)),
});

/** What each picture keeps: the way of the last σ, which keeps the data of the last noise. */
const truth = keepLast(pictureOf, (p: Pick<Params, 'picture'>) => {
  const { shape } = pictureOf(p);
  const blur = heated(valuesOf(pictureOf(p)), shape);
  return {
    way: keepLast(
      (sigma: number) => sigma,
      (sigma) => wayFrom(blur, shape, sigma),
    ),
  };
});

export const wayOf = (p: Params): Way => truth(p).way(p.sigma);
export const dataOf = (p: Params): Data => wayOf(p).data(p);

function wayFrom(blur: (variance: number) => Vec, shape: Shape, sigma: number): Way {
  const at = (t: number): Vec => blur((sigma * t) ** 2);
  const all = Array.from(STOPS, (t) => slopes(at(t), shape));
  const clean = at(1);
  return {
    shape,
    at,
    clean,
    slopes: all,
    tie: tieOf(all[0], all[all.length - 1], ALPHAS.min),
    data: keepLast(
      ({ noise, seed }) => `${noise} ${seed}`,
      (p) => measured(clean, shape, p),
    ),
  };
}

function measured(clean: Vec, shape: Shape, { noise, seed }: Drawn): Data {
  const y = gaussianNoise(clean, noise, new RandomState(seed));
  const evidence = blurEvidence(y, shape, noise);
  const alone = WIDTHS.map((width) => evidence(heatTransfer(shape, width ** 2)));
  return { y, alone, likeliest: WIDTHS[alone.indexOf(Math.min(...alone))] };
}

/** How far h_t * x_t is from what it should explain, at most. */
export function unexplained(p: Params, x: Vec): number {
  const { shape, clean } = wayOf(p);
  const { kernel } = widthsAt(p.sigma, p.t);
  return maxAbs(subtract(heated(x, shape)(kernel ** 2), clean));
}

/** R(x_t)/R(x_0) along t, and R(x_1)/R(x_0) along α. */
export const alongT = ({ slopes: all }: Way, alpha: number): Vec => {
  const first = gradientPower(all[0], alpha);
  return Float64Array.from(all, (slope) => gradientPower(slope, alpha) / first);
};
export const alongAlpha = keepLast(
  (way: Way) => way,
  ({ slopes: all }) =>
    POWERS.map((alpha) => gradientPower(all[all.length - 1], alpha) / gradientPower(all[0], alpha)),
);

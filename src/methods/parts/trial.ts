import { gaussian2d, identity } from '../../core/kernels/index.ts';
import { gaussianNoise } from '../../core/noise.ts';
import { RandomState } from '../../core/random/index.ts';
import type { Denoiser } from '../../core/solvers/plug-and-play.ts';
import { dct, dft, wiener } from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { Belief } from '../method.ts';
import { blurOf } from './problem.ts';
import type { RestorationProblem } from './problem.ts';

/** The boundaries of a trial: those with a transform that diagonalises the blur. */
export type TrialBoundary = 'periodic' | 'reflect';

export const TRIAL = {
  shape: [32, 40],
  sigma: 0.01,
  blur: 1.2,
  rectangles: 9,
  stars: 12,
  seed: 7,
  /** The pictures whose mean power is the class': other seeds than the truth's. */
  classSeeds: { from: 100, to: 130 },
  /** The one whose value the measures name: off the middle, so that a transposed picture shows. */
  pixel: [11, 23],
} as const;

/** A scene that has what the method believes in: points, or what has edges and flat parts and is mostly dark. */
export type TrialScene = 'rectangles' | 'stars';

export function sceneFor({ belief }: { readonly belief: Belief }): TrialScene {
  return belief.truth === 'few' || belief.truth === 'point-sources' ? 'stars' : 'rectangles';
}

/** Twelve single bright pixels on black. */
function stars(seed: number): Vec {
  const [height, width] = TRIAL.shape;
  const x = new Float64Array(height * width);
  const rng = new RandomState(seed);
  for (let s = 0; s < TRIAL.stars; s++) {
    const [row] = rng.randint(0, height, 1);
    const [column] = rng.randint(0, width, 1);
    x[row * width + column] = rng.uniform(0.3, 1);
  }
  return x;
}

/** Nine grey rectangles on black, each over those before. */
function rectangles(seed: number): Vec {
  const [height, width] = TRIAL.shape;
  const x = new Float64Array(height * width);
  const rng = new RandomState(seed);
  for (let r = 0; r < TRIAL.rectangles; r++) {
    const [top, left] = rng.randint(0, 24, 2);
    const [tall, wide] = rng.randint(3, 14, 2);
    const grey = rng.uniform(0.2, 1);
    for (let i = top; i < Math.min(top + tall, height); i++)
      x.fill(grey, i * width + left, i * width + Math.min(left + wide, width));
  }
  return x;
}

/** The mean of |vᵢᴴx|² over the class. */
function classPower({ kernel, shape, boundary }: RestorationProblem): Vec {
  const basis = boundary === 'periodic' ? dft(kernel, shape) : dct(kernel, shape);
  const { from, to } = TRIAL.classSeeds;
  const mean = new Float64Array(TRIAL.shape[0] * TRIAL.shape[1]);
  for (let seed = from; seed < to; seed++)
    basis.power(rectangles(seed)).forEach((power, i) => (mean[i] += power / (to - from)));
  return mean;
}

/** The best linear one for the class. Nothing of the trial has learned more. */
const classDenoiser = (spectrum: Vec): Denoiser => ({
  range: [0, Infinity],
  *denoise(x, level, shape) {
    return dft(identity(), shape).solve(x, wiener({ signal: spectrum, noise: level ** 2 }));
  },
});

/** The small, fair problem on which every method and its Python are compared; `trialScript` makes the same in NumPy. */
export function trial(
  boundary: TrialBoundary,
  sigma: number = TRIAL.sigma,
  scene: TrialScene = 'rectangles',
): { truth: Vec; problem: RestorationProblem } {
  const truth = (scene === 'stars' ? stars : rectangles)(TRIAL.seed);
  const { shape } = TRIAL;
  const bare: RestorationProblem = {
    data: truth,
    shape,
    kernel: gaussian2d(TRIAL.blur),
    boundary,
    noise: { sigma },
  };
  const data = gaussianNoise(blurOf(bare).apply(truth), sigma, new RandomState(TRIAL.seed + 1));
  const spectrum = classPower(bare);
  return { truth, problem: { ...bare, data, spectrum, denoiser: classDenoiser(spectrum) } };
}

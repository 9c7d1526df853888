/** Three problems as a practitioner brings them: what was seen, the blur that was measured, and the one that a hurried hand would guess. */
import { gaussian2d, motion, type Kernel } from '../../core/kernels/index.ts';
import { srgbToLinear, linearToSrgb } from '../../core/light.ts';
import { gaussianNoise, poissonNoise } from '../../core/noise.ts';
import type { LinearOperator } from '../../core/operator.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { RandomState } from '../../core/random/index.ts';
import { scene } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { RestorationProblem } from '../../methods/index.ts';
import { keepFew } from '../../parts/model/memo.ts';
import { storedPicture, valuesOf } from '../../parts/model/picture.ts';
import type { CaseName, Params } from './params.ts';
import { spectrumCase } from './spectrum.ts';

type Blur = Params['blur'];

export interface Case {
  readonly name: CaseName;
  /** Of the photograph stored values, else light. */
  readonly truth: Vec;
  /** With the measured blur, and with the guessed one. */
  readonly problem: Readonly<Record<Blur, RestorationProblem>>;
  /** A of either blur. */
  readonly operator: Readonly<Record<Blur, LinearOperator>>;
  /** The variance of a datum whose mean is `model`. */
  readonly variance: (model: number) => number;
}

/** [height, width]. */
export const PHOTOGRAPH = [96, 128] as const;
/** Length in pixels, true angle, guessed angle, σ of the light's noise. */
export const SHAKE = { length: 11, angle: 20, guess: 30, sigma: 0.004 } as const;
const SLICE = [96, 96] as const;
/** σ of the point spread function, as measured and as guessed; counts where the light is 1. */
export const LENS = { sigma: 2, guess: 2.5, counts: 100 } as const;

const both = (problem: Omit<RestorationProblem, 'kernel'>, kernels: Readonly<Record<Blur, Kernel>>) => ({
  measured: { ...problem, kernel: kernels.measured },
  guessed: { ...problem, kernel: kernels.guessed },
});

const operatorsOf = (shape: readonly [number, number], kernels: Readonly<Record<Blur, Kernel>>) => ({
  measured: convolve2d(kernels.measured, shape, { boundary: 'periodic' }),
  guessed: convolve2d(kernels.guessed, shape, { boundary: 'periodic' }),
});

/** A still life, shaken along a line, stored in 8 bits. */
function photograph(seed: number): Case {
  const picture = storedPicture(scene('still-life', PHOTOGRAPH, seed), PHOTOGRAPH);
  const kernel = motion(SHAKE.length, SHAKE.angle);
  const guess = motion(SHAKE.length, SHAKE.guess);
  const operator = operatorsOf(PHOTOGRAPH, { measured: kernel, guessed: guess });
  const blurred = operator.measured.apply(valuesOf(picture).map(srgbToLinear));
  const light = gaussianNoise(blurred, SHAKE.sigma, new RandomState(seed));
  const data = valuesOf(storedPicture(light.map(linearToSrgb), PHOTOGRAPH)).map(srgbToLinear);
  return {
    name: 'photograph',
    truth: valuesOf(picture),
    problem: both({ data, shape: PHOTOGRAPH, boundary: 'periodic' }, { measured: kernel, guessed: guess }),
    operator,
    variance: () => SHAKE.sigma ** 2,
  };
}

/** One slice of a stack: cells, out of focus a little, counted photon by photon. */
function slice(seed: number): Case {
  const truth = valuesOf(storedPicture(scene('cells', SLICE, seed), SLICE));
  const kernel = gaussian2d(LENS.sigma);
  const guess = gaussian2d(LENS.guess);
  const operator = operatorsOf(SLICE, { measured: kernel, guessed: guess });
  const data = poissonNoise(operator.measured.apply(truth), LENS.counts, new RandomState(seed));
  return {
    name: 'slice',
    truth,
    problem: both({ data, shape: SLICE, boundary: 'periodic' }, { measured: kernel, guessed: guess }),
    operator,
    variance: (model) => Math.max(model, 1 / LENS.counts ** 2) / LENS.counts,
  };
}

const makers: Readonly<Record<CaseName, (seed: number) => Case>> = {
  photograph,
  slice,
  spectrum: spectrumCase,
};

/** Another scene and another noise for each seed. */
export const caseOf = keepFew(
  2,
  ({ name, seed }: { readonly name: CaseName; readonly seed: number }) => `${name} ${seed}`,
  ({ name, seed }) => makers[name](seed),
);

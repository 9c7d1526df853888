/** What every method starts from: one truth in front of a sky, one blur, one count of its photons. */
import { gaussian2d } from '../../core/kernels/index.ts';
import type { LinearOperator } from '../../core/operator.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { RandomState } from '../../core/random/index.ts';
import { scene, starField, type SceneName } from '../../core/scenes/index.ts';
import { dft, type Decomposition } from '../../core/spectral/index.ts';
import { distance, norm, sum, type Vec } from '../../core/vector.ts';
import { poissonNoise } from '../../core/noise.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { sceneOrOwn, storedPicture, valuesOf, type StoredPicture } from '../../parts/model/picture.ts';
import { SIDE, type Params } from './params.ts';

export interface Bench {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  /** The scene in front of its sky. */
  readonly truth: Vec;
  readonly operator: LinearOperator;
  readonly decomposition: Decomposition;
  /** A x. */
  readonly blurred: Vec;
  /** y, in units of the signal: counts over photons. */
  readonly data: Vec;
  /** y with its negative values at 0, as the methods that multiply need it; the same as `data` for counts. */
  readonly light: Vec;
  /** What stands out of the sky, ‖x − sky‖: the unit of every error. */
  readonly unit: number;
  /** Σy/photons: what the squared noise of all counts together should be, told by the counts alone. */
  readonly expected: number;
}

/** The field whose errors are nearest to the medians of fifty. */
const TYPICAL = 42;
/** Stars before black; the sky is a control. */
const stars = (shape: StoredPicture['shape'], seed = TYPICAL): Vec =>
  starField(shape, seed, { nebula: 0, sky: 0 });
export const pictureOf = sceneOrOwn(SIDE, (name, shape) =>
  name === 'star-field' ? stars(shape) : scene(name as SceneName, shape),
);
/** Another scene of the same kind. */
export const drawnAnew = (name: string, seed: number): StoredPicture => {
  const shape = [SIDE, SIDE] as const;
  return storedPicture(
    name === 'star-field' ? stars(shape, seed) : scene(name as SceneName, shape, seed),
    shape,
  );
};

/** Apart from the photons, which move most. */
const blurOf = keepLast(
  ({ blur, shape: [height, width] }: { blur: number; shape: Bench['shape'] }) => `${blur} ${height} ${width}`,
  ({ blur, shape }) => {
    const kernel = gaussian2d(blur);
    // The frame wraps round, so that one transform takes the blur apart exactly; it is also the fastest.
    const operator = convolve2d(kernel, shape, { boundary: 'periodic', method: 'fft' });
    return { operator, decomposition: dft(kernel, shape) };
  },
);

/** 'pixel' has in each pixel the variance that counting has there, Ax/photons; 'mean' their mean in all of them. */
export function observed({ noise, photons, seed }: Params, blurred: Vec): Vec {
  const random = new RandomState(seed);
  if (noise === 'poisson') return poissonNoise(blurred, photons, random);
  const mean = sum(blurred) / blurred.length;
  const normals = random.standardNormal(blurred.length);
  return blurred.map(
    (light, i) => light + Math.sqrt((noise === 'mean' ? mean : light) / photons) * normals[i],
  );
}

/**
 * Of the blurred light: what is less is black. A transform leaves ±1e-17 there, and whether a pixel draws a random number must not hang
 * on that.
 */
export const BLACK = 1e-9;

export function benchOf(p: Params, picture: StoredPicture = pictureOf(p.scene)): Bench {
  const { shape } = picture;
  const scene = valuesOf(picture);
  const truth = scene.map((light) => light + p.sky);
  const blur = blurOf({ blur: p.blur, shape });
  const blurred = blur.operator.apply(truth).map((light) => (light > BLACK ? light : 0));
  const data = observed(p, blurred);
  const light = data.map((value) => Math.max(value, 0));
  return { shape, truth, ...blur, blurred, data, light, unit: norm(scene), expected: sum(light) / p.photons };
}

/** ‖x̂ − x‖/‖x − sky‖. */
export const errorIn =
  ({ truth, unit }: Pick<Bench, 'truth' | 'unit'>) =>
  (x: Vec): number =>
    distance(x, truth) / unit;

/**
 * Twice as many pixels along each side, by the least squared error; the camera takes means of 2×2. 'sub-pixel' (Shi et al., CVPR 2016) and
 * 'transposed' (Dong, Loy & Tang, ECCV 2016) learn what to add to the bicubic picture (Kim, Lee & Lee, CVPR 2016), 'plain' all of it.
 */
import type { Layer, Memory, Params } from '../core/layers/index.ts';
import { lossAndGradients, meanSquaredError, tensor } from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import type { Single, Vec } from '../core/vector.ts';
import { halved } from './super-resolver-camera.ts';
import type { Network, Scores, TrainingSettings } from './network.ts';
import { inside, type Frame } from './restorer-blur.ts';
import {
  KINDS,
  patches,
  SHAPE,
  SIDE,
  testedPictures,
  type Kind,
  type PictureAt,
} from './restorer-pictures.ts';
import {
  bicubic,
  FACTOR,
  SUPER_RESOLVERS,
  superResolvers,
  type SuperResolver,
} from './super-resolver-layers.ts';
import { flatGrid, rampGrid } from './super-resolver-scores.ts';
import { psnr } from '../core/metrics.ts';

export const superResolverLayers = (variant: SuperResolver): Layer<Memory, Single> =>
  SUPER_RESOLVERS[variant];

const PATCH = 48;

/** A picture twice as large by a network. */
export function enlarged(
  variant: SuperResolver,
  params: Params<Single>,
  small: Vec,
  [height, width]: Frame,
): Vec {
  const x = tensor([1, 1, height, width], Float32Array.from(small));
  return Float64Array.from(SUPER_RESOLVERS[variant].forward(x, params).y.data);
}

/** From other pictures than the network's own for a control. */
export function look(
  variant: SuperResolver,
  params: Params<Single>,
  seed: number,
  step: number,
  pictureAt?: PictureAt,
) {
  const random = new RandomState((seed * 100_003 + step) % 2 ** 32);
  const { truth } = patches(settings.batch, PATCH, random, undefined, pictureAt);
  const half = PATCH / FACTOR;
  const small = new Float32Array(truth.data.length / FACTOR ** 2);
  for (let n = 0; n < settings.batch; n++) {
    const whole = Float64Array.from(truth.data.subarray(n * PATCH ** 2, (n + 1) * PATCH ** 2));
    small.set(halved(whole, [PATCH, PATCH]), n * half ** 2);
  }
  const x = tensor([settings.batch, 1, half, half], small);
  return lossAndGradients(SUPER_RESOLVERS[variant], params, x, meanSquaredError(truth));
}

/** Pixels on every side that no score counts. */
export const SCORED_CROP = 6;
export const psnrEnlarged = (x: Vec, truth: Vec, shape: Frame): number =>
  psnr(inside(x, shape, SCORED_CROP), inside(truth, shape, SCORED_CROP));

/** How many dB the mean over held-out pictures of a kind is nearer than bicubic. */
function gainOn(kind: Kind, enlarge: (x: Vec, shape: Frame) => Vec): number {
  const small: Frame = [SIDE / FACTOR, SIDE / FACTOR];
  const all = testedPictures(kind).map((truth) => {
    const seen = halved(truth, SHAPE);
    const of = (x: Vec) => psnrEnlarged(x, truth, SHAPE);
    return of(enlarge(seen, small)) - of(bicubic(seen, small));
  });
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}

/** Gains over bicubic by the kind of picture, and what is left of the grid. */
function measure(variant: SuperResolver, params: Params<Single>): Scores {
  const enlarge = (x: Vec, shape: Frame) => enlarged(variant, params, x, shape);
  return {
    ...Object.fromEntries(KINDS.map((kind) => [kind, gainOn(kind, enlarge)])),
    ...{ flat: flatGrid(enlarge), ramp: rampGrid(enlarge) },
  };
}

const settings: TrainingSettings = { steps: 400, batch: 16, learningRate: 0.004, warmUp: 20 };
/** The best for 'plain' of 0.004, 0.008 and 0.016. */
const rates = { plain: 0.008 };

export const network: Network<SuperResolver> = {
  ...{ name: 'super-resolver', variants: superResolvers, keptBits: 7, quietHeads: true, settings, rates },
  layersOf: superResolverLayers,
  ...{ look, measure },
};

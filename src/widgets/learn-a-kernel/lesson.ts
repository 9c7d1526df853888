/** What is learned from: a picture, what a secret kernel made of it, and how much of a kernel that pair can teach. */
import type { Tensor } from '../../core/layers/index.ts';
import { conv2d, tensor } from '../../core/layers/index.ts';
import { RandomState } from '../../core/random/index.ts';
import { scene, type SceneName } from '../../core/scenes/index.ts';
import { axisOf, channelSums } from '../../core/strided/index.ts';
import { svd } from '../../core/svd/index.ts';
import type { Vec } from '../../core/vector.ts';
import { sceneOrOwn, valuesOf, type StoredPicture } from '../../parts/model/picture.ts';
import type { KernelValue } from '../contract.ts';
import { SECRETS, SIDE, type Params } from './params.ts';

type Shape = readonly [number, number];

/** One direction of the space of kernels: how steeply the loss curves along it. */
export interface Direction {
  readonly curvature: number;
  readonly along: Vec;
}
export interface Lesson {
  readonly kernelShape: Shape;
  /** As it is written. */
  readonly secret: Vec;
  /** What the layer has to find, which correlates. */
  readonly wanted: Vec;
  readonly before: Tensor;
  readonly after: Tensor;
  /** What the layer makes of the picture with these weights. */
  output(weight: Vec): Vec;
  /** The mean squared error with these weights, and its gradient. */
  look(weight: Vec): { readonly loss: number; readonly gradient: Vec };
  /** The steepest first. */
  readonly directions: readonly Direction[];
}

/** Cycles across the picture, [down, across], of each ripple. */
export const RIPPLES: readonly Shape[] = [
  [-15, 15],
  [7, 17],
  [19, 9],
  [26, 19],
];
/** So that all ripples together stay within [0, 1]. */
export const amplitude = (ripples: number): number => 0.5 / ripples;

const NOISE_SEED = 7;
/** A curvature this much below the largest is rounding. */
const NEGLIGIBLE = 1e-9;

export const secretOf = ({ secret, own, secretSeed }: Params): KernelValue => {
  if (secret === 'own') return own;
  if (secret === 'random')
    return { shape: [3, 3], data: Array.from(new RandomState(secretSeed).uniform(-1, 1, 9)) };
  return SECRETS[secret];
};

function rippled(count: number): Vec {
  const picture = new Float64Array(SIDE * SIDE).fill(0.5);
  for (const [down, across] of RIPPLES.slice(0, count))
    for (let i = 0; i < picture.length; i++) {
      const turns = (down * Math.floor(i / SIDE) + across * (i % SIDE)) / SIDE;
      picture[i] += amplitude(count) * Math.sin(2 * Math.PI * turns);
    }
  return picture;
}

/** How many ripples the picture is made of; 0 where it is something else. */
export const ripplesOf = ({ picture: { scene: name } }: Params): number =>
  Number(/^ripple-(\d)$/.exec(name ?? '')?.[1] ?? 0);

const drawn = sceneOrOwn(SIDE, (name, shape) =>
  name === 'noise'
    ? new RandomState(NOISE_SEED).uniform(0, 1, shape[0] * shape[1])
    : scene(name as SceneName, shape),
);
/** The picture as a file stores it, so that the Python can carry it exactly; null for ripples, which have a formula. */
export const storedOf = (p: Params): StoredPicture | null => (ripplesOf(p) > 0 ? null : drawn(p.picture));

export const shapeOf = ({ picture: { own } }: Params): Shape => (own ? own.shape : [SIDE, SIDE]);

export function pictureOf(p: Params): Vec {
  const stored = storedOf(p);
  return stored ? valuesOf(stored) : rippled(ripplesOf(p));
}

/** (2/m) Σ p pᵀ over every patch p of the picture: the Hessian of the mean squared error, whatever the secret is. */
function directionsOf({ shape: [, , height, width], data }: Tensor, [rows, columns]: Shape): Direction[] {
  const [down, across] = [height - rows + 1, width - columns + 1];
  const lags = Array.from({ length: rows * columns }, (_, k) => [Math.floor(k / columns), k % columns]);
  const product = ([a, b]: number[], [c, d]: number[]): number => {
    let sum = 0;
    for (let i = 0; i < down; i++)
      for (let j = 0; j < across; j++) sum += data[(i + a) * width + j + b] * data[(i + c) * width + j + d];
    return (2 * sum) / (down * across);
  };
  const hessian = lags.map((lag, i) =>
    Float64Array.from(lags, (other, j) => (j < i ? 0 : product(lag, other))),
  );
  hessian.forEach((row, i) => hessian.slice(0, i).forEach((above, j) => (row[j] = above[i])));
  const found = svd(hessian);
  return lags.map((_, i) => ({ curvature: found.sigma[i], along: found.v(i) }));
}

/** How many numbers of the kernel the picture pins down, whatever the number of steps. */
export const taughtOf = ({ directions }: Lesson): number =>
  directions.filter((direction) => isTaught(direction, directions)).length;

export const isTaught = ({ curvature }: Direction, [steepest]: readonly Direction[]): boolean =>
  curvature > NEGLIGIBLE * steepest.curvature;

/**
 * Loss and gradient by the sums behind the layer: its backward pass would ask for the picture's gradient too, and all of it for new
 * arrays in each of a thousand steps.
 */
function lookOf(before: Tensor, after: Tensor, kernelShape: Shape): Lesson['look'] {
  const [inShape, outShape] = [before, after].map(
    ({ shape: [, , height, width] }) => [height, width] as const,
  );
  const axes = [
    axisOf('learn-a-kernel', { kernel: kernelShape[0] }),
    axisOf('learn-a-kernel', { kernel: kernelShape[1] }),
  ] as const;
  const sums = channelSums({ inputs: 1, outputs: 1, inShape, outShape, axes }, 1, before.data);
  const slope = new Float64Array(after.data.length);
  return (weight) => {
    sums.gather(weight, before.data, slope);
    let total = 0;
    for (let i = 0; i < slope.length; i++) {
      const difference = slope[i] - after.data[i];
      total += difference * difference;
      slope[i] = (2 * difference) / slope.length;
    }
    const gradient = new Float64Array(weight.length);
    sums.weigh(before.data, slope, gradient);
    return { loss: total / slope.length, gradient };
  };
}

export function lessonOf(p: Params): Lesson {
  const { shape: kernelShape, data } = secretOf(p);
  const secret = Float64Array.from(data);
  const wanted = p.made === 'convolution' ? secret.slice().reverse() : secret;
  const layer = conv2d({ inChannels: 1, outChannels: 1, kernel: kernelShape, bias: false });
  const before = tensor([1, 1, ...shapeOf(p)], pictureOf(p));
  const output = (weight: Vec) => layer.forward(before, { weight }).y.data;
  const after = layer.forward(before, { weight: wanted }).y;
  const look = lookOf(before, after, kernelShape);
  const directions = directionsOf(before, kernelShape);
  return { kernelShape, secret, wanted, before, after, output, look, directions };
}

/** The layers of `blend.ts`: one enlarger that cannot contradict what the camera saw, and its judge. */
import type { Layer, Memory, Tensor } from '../core/layers/index.ts';
import { conv2d, leakyRelu, linear, pixelShuffle, relu, sequential, tensor } from '../core/layers/index.ts';
import type { Single } from '../core/vector.ts';
import { consistent } from './consistent.ts';
import { CELL, cellMeans, linePicture, SMALL } from './lines.ts';
import { SIDE } from './small-pictures.ts';

/** Numbers of z: each a channel of its own, the same in all its pixels. */
export const LATENT = 4;
/** What the camera saw is small: the mean of sixteen pixels of which four are ink. */
const GAIN = 4;
const CHANNELS = 16;
const JUDGE = [16, 32] as const;
export const SLOPE = 0.2;

const conv = (inChannels: number, outChannels: number) =>
  conv2d<Single>({ inChannels, outChannels, kernel: 3, padding: 1 });

/** What the camera saw and z, [n, 5, 8, 8], to [n, 1, 32, 32]. */
export const enlarger: Layer<Memory, Single> = consistent(
  sequential<Single>([
    ...[conv(1 + LATENT, CHANNELS), relu<Single>()],
    ...[conv(CHANNELS, CHANNELS), relu<Single>()],
    ...[conv(CHANNELS, CELL ** 2), pixelShuffle<Single>(CELL)],
  ]),
  GAIN,
);

const halve = (inChannels: number, outChannels: number) =>
  conv2d<Single>({ inChannels, outChannels, kernel: 4, stride: 2, padding: 1 });

/** A score for a picture: [n, 1, 32, 32] → [n, 1, 1, 1]. */
export const judge: Layer<Memory, Single> = sequential<Single>([
  ...[halve(1, JUDGE[0]), leakyRelu<Single>(SLOPE)],
  ...[halve(JUDGE[0], JUDGE[1]), leakyRelu<Single>(SLOPE)],
  linear({ inFeatures: JUDGE[1] * SMALL ** 2, outFeatures: 1 }),
]);

/** What the camera sees of a line in this column. */
export const seenOf = (column: number): Single => cellMeans(linePicture(column), SIDE, CELL);

/** What the enlarger is given: pictures of the camera, each times `GAIN`, and a z for each. */
export function askedOf(seen: readonly Single[], z: readonly ArrayLike<number>[]): Tensor<Single> {
  const pixels = SMALL ** 2;
  const data = new Float32Array(seen.length * (1 + LATENT) * pixels);
  seen.forEach((small, i) => {
    const at = i * (1 + LATENT) * pixels;
    small.forEach((value, k) => (data[at + k] = GAIN * value));
    for (let c = 0; c < LATENT; c++) data.fill(z[i][c], at + (1 + c) * pixels, at + (2 + c) * pixels);
  });
  return tensor([seen.length, 1 + LATENT, SMALL, SMALL], data);
}

/** Two layers that each double a picture, their weights still random: what they make of the still life at a quarter of its sides. */
import { artifactScore } from '../../core/checkerboard/index.ts';
import { tensor } from '../../core/layers/index.ts';
import { RandomState } from '../../core/random/index.ts';
import { stillLifeColour } from '../../core/scenes/index.ts';
import { upsampler, upsamplerStart } from '../../core/upsamplers.ts';
import type { Vec } from '../../core/vector.ts';
import { keepEach } from '../../parts/model/memo.ts';
import { storedPicture, valuesOf, type StoredPicture } from '../../parts/model/picture.ts';
import { GIVEN, SIDE, STAGES, type LayerName } from './params.ts';

/** Red, green and blue. */
export type Planes = readonly [Vec, Vec, Vec];

const STRIDE = 2;
const SETTING = { inChannels: 1, outChannels: 1, stride: STRIDE };
const PERIOD = STRIDE ** STAGES;

export const inPlanes = (make: (colour: number) => Vec): Planes => [make(0), make(1), make(2)];

export const truthOf = keepEach((side: number): Planes => {
  const { red, green, blue } = stillLifeColour([side, side], 1);
  return [red, green, blue];
});

/** Means over 4 × 4 pixels, as a file stores them. */
export const givenOf = keepEach((side: number): readonly StoredPicture[] =>
  truthOf(SIDE).map((plane) => {
    const means = new Float64Array(side * side);
    plane.forEach((value, at) => {
      const [row, column] = [Math.floor(at / SIDE / PERIOD), Math.floor((at % SIDE) / PERIOD)];
      means[row * side + column] += value / PERIOD ** 2;
    });
    return storedPicture(means, [side, side]);
  }),
);

/** The mean of the weights by which a constant comes out as it went in, on average. */
const meanWeight = (name: LayerName): number =>
  name === 'transposed3' ? STRIDE ** 2 / 9 : name === 'transposed4' ? STRIDE ** 2 / 16 : 1 / 9;

/** One colour through both layers, all of whose weights are positive and random. */
export function drawn(name: LayerName, seed: number, colour: number): Vec {
  const layer = upsampler(name, SETTING);
  let x = tensor([1, 1, GIVEN, GIVEN], valuesOf(givenOf(GIVEN)[colour]));
  for (let stage = 0; stage < STAGES; stage++) {
    const rng = new RandomState(100 * seed + 10 * colour + stage);
    const weights = upsamplerStart(name, SETTING, rng, (shape, from) =>
      from.uniform(
        0,
        2 * meanWeight(name),
        shape.reduce((product, n) => product * n, 1),
      ),
    );
    x = layer.forward(x, weights).y;
  }
  return x.data;
}

export const scoreOf = (planes: Planes): number =>
  planes.reduce((sum, plane) => sum + artifactScore(plane, [SIDE, SIDE], PERIOD).score / 3, 0);

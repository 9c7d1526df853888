/** Two layers that each double a picture, their weights still random: what they make of the still life at a quarter of its sides. */
import { artifactScore } from '../../core/checkerboard/index.ts';
import { tensor } from '../../core/layers/index.ts';
import { RandomState } from '../../core/random/index.ts';
import { stillLifeColour } from '../../core/scenes/index.ts';
import { upsampler } from '../../core/upsamplers.ts';
import type { Vec } from '../../core/vector.ts';
import { keepEach } from '../../parts/model/memo.ts';
import { broughtDown, storedPicture, valuesOf, type StoredPicture } from '../../parts/model/picture.ts';
import { positiveStart } from '../../parts/model/positive-start.ts';
import { SIDE, STAGES, type LayerName } from './params.ts';

/** Red, green and blue. */
export type Planes = readonly [Vec, Vec, Vec];

const STRIDE = 2;
const PERIOD = STRIDE ** STAGES;
const GIVEN = SIDE / PERIOD;

export const inPlanes = (make: (colour: number) => Vec): Planes => [make(0), make(1), make(2)];

export const truthOf = keepEach((side: number): Planes => {
  const { red, green, blue } = stillLifeColour([side, side], 1);
  return [red, green, blue];
});

/** What the layers are given of the truth of that side: each colour brought down, as a file stores it. */
export const givenOf = keepEach((side: number): readonly StoredPicture[] =>
  truthOf(side).map((plane) => storedPicture(broughtDown(plane, [side, side], PERIOD), [GIVEN, GIVEN])),
);

/** One colour through both layers, all of whose weights are positive and random. */
export function drawn(name: LayerName, seed: number, colour: number): Vec {
  const layer = upsampler(name, { inChannels: 1, outChannels: 1, stride: STRIDE });
  let x = tensor([1, 1, GIVEN, GIVEN], valuesOf(givenOf(SIDE)[colour]));
  for (let stage = 0; stage < STAGES; stage++) {
    const rng = new RandomState(100 * seed + 10 * colour + stage);
    x = layer.forward(x, positiveStart(name, STRIDE, rng)).y;
  }
  return x.data;
}

export const scoreOf = (planes: Planes): number =>
  planes.reduce((sum, plane) => sum + artifactScore(plane, [SIDE, SIDE], PERIOD).score / 3, 0);

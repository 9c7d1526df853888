/** Noise for the trainings of the restoring networks. */
import type { Tensor } from '../core/layers/index.ts';
import { tensor } from '../core/layers/index.ts';
import type { RandomState } from '../core/random/index.ts';
import type { Single } from '../core/vector.ts';

/** A level between the least and the most, log-uniform. */
export function noiseLevel([least, most]: readonly [number, number], random: RandomState): number {
  return least * (most / least) ** random.uniform(0, 1);
}

/** Noise of one level for each picture of a batch. */
export function addNoise(
  { shape, data }: Tensor<Single>,
  levels: readonly number[],
  random: RandomState,
): Tensor<Single> {
  const pixels = shape[2] * shape[3];
  const noise = random.standardNormal(data.length);
  return tensor(
    shape,
    data.map((value, i) => value + levels[Math.floor(i / pixels)] * noise[i]),
  );
}

import { checkInteger } from '../check.ts';
import type { Numbers, Vec } from '../vector.ts';
import { channelSums } from '../strided/index.ts';
import type { Layer } from './layer.ts';
import { refuseUnless } from './refuse.ts';
import { countOf } from './tensor.ts';
import type { InputMemory } from './weighted.ts';
import { weightedLayer } from './weighted.ts';

export interface LinearOptions {
  readonly inFeatures: number;
  readonly outFeatures: number;
  readonly bias?: boolean;
}

const ONE = { k: 1, s: 1, p: 0, d: 1 } as const;

/**
 * A dense layer y = W x + b on all numbers of a picture, whatever its shape (as after `nn.Flatten()`); y is
 * `[n, outFeatures, 1, 1]`. Each feature is a channel of one cell, so this is a 1×1 convolution.
 *
 * Parameters: `weight` [outFeatures, inFeatures], `bias` [outFeatures]. PyTorch: `nn.Linear(in, out)`.
 * @throws RangeError "linear: mat1 and mat2 shapes cannot be multiplied (2x5 and 3x4)".
 */
export function linear<V extends Numbers = Vec>({
  inFeatures,
  outFeatures,
  bias = true,
}: LinearOptions): Layer<InputMemory<V>, V> {
  const name = 'linear';
  checkInteger(name, 'inFeatures', inFeatures, 1);
  checkInteger(name, 'outFeatures', outFeatures, 1);
  const cell = { inShape: [1, 1], outShape: [1, 1], axes: [ONE, ONE] } as const;
  return weightedLayer<V>({
    name,
    weight: [outFeatures, inFeatures],
    outChannels: outFeatures,
    bias,
    outShape([n, ...rest]) {
      const features = countOf(rest);
      const shapes = `(${n}x${features} and ${inFeatures}x${outFeatures})`;
      refuseUnless(features === inFeatures, name, `mat1 and mat2 shapes cannot be multiplied ${shapes}`);
      return [n, outFeatures, 1, 1];
    },
    sums: ([n], _, like) => channelSums({ inputs: inFeatures, outputs: outFeatures, ...cell }, n, like),
  });
}

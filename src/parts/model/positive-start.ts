/** First weights that are random and positive, of such a mean that a constant comes out as it went in, on average. */
import { uniform, type Params } from '../../core/layers/index.ts';
import type { RandomState } from '../../core/random/index.ts';
import { upsamplerStart, type UpsamplerName } from '../../core/upsamplers.ts';

const meanWeight = (name: UpsamplerName, stride: number): number =>
  name === 'transposed3' ? stride ** 2 / 9 : name === 'transposed4' ? stride ** 2 / 16 : 1 / 9;

/** Of an upsampler from one channel to one. */
export const positiveStart = (name: UpsamplerName, stride: number, rng: RandomState): Params =>
  upsamplerStart(
    name,
    { inChannels: 1, outChannels: 1, stride },
    rng,
    uniform(0, 2 * meanWeight(name, stride)),
  );

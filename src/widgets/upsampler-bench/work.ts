/** What is timed: one forward pass of each upsampler as a layer of a network has it, eight channels to eight. */
import { normal, tensor } from '../../core/layers/index.ts';
import { RandomState } from '../../core/random/index.ts';
import { upsampler, upsamplerStart } from '../../core/upsamplers.ts';
import type { Name } from './params.ts';

export const CHANNELS = 8;
export const TIMED_SIDE = 32;

export const timedSetting = (stride: number) => ({ inChannels: CHANNELS, outChannels: CHANNELS, stride });
/** Numbers that come out of one pass. */
export const outputsOf = (stride: number): number => CHANNELS * (TIMED_SIDE * stride) ** 2;

/** One pass, ready to be called. */
export function workOf(name: Name, stride: number): () => void {
  const random = new RandomState(1);
  const setting = timedSetting(stride);
  const weights = upsamplerStart(name, setting, random, normal(1));
  const x = tensor([1, CHANNELS, TIMED_SIDE, TIMED_SIDE], random.standardNormal(CHANNELS * TIMED_SIDE ** 2));
  const layer = upsampler(name, setting);
  return () => void layer.forward(x, weights);
}

/** The sound that goes into a figure, as 16 bits hold it: a clip of the book's, or a reader's recording. */
import { RATE } from '../../core/sounds/index.ts';
import { maxAbs, type Vec } from '../../core/vector.ts';
import type { SoundValue } from '../../widgets/contract.ts';
import { keepEach, keepLast } from './memo.ts';
import { inSixteenBits } from './python.ts';

/** How loud a sound is at its loudest; full scale is 1. */
export const PEAK = 0.9;

/** Samples a second. */
export const rateOf = ({ clip }: { readonly clip: SoundValue }): number => clip.own?.rate ?? RATE;

/** Clips at their own loudness, each made once; a reader's recording is brought up to that of the others. */
export function clipsOf(make: (name: string) => Vec): (p: { readonly clip: SoundValue }) => Vec {
  const ofBook = keepEach((name: string) => inSixteenBits(make(name)));
  const ofReader = keepLast(
    (own: Float32Array) => own,
    (own) => {
      const samples = Float64Array.from(own);
      const gain = PEAK / (maxAbs(samples) || 1);
      return inSixteenBits(samples.map((sample) => gain * sample));
    },
  );
  return ({ clip }) => (clip.own ? ofReader(clip.own.samples) : ofBook(clip.clip));
}

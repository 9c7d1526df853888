import { signal } from '../../../src/core/signals/index.ts';
import { DRAWN, SAMPLES } from '../../../src/widgets/nothing-fits/params.ts';
import { changedCases } from '../case.ts';

/** The truth as a hand would draw it: means of stretches, in 256ths. */
export function truthAsDrawn(): number[] {
  const truth = signal('steps', SAMPLES);
  const step = SAMPLES / DRAWN;
  return Array.from({ length: DRAWN }, (_, i) => {
    const mean = truth.slice(i * step, (i + 1) * step).reduce((sum, value) => sum + value / step, 0);
    return Math.round(mean * 256) / 256;
  });
}

export const cases = await changedCases('nothing-fits', {
  'drawn and pushed': ['draw', { drawn: truthAsDrawn(), push: 0.3, frequency: 7 }],
});

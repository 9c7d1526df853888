/** What the lesson on chapter 4 says of the weak line, counted over the seeds of the noise. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { model } from '../../src/widgets/instrument/model.ts';
import { params, presets } from '../../src/widgets/instrument/params.ts';
import { statesOf } from '../widgets/support/states.ts';

const state = statesOf(params, presets);
const SEEDS = 50;
const STRONG = [46, 108, 189];
const WEAK = 120;
const isNear = (at: number, place: number, reach: number): boolean => Math.abs(at - place) <= reach;

/** The peaks that are none of the strong lines, and the highest of them. */
function lowPeaks(seed: number) {
  const { estimate, peaks } = model.compute(state('weak', { seed }));
  const low = [...peaks].filter((at) => !STRONG.some((line) => isNear(at, line, 3)));
  return { low, highest: low.reduce((best, at) => (estimate[at] > estimate[best] ? at : best)) };
}

test('which of the low peaks is a line shows in other recordings, and not for sure in one', () => {
  const draws = Array.from({ length: SEEDS }, (_, i) => lowPeaks(i + 1));
  const count = (holds: (draw: (typeof draws)[number]) => boolean) => draws.filter(holds).length;
  const has = (place: number, reach: number) =>
    count(({ low }) => low.some((at) => isNear(at, place, reach)));
  expect(has(WEAK, 4)).toBe(SEEDS);
  const misled = count(({ highest }) => !isNear(highest, WEAK, 4));
  const { steps } = parse(readFileSync('content/en/teach/04-why-undoing-fails.yaml', 'utf8')) as {
    steps: { preset: string; answer: string }[];
  };
  const { answer } = steps.find(({ preset }) => preset === 'weak')!;
  expect(answer).toContain(`in ${misled} of ${SEEDS} recordings`);
  expect(answer).toContain(`near 37 and 232 in ${has(37, 2)} and ${has(232, 2)} of them`);
});

/** A task that is given with data of each pupil's own can be done with every seed that is given out. */
import { expect, test } from 'vitest';
import { NOT_WITH, seedsOf } from '../../src/homework/own-seeds.ts';
import { presetValues } from '../../src/runtime/values.ts';
import { loadModel } from '../../src/widgets/models.ts';
import { loadChallenges, loadParams } from '../../src/widgets/registry.ts';

/** What a pupil sets beside the preset that the book starts from; of several values, one does it. */
const DONE_BY: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  'noise-explosion/rescue': [{ noise: 0.0398, lambda: 0.251 }],
  'picard/afford': [{ k: 10, noise: 1e-12 }],
  'filter-factors/prior': [
    { penalty: 'curvature', lambda: 0.126 },
    { penalty: 'curvature', lambda: 0.158 },
  ],
  'bias-variance/follow': [{ noise: 0.1, lambda: 0.282 }],
  'staircase/sieve': [{ lambda: 3.16 }],
  'staircase/whole': [{ second: true, lambda: 0.316, lambda2: 10 }],
};

test('what does it is told for each', () =>
  expect(Object.keys(DONE_BY).sort()).toEqual(Object.keys(NOT_WITH).sort()));

test.each(Object.entries(DONE_BY))('%s is done with every seed that is given out', async (key, ways) => {
  const [widget, task] = key.split('/');
  const [{ params, presets }, model, challenges] = await Promise.all([
    loadParams(widget),
    loadModel(widget),
    loadChallenges(widget),
  ]);
  const { preset, passed } = challenges.find(({ id }) => id === task)!;
  if (model.kind !== 'compute') throw new TypeError(`${widget} runs step by step`);
  expect(params.seed.kind).toBe('seed');
  const isDone = (seed: number) =>
    ways.some((way) => {
      const p = { ...presetValues(params, presets, preset), ...way, seed };
      return passed(p, model.measures(model.compute(p), p));
    });
  const seeds = seedsOf(widget, task);
  expect(seeds.length).toBeGreaterThan(40);
  expect(seeds.filter((seed) => !isDone(seed))).toEqual([]);
});

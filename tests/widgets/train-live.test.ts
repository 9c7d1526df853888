import { describe, expect, test } from 'vitest';
import { params, presets } from '../../src/widgets/train-live/params.ts';
import type { Params } from '../../src/widgets/train-live/params.ts';
import { model } from '../../src/widgets/train-live/model.ts';
import type { State } from '../../src/widgets/train-live/model.ts';
import { COURSES, FATES, REAL_VARIANCE } from '../../src/widgets/train-live/recorded.ts';
import { lookedAt, realSheet } from '../../src/widgets/train-live/training.ts';
import { varietyOf } from '../../src/networks/small-pictures.ts';
import { FATED, fateOf, seedsOf } from './support/train-live-fates.ts';
import { realVariance, recordedCourses, recordedLosses, recordedSteps } from './support/train-live-record.ts';
import { statesOf } from './support/states.ts';

const state = statesOf(params, presets);
function after(steps: number, p: Params): State {
  let found = model.init(p);
  for (let i = 0; i < steps; i++) found = model.step(found, p);
  return found;
}
const manifests = { transposed: 'transposed', resized: 'resized', subPixel: 'sub-pixel' } as const;
/** Columns of the record. */
const [READ, VARIETY, RATIO, HIDDEN] = [0, 1, 2, 3];
const at = (step: number) => COURSES.step.indexOf(step);
const values = (up: Params['up'], step: number, column: number) =>
  COURSES[up].map((rows) => rows[at(step)][column]);

describe('a training', () => {
  test('is the one that was recorded: at the beginning the same losses and the same generator', () => {
    const p = state('resized');
    const { generatorLoss, judgeLoss, training } = after(1, p);
    const first = model.init(p);
    expect([first.generatorLoss, first.judgeLoss]).toEqual([generatorLoss, judgeLoss]);
    expect(training.iteration).toBe(1);
  });
  test('a rate of 0.01 moves weights ten times as far in its first step, and only those it belongs to', () => {
    const moved = (p: Params) => {
      const [before, next] = [model.init(p), after(1, p)];
      const far = (part: 'generator' | 'discriminator') => {
        const [a, b] = [before.training[part].params, next.training[part].params];
        return Math.max(
          ...Object.keys(a).flatMap((key) =>
            a[key]
              .map((value, i) => Math.abs(b[key][i] - value))
              .reduce((most, one) => Math.max(most, one), 0),
          ),
        );
      };
      return [far('generator'), far('discriminator')];
    };
    const [slow, fast] = [moved(state('resized')), moved(state('collapse'))];
    expect(fast[0] / slow[0]).toBeCloseTo(10, 1);
    expect(fast[1]).toBe(slow[1]);
  });
  test('single and double precision see the same', () => {
    const p = state('transposed');
    const found = after(2, p);
    const r = model.result(found, p);
    const quick = lookedAt(p, found.training);
    expect([r.variety, r.ratio, r.hidden]).toAgreeWith([quick.variety, quick.ratio, quick.hidden], 1e-3);
    expect(r.read).toBeCloseTo(quick.read, 1);
  });
  test('is kept, and goes on from there as if it had not been', () => {
    const p = state('subPixel');
    const found = after(2, p);
    const again = model.keeping.resume(structuredClone(model.keeping.keep(found)), p);
    expect(model.step(again, p)).toEqual(model.step(found, p));
    expect(() => model.keeping.resume(model.keeping.keep(found), state('resized'))).toThrow(/another kind/);
  });
});

describe('the record', () => {
  test('of real digits: their own variety is about 1, in sight too', () => {
    expect(realVariance()).toBe(REAL_VARIANCE);
    const labels = Array.from({ length: 40 }, (_, i) => i % 10);
    const inSight = (varietyOf(realSheet(), labels) * 4) / 3 / REAL_VARIANCE;
    expect(Math.abs(inSight - 1)).toBeLessThan(0.2);
  });
  test('of trainings is that of the manifest', () => {
    expect(COURSES.step).toEqual(recordedSteps());
    for (const up of ['transposed', 'resized', 'subPixel'] as const)
      expect(recordedCourses(manifests[up], REAL_VARIANCE)).toEqual(COURSES[up]);
  });
  test.each(FATED)('of what becomes of %s, again', { timeout: 120_000 }, (fated) => {
    expect(FATES[fated]).toHaveLength(seedsOf(fated));
    expect(fateOf(fated, 1)).toEqual(FATES[fated][0]);
  });
});

describe('what the words say', () => {
  test('digits come: in each recorded training more than 9 of 10 are read at the end', () => {
    for (const up of ['transposed', 'resized', 'subPixel'] as const)
      expect(Math.min(...values(up, 600, READ))).toBeGreaterThan(0.9);
  });
  test('transposed begins with a grid, R above 10; from step 300 on nothing stands out in its pictures, and before the tanh it does', () => {
    expect(Math.min(...values('transposed', 0, RATIO))).toBeGreaterThan(10);
    for (const step of [300, 400, 500, 600])
      expect(Math.max(...values('transposed', step, RATIO))).toBeLessThan(2);
    expect(Math.min(...values('transposed', 600, HIDDEN))).toBeGreaterThan(4);
  });
  test('sub-pixel begins with exactly nothing at ½, at step 25 it is 5 and more, 123 in the one shown, and below 2 from 300 on', () => {
    expect(Math.max(...values('subPixel', 0, RATIO))).toBeLessThan(1e-10);
    expect(Math.min(...values('subPixel', 25, RATIO))).toBeCloseTo(5, 0);
    expect(values('subPixel', 25, RATIO)[params.start.default - 1]).toBe(123);
    for (const step of [300, 600]) expect(Math.max(...values('subPixel', step, RATIO))).toBeLessThan(2);
  });
  test('ten times the rate: with 3 of 10 seeds one blank sheet that the judge is sure of, writing with 3 others', () => {
    const dead = FATES.collapse.filter(([variety]) => variety < 0.01);
    for (const [, read, mean, generatorLoss, judgeLoss] of dead) {
      expect(read).toBe(0);
      expect(mean).toBeLessThan(-0.99);
      expect(generatorLoss).toBeGreaterThan(5);
      expect(judgeLoss).toBeLessThan(0.05);
    }
    const writing = FATES.collapse.filter(([, read]) => read > 0.9);
    expect([FATES.collapse.length, dead.length, writing.length]).toEqual([10, 3, 3]);
    expect(dead).toContain(FATES.collapse[params.start.default - 1]);
  });
  test('of the first five seeds three die with the generator’s rate, two with both rates', () => {
    const died = (rows: readonly (readonly number[])[]) => rows.slice(0, 5).filter(([v]) => v < 0.01);
    expect([died(FATES.collapse).length, died(FATES.both).length]).toEqual([3, 2]);
  });
  test('ten times the rate, sub-pixel: all read, the losses of a coin, and a third of the variety, with each seed', () => {
    expect(FATES.narrow).toHaveLength(5);
    for (const [variety, read, , generatorLoss, judgeLoss] of FATES.narrow) {
      expect(variety).toBeLessThan(1 / 3);
      expect(read).toBeGreaterThan(0.95);
      expect(Math.abs(generatorLoss / Math.log(2) - 1)).toBeLessThan(0.03);
      expect(Math.abs(judgeLoss / (2 * Math.log(2)) - 1)).toBeLessThan(0.03);
    }
    expect(Math.min(...values('subPixel', 200, VARIETY))).toBeGreaterThan(2 / 3);
  });
  test('good pictures do not wait for a coin: at the end the generator’s loss is 1.2 in the training that is shown first', () => {
    expect(recordedLosses('resized').at(-1)).toBeCloseTo(1.2, 1);
  });
  test('of the resizing ones mush at step 100, about four of five read at 300', () => {
    expect(Math.max(...values('resized', 100, READ))).toBeLessThan(0.1);
    for (const read of values('resized', 300, READ)) expect(Math.abs(read - 0.8)).toBeLessThan(0.1);
  });
  test('without spectral norm less than a fifth is read after 200 steps, with it three tenths and more', () => {
    expect(FATES.unnormed).toHaveLength(5);
    expect(Math.max(...FATES.unnormed.map(([, read]) => read))).toBeLessThan(0.2);
    expect(Math.min(...values('resized', 200, READ))).toBeGreaterThan(0.3);
  });
  test('variety ends near that of real digits, above 0.75 of it', () => {
    for (const up of ['transposed', 'resized', 'subPixel'] as const) {
      expect(values(up, 600, VARIETY)).toHaveLength(5);
      expect(Math.max(...values(up, 600, VARIETY))).toBeLessThan(1.1);
      expect(Math.min(...values(up, 600, VARIETY))).toBeGreaterThan(0.75);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { evaluateModel, pythonOf, tellModel } from '../../src/runtime/worker/evaluate.ts';
import { adder, orbit, p0, straight, TOTAL } from './support/toys.ts';

it('gives a compute model’s result, measures and facts', () => {
  expect(evaluateModel(adder, p0)).toEqual({
    r: { values: Float64Array.of(1, 2), step: 0 },
    measures: { sum: 3 },
    facts: { start: 1 },
  });
});

describe('a process', () => {
  it('takes the steps of its preview and shows one of them', () => {
    const x = straight(1, 6);
    expect(evaluateModel(orbit, p0)).toEqual({
      r: { values: Float64Array.of(x[4]), step: 4 },
      measures: { x: x[4] },
      facts: { step: 4 },
      progress: { shown: 4, computed: 6, total: TOTAL, trace: { x: Float64Array.from(x) } },
    });
  });

  it.each([
    [0, 0],
    [9, 0],
    [9, 9],
    [77, 31],
  ])('computes %i steps and shows step %i', (computed, shown) => {
    const { r, progress } = evaluateModel(orbit, p0, { computed, shown });
    expect(r).toEqual({ values: Float64Array.of(straight(1, shown)[shown]), step: shown });
    expect(progress).toMatchObject({ shown, computed });
  });

  it('ends at its last step', () => {
    expect(evaluateModel(orbit, p0, { computed: 9999, shown: 9999 }).progress).toMatchObject({
      shown: TOTAL,
      computed: TOTAL,
    });
  });

  it('ends where it is done', () => {
    const brief = { ...orbit, done: ({ step }: { step: number }) => step >= 3 };
    expect(evaluateModel(brief, p0).progress).toMatchObject({ shown: 3, computed: 3, total: TOTAL });
  });

  it('takes no step at all where there is none to take', () => {
    expect(evaluateModel({ ...orbit, total: () => 0 }, p0).progress).toMatchObject({ shown: 0, computed: 0 });
  });
});

describe('one run for the answer and the script', () => {
  it.each([
    ['a compute model', adder, undefined],
    ['a process at its preview', orbit, undefined],
    ['a process at another step', orbit, { computed: 9, shown: 7 }],
  ] as const)('of %s gives what two runs give', (_, model, steps) => {
    const { outcome, python } = tellModel(model, p0, steps);
    expect(outcome).toEqual(evaluateModel(model, p0, steps));
    expect(python()).toBe(pythonOf(model, p0, steps));
  });
});

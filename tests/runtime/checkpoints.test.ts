/** The states to scrub back to: how many, how large together, and that any step can be shown from them. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bytesOf } from '../../src/runtime/worker/bytes-of.ts';
import { Checkpoints } from '../../src/runtime/worker/checkpoints.ts';
import { ProcessRun } from '../../src/runtime/worker/process-run.ts';
import type { AnyValues, ProcessModel } from '../../src/widgets/contract.ts';
import { expectSame, forAll } from './support/for-all.ts';
import { orbit, p0, straight, type Orbit } from './support/toys.ts';

const MB = 2 ** 20;

/** What a run of that many steps leaves, each state made by `stateAt`. */
function after<S>(steps: number, stateAt: (step: number) => S, budget?: number): Checkpoints<S> {
  const checkpoints = new Checkpoints(stateAt(0), 0, budget);
  for (let step = 1; step <= steps; step++) checkpoints.offer(step, stateAt(step));
  return checkpoints;
}
/** The steps that are kept, in order. */
function stepsOf<S>(checkpoints: Checkpoints<S>, last: number): number[] {
  const nearest = Array.from({ length: last + 1 }, (_, step) => checkpoints.nearest(step).step);
  return [...new Set(nearest)];
}
const small = (step: number) => ({ step });
const large = (bytes: number) => (step: number) => ({ step, values: new Float64Array(bytes / 8) });

describe('bytes', () => {
  it.each<[what: string, value: unknown, bytes: number]>([
    ['a number', 3, 8],
    ['a string', 'four', 8],
    ['nothing', null, 0],
    ['nothing at all', undefined, 0],
    ['a typed array', new Float32Array(5), 20],
    ['a part of a typed array: it holds the whole', new Float64Array(100).subarray(3, 5), 800],
    ['a buffer', new ArrayBuffer(24), 24],
    ['an array', [1, 2, [3]], 24],
    ['an object', { a: 1, b: { c: new Uint8Array(7), d: true } }, 15],
    ['a map, its keys too', new Map([[1, new Float64Array(2)]]), 24],
    ['a set', new Set([1, 2]), 16],
  ])('of %s', (_, value, bytes) => expect(bytesOf(value)).toBe(bytes));

  it('of what is held twice count once', () => {
    const values = new Float64Array(10);
    const shared = { values };
    expect(bytesOf([values, values, values.subarray(2), values.buffer, shared, shared])).toBe(80);
  });

  it('of what was seen before cost nothing more, and what holds itself ends', () => {
    const ring: Record<string, unknown> = { values: new Float64Array(10) };
    ring.itself = ring;
    const seen = new Set<object>();
    expect(bytesOf(ring, seen)).toBe(80);
    expect(bytesOf({ ring, more: 1 }, seen)).toBe(8);
  });
});

describe('small states', () => {
  it('are few, and near every step: a tenth of it at most is taken again', () => {
    const checkpoints = after(400, small);
    expect(checkpoints.count).toBeLessThan(60);
    for (let step = 0; step <= 400; step++)
      expect(step - checkpoints.nearest(step).step, `step ${step}`).toBeLessThanOrEqual(0.1 * step);
  });

  it('grow in number as the logarithm of the steps', () => {
    const [early, late] = [after(1_000, small).count, after(100_000, small).count];
    expect(late - early).toBeLessThanOrEqual(Math.log(100) / Math.log(1.1) + 1);
  });

  it('are given back as they were, each with its own step', () => {
    const states = Array.from({ length: 201 }, (_, step) => small(step));
    const checkpoints = after(200, (step) => states[step]);
    for (let step = 0; step <= 200; step++) {
      const nearest = checkpoints.nearest(step);
      expect(nearest.state).toBe(states[nearest.step]);
    }
    for (const step of stepsOf(checkpoints, 200)) expect(checkpoints.nearest(step).step).toBe(step);
  });
});

describe('large states', () => {
  it('never take more than the budget, whatever their size', () => {
    const anyRun = fc.record({
      bytes: fc.integer({ min: 1, max: 400 }).map((eights) => 8 * eights),
      steps: fc.integer({ min: 1, max: 500 }),
    });
    forAll(
      anyRun,
      ({ bytes, steps }) => {
        // Two states always have their place: where the run began, and one of its last steps.
        const budget = Math.max(4000, 2 * (bytes + 8));
        const checkpoints = new Checkpoints(large(bytes)(0), 0, budget);
        let most = 0;
        for (let step = 1; step <= steps; step++) {
          checkpoints.offer(step, large(bytes)(step));
          most = Math.max(most, checkpoints.bytes);
        }
        expect(most).toBeLessThanOrEqual(budget);
        expectSame(checkpoints.bytes, checkpoints.count * (bytes + 8));
        expectSame(checkpoints.nearest(0).step, 0);
      },
      100,
    );
  });

  it('are spread over all of the run, further apart than small ones', () => {
    const checkpoints = after(400, large(1000), 16_128);
    expect(checkpoints.count).toBeGreaterThanOrEqual(6);
    const steps = stepsOf(checkpoints, 400);
    expect(steps[0]).toBe(0);
    // Still by ratios: as near to an early step as to a late one, each by its own measure.
    expect(steps.filter((step) => step < 40).length).toBeGreaterThan(steps.length / 3);
    for (const [i, step] of steps.entries())
      if (i > 1) expect(step / steps[i - 1], steps.join()).toBeLessThanOrEqual(2);
    expect(400 / steps[steps.length - 1]).toBeLessThanOrEqual(2);
  });

  it('that share what is large are as many as small ones', () => {
    const lesson = new Float64Array(1000);
    const sharing = after(400, (step) => ({ step, lesson }), 16_000);
    expect(sharing.count).toBe(after(400, small).count);
    expect(sharing.bytes).toBe(8000 + 8 * sharing.count);
  });

  it('keep the beginning and one more where not even two fit', () => {
    const checkpoints = after(50, large(1000), 10);
    expect(checkpoints.count).toBe(2);
    expect(checkpoints.nearest(0).step).toBe(0);
    expect(checkpoints.nearest(50).step).toBeGreaterThan(0);
  });
});

describe('forgetting', () => {
  it('takes what lies beyond a step, and no more', () => {
    const checkpoints = after(100, large(80), 1e6);
    const kept = stepsOf(checkpoints, 100).filter((step) => step <= 40);
    checkpoints.forgetAfter(40);
    expect(stepsOf(checkpoints, 100)).toEqual(kept);
    expect(checkpoints.bytes).toBe(88 * kept.length);
  });

  it('keeps a step that it is told to keep', () => {
    const checkpoints = after(100, small);
    const some = stepsOf(checkpoints, 100)[12];
    checkpoints.forgetAfter(some);
    expect(checkpoints.nearest(100).step).toBe(some);
  });

  it('never takes the beginning, and lets the run go on from there', () => {
    const checkpoints = after(100, small);
    checkpoints.forgetAfter(0);
    expect([checkpoints.count, checkpoints.nearest(99).step]).toEqual([1, 0]);
    const anew = { step: 1 };
    checkpoints.offer(1, anew);
    expect(checkpoints.nearest(1).state).toBe(anew);
  });

  it('forgets what the forgotten shared, so that it counts when it comes again', () => {
    const shared = new Float64Array(100);
    const checkpoints = new Checkpoints<unknown>({});
    checkpoints.offer(1, { shared });
    checkpoints.forgetAfter(0);
    expect(checkpoints.bytes).toBe(0);
    checkpoints.offer(1, { shared });
    expect(checkpoints.bytes).toBe(800);
  });
});

describe('a run with large states', () => {
  interface Heavy extends Orbit {
    readonly weight: Float64Array;
  }
  const STEPS = 300;
  /** Zeros cost no time: all of it but the last number. */
  const weigh = (state: Orbit): Heavy => {
    const weight = new Float64Array(MB / 8);
    weight[weight.length - 1] = state.x;
    return { ...state, weight };
  };
  const heavy: ProcessModel<AnyValues, Heavy, unknown> = {
    ...orbit,
    total: () => STEPS,
    keeping: undefined,
    init: (p) => weigh(orbit.init(p)),
    step: (state, p) => weigh(orbit.step(state, p)),
    result: (state) => state,
    measures: () => ({}),
    facts: () => ({}),
    table: () => ({ columns: [] }),
    trace: () => ({}),
    python: () => '',
    done: () => false,
  };
  afterEach(() => void vi.restoreAllMocks());

  it('stays within 32 MB, and shows at every step what straight stepping gives', () => {
    const offer = vi.spyOn(Checkpoints.prototype, 'offer');
    const run = new ProcessRun(heavy, p0);
    const goTo = (step: number) => {
      run.rewindTo(step);
      while (run.shown < step) run.advance();
    };
    goTo(STEPS);
    const checkpoints = offer.mock.contexts[0] as Checkpoints<Heavy>;
    expect(checkpoints.bytes).toBeLessThanOrEqual(32 * MB);
    expect(checkpoints.count).toBeGreaterThan(10);
    const x = straight(1, STEPS);
    for (const step of [299, 0, 150, 149, 151, 1, 77, 300, 298, 12]) {
      goTo(step);
      expect([run.shown, run.state.step, run.state.x, run.state.weight.at(-1)]).toEqual([
        step,
        step,
        x[step],
        x[step],
      ]);
    }
  });
});

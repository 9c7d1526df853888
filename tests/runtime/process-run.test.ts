import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ProcessRun } from '../../src/runtime/worker/process-run.ts';
import { expectSame, forAll } from './support/for-all.ts';
import { orbit, p0, straight, TOTAL } from './support/toys.ts';

function goTo(run: ProcessRun<unknown>, step: number): void {
  run.rewindTo(step);
  while (run.shown < step && !run.atEnd) run.advance();
}
const x = straight(1, TOTAL);
const someStep = fc.nat(TOTAL + 20);

it('shows at every step what straight stepping gives, however it was scrubbed', () => {
  forAll(
    fc.array(someStep, { minLength: 1, maxLength: 30 }),
    (steps) => {
      const run = new ProcessRun(orbit, p0);
      let furthest = 0;
      for (const step of steps) {
        goTo(run, step);
        const shown = Math.min(step, TOTAL);
        furthest = Math.max(furthest, shown);
        expectSame([run.shown, run.state], [shown, { x: x[shown], step: shown }]);
        expectSame(run.computed, furthest);
      }
    },
    200,
  );
});

it('keeps one entry of the trace a step, once each', () => {
  forAll(
    fc.array(someStep, { maxLength: 10 }),
    (steps) => {
      const run = new ProcessRun(orbit, p0);
      for (const step of steps) goTo(run, step);
      expectSame(Array.from(run.progress().trace.x), x.slice(0, run.computed + 1));
    },
    100,
  );
});

it('takes every step once, and to scrub back at most a tenth of the steps before again', () => {
  const step = vi.fn(orbit.step);
  const run = new ProcessRun({ ...orbit, step }, p0);
  goTo(run, TOTAL);
  expect(step).toHaveBeenCalledTimes(TOTAL);
  for (const target of [399, 200, 77, 3, 0]) {
    step.mockClear();
    goTo(run, target);
    expect(step.mock.calls.length).toBeLessThanOrEqual(0.1 * target + 1);
  }
});

it('extends its traces without moving the step shown', () => {
  const run = new ProcessRun(orbit, p0);
  goTo(run, 10);
  while (run.computed < 25) run.extend();
  expect([run.shown, run.state]).toEqual([10, { x: x[10], step: 10 }]);
  expect(Array.from(run.progress().trace.x)).toEqual(x.slice(0, 26));
  for (const step of [11, 25, 24, 60]) {
    goTo(run, step);
    expect(run.state, `step ${step}`).toEqual({ x: x[step], step });
  }
});

it('never changes a state that was handed out', () => {
  const run = new ProcessRun(orbit, p0);
  goTo(run, 20);
  const kept = run.state;
  goTo(run, 50);
  goTo(run, 10);
  expect(kept).toEqual({ x: x[20], step: 20 });
});

describe('values that act from the next step on', () => {
  const switched = straight(1, TOTAL, (step) => (step <= 30 ? 2 : 7));

  it('leave the steps before as they were', () => {
    const run = new ProcessRun(orbit, p0);
    goTo(run, 30);
    run.live({ ...p0, rate: 7 });
    goTo(run, 90);
    expect(Array.from(run.progress().trace.x)).toEqual(switched.slice(0, 91));
    for (const step of [89, 31, 30, 29, 12, 0, 45]) {
      goTo(run, step);
      expect(run.state, `step ${step}`).toEqual({ x: switched[step], step });
    }
  });

  it('make the steps beyond the one shown anew', () => {
    const run = new ProcessRun(orbit, p0);
    goTo(run, 90);
    goTo(run, 30);
    run.live({ ...p0, rate: 7 });
    expect(run.progress()).toMatchObject({ shown: 30, computed: 30 });
    goTo(run, 90);
    expect(run.state).toEqual({ x: switched[90], step: 90 });
    expect(Array.from(run.progress().trace.x)).toEqual(switched.slice(0, 91));
  });

  it('can take an ended process further', () => {
    const climb = { ...orbit, done: ({ step }: { step: number }, p: typeof p0) => step >= Number(p.rate) };
    const run = new ProcessRun(climb, { ...p0, rate: 5 });
    goTo(run, 50);
    expect(run.shown).toBe(5);
    run.live({ ...p0, rate: 8 });
    goTo(run, 50);
    expect(run.shown).toBe(8);
  });
});

/** What a figure says of an answer that is long in coming, and that it ends nothing which its reader does not. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FigureState } from '../../src/runtime/figure-state.ts';
import { newest, outcomeOf, type FakeWorker } from './support/fake-worker.ts';
import { makeFigure, wake } from './support/figure.ts';

/** What a reader is promised, in numbers of its own: those of the code would agree with any. */
const [WORKING_MS, LONG_MS, SILENT_MS] = [200, 3000, 60_000];

let state: FigureState;
const pass = (ms: number) => vi.advanceTimersByTime(ms);
const slow = () => state.slow.value;
beforeEach(() => {
  vi.useFakeTimers();
  state = makeFigure({ progress: { shown: 4, total: 50 } });
  return () => {
    state.close();
    vi.useRealTimers();
  };
});

/** A step of a process, drawn or not. */
function steps(worker: FakeWorker, shown: number, playing: boolean): void {
  const turn = Math.max(...worker.posted.map((request) => ('turn' in request ? request.turn : 0)));
  const progress = { shown, computed: shown, total: 50, trace: {} };
  const { job } = worker.started.at(-1)!;
  const outcome = { ...outcomeOf(shown), progress };
  worker.say({ type: 'outcome', outcome, job, turn, playing, going: true });
}

describe('an answer', () => {
  it('that comes within 200 ms is waited for without a word', () => {
    const worker = wake(state);
    state.set('start', 4);
    pass(WORKING_MS - 1);
    worker.answer(4);
    pass(10 * SILENT_MS);
    expect(slow()).toBe('no');
  });

  it('that takes longer is said to be on its way, can be stopped after 3 s, and is asked about after a minute', () => {
    wake(state);
    state.set('start', 4);
    pass(WORKING_MS - 1);
    expect(slow()).toBe('no');
    pass(1);
    expect(slow()).toBe('working');
    pass(LONG_MS - WORKING_MS);
    expect(slow()).toBe('long');
    pass(SILENT_MS - LONG_MS - 1);
    expect(slow()).toBe('long');
    pass(1);
    expect(slow()).toBe('silent');
  });

  it('ends it', () => {
    const worker = wake(state);
    state.set('start', 4);
    pass(SILENT_MS);
    worker.answer(4);
    expect(slow()).toBe('no');
    expect(worker.terminated).toBe(false);
    expect(state.answered.value!.p.start).toBe(4);
  });

  it.each<[string, (worker: FakeWorker) => void]>([
    ['an error', (worker) => worker.say({ type: 'error', job: 2, message: 'no' })],
    ['a problem', (worker) => worker.say({ type: 'problem', job: 2, problem: { code: 'nine' } })],
    ['the end of the worker', (worker) => worker.onerror!({ message: 'gone' })],
  ])('is not waited for any more after %s', (_, happens) => {
    const worker = wake(state);
    state.set('start', 4);
    pass(LONG_MS);
    happens(worker);
    expect(slow()).toBe('no');
    pass(SILENT_MS);
    expect(slow()).toBe('no');
  });

  it('that follows others closely is not called long', () => {
    const worker = wake(state);
    for (let start = 2; start < 9; start++) {
      state.set('start', start);
      pass(LONG_MS / 4);
      state.set('start', start + 0.5);
      worker.answer(start);
      expect(slow(), 'it goes on, and does not blink').toBe('working');
    }
    worker.answer(9);
    expect(slow()).toBe('no');
  });
});

it('code is waited for in the same way, and by its own name', () => {
  state.set('start', 4);
  expect(state.loading.value).toBe(true);
  pass(LONG_MS);
  expect(slow()).toBe('long');
  newest().ready();
  expect(state.loading.value).toBe(false);
  expect(slow(), 'the computation begins only now').toBe('working');
  pass(LONG_MS);
  expect(slow()).toBe('long');
});

it('a drawing whose code has not come is waited for, though all is computed', () => {
  wake(state);
  state.viewComing.value = true;
  pass(WORKING_MS);
  expect(slow()).toBe('working');
  expect(state.loading.value).toBe(true);
  state.viewComing.value = false;
  expect(slow()).toBe('no');
});

it('what is fetched before anybody has asked is waited for by nobody', () => {
  state.prepare();
  state.viewComing.value = true;
  pass(LONG_MS);
  expect(slow()).toBe('no');
  newest().onerror!({});
  expect(state.trouble.value).toBeUndefined();
  state.set('start', 4);
  pass(WORKING_MS);
  expect(slow()).toBe('working');
});

describe('a process that plays', () => {
  it('says so where its first step is long in coming, and later only where one takes seconds', () => {
    const worker = wake(state);
    state.play();
    pass(WORKING_MS);
    expect(slow()).toBe('working');
    for (let step = 5; step < 9; step++) {
      steps(worker, step, true);
      state.drawn();
      pass(LONG_MS - 1);
      expect(slow()).toBe('no');
    }
    pass(1);
    expect(slow()).toBe('long');
  });

  it('may be on its way to a step for as long as it likes, while it is heard from', () => {
    const worker = wake(state);
    state.seek(40);
    for (let step = 5; step < 30; step++) {
      pass(LONG_MS - 1);
      steps(worker, step, false);
      expect(slow()).toBe('working');
    }
  });
});

describe('asked after a minute', () => {
  beforeEach(() => {
    wake(state);
    state.set('start', 4);
    pass(SILENT_MS);
  });

  it('a reader may go on waiting, and is asked again after another', () => {
    const worker = newest();
    state.wait();
    expect(slow()).toBe('long');
    pass(SILENT_MS - 1);
    expect(slow()).toBe('long');
    pass(1);
    expect(slow()).toBe('silent');
    expect(worker.terminated).toBe(false);
  });

  it('a reader may stop: the last answer stays, it is said, and the next change starts again', () => {
    const worker = newest();
    const { answered } = state;
    const before = answered.value;
    state.stop();
    expect(worker.terminated).toBe(true);
    expect(slow()).toBe('no');
    expect([state.busy.value, state.playing.value]).toEqual([false, false]);
    expect(state.trouble.value).toMatchObject({ failure: { what: 'stopped' } });
    expect(answered.value).toBe(before);
    expect(state.p.value.start, 'what was asked for is still there').toBe(4);
    state.set('rate', 5);
    expect(state.trouble.value).toBeUndefined();
    expect(newest()).not.toBe(worker);
    expect(newest().started).toMatchObject([{ p: { start: 4, rate: 5 } }]);
  });

  it('a reader who stopped can have the same computed after all', () => {
    state.stop();
    state.compute();
    newest().ready();
    newest().answer(4);
    expect(state.trouble.value).toBeUndefined();
    expect(state.answered.value!.p.start).toBe(4);
  });
});

it('what was stopped in the midst of a run is run again from where it stood', () => {
  const worker = wake(state);
  state.play();
  steps(worker, 9, true);
  state.drawn();
  state.stop();
  state.play();
  expect(newest()).not.toBe(worker);
  expect(newest().posted).toMatchObject([{ type: 'open' }, { type: 'start', step: 9 }, { type: 'play' }]);
});

it('nothing goes on counting when the figure has left the page', () => {
  state.set('start', 4);
  state.close();
  expect(vi.getTimerCount()).toBe(0);
});

import { effect } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { figure, type FigureState } from '../../src/runtime/figure-state.ts';
import { FakeWorker, newest, outcomeOf } from './support/fake-worker.ts';
import { addressOf, makeFigure, values, wake } from './support/figure.ts';

let state: FigureState;
beforeEach(() => void (state = makeFigure()));
const address = (query = '') => addressOf(state, query);
const alive = () => wake(state);

describe('untouched', () => {
  it('shows what the build knew, and asks for nothing', () => {
    expect(state.p.value).toEqual(values('usual'));
    expect(state.measures.value).toEqual({ shown: -1 });
    expect(state.facts.value).toEqual({ built: true });
    expect(state.touched.value).toBe(false);
    expect(address()).toBe('');
    expect(FakeWorker.all).toHaveLength(0);
  });
});

it('takes a measure that is no number for what it is, though it came as null', () => {
  const sent = JSON.parse(JSON.stringify({ delay: NaN, gain: 1 })) as Record<string, number>;
  expect(makeFigure({ measures: sent }).measures.value).toEqual({ delay: NaN, gain: 1 });
});

describe('a change', () => {
  it('is made legal, computed, and in the address', () => {
    state.set('start', 99);
    expect(state.p.value.start).toBe(9);
    expect(state.busy.value).toBe(true);
    expect(newest().started.map(({ p }) => p.start)).toEqual([9]);
    expect(state.changed.value).toEqual(['start']);
    expect(state.touched.value).toBe(true);
    expect(address('other.x=1')).toBe('other.x=1&fig.start=9');
  });

  it.each([NaN, 'three', null, undefined, [1]])('to %s is no change', (value) => {
    state.set('start', value);
    expect(state.p.value).toEqual(values('usual'));
    expect(FakeWorker.all).toHaveLength(0);
  });

  it('to what is there already asks for nothing', () => {
    state.set('start', 1);
    expect(FakeWorker.all).toHaveLength(0);
  });

  it('is answered with the values that the answer is for', () => {
    state.set('start', 4);
    newest().ready();
    newest().answer(4);
    expect(state.answered.value).toMatchObject({ ...outcomeOf(4), p: { start: 4 } });
    expect(state.measures.value).toEqual({ shown: 4 });
    expect(state.busy.value).toBe(false);
  });

  it('leaves the figure busy until the newest is answered', () => {
    const worker = alive();
    state.set('start', 2);
    state.set('start', 3);
    worker.answer(2);
    expect(state.busy.value).toBe(true);
    worker.answer(3);
    expect(state.busy.value).toBe(false);
    expect(state.answered.value!.p.start).toBe(3);
  });
});

describe('a change for the eye alone', () => {
  it('never reaches the worker once the figure is alive, and draws the last answer again', () => {
    const worker = alive();
    const before = worker.posted.length;
    const drawn: unknown[] = [];
    effect(() => void drawn.push(state.answered.value!.p.shade));
    state.set('shade', 8);
    expect(worker.posted).toHaveLength(before);
    expect(drawn).toEqual([3, 8]);
    expect(state.busy.value).toBe(false);
    expect(address()).toBe('fig.shade=8');
  });

  it('brings the figure to life where nothing has been computed yet', () => {
    state.set('shade', 8);
    expect(newest().started.map(({ p }) => p.shade)).toEqual([8]);
  });

  it('is not lost to an answer that was under way', () => {
    const worker = alive();
    state.set('start', 5);
    state.set('shade', 8);
    worker.answer(5);
    expect(state.answered.value!.p).toMatchObject({ start: 5, shade: 8 });
  });
});

describe('a live change', () => {
  it('reaches the running process without a new start', () => {
    const worker = alive();
    state.set('rate', 7);
    expect(worker.started).toHaveLength(1);
    expect(worker.of('live').map(({ p }) => p.rate)).toEqual([7]);
  });

  it('starts the figure where nothing runs yet, and after an error', () => {
    state.set('rate', 7);
    const worker = newest();
    worker.ready();
    worker.say({ type: 'error', job: 1, message: 'no' });
    state.set('rate', 8);
    expect(worker.started.map(({ p }) => p.rate)).toEqual([7, 8]);
    expect(worker.of('live')).toEqual([]);
  });
});

describe('a preset', () => {
  it('sets every value and is named in the address', () => {
    const worker = alive();
    state.set('shade', 8);
    state.choose('high');
    expect(state.p.value).toEqual(values('high'));
    expect(worker.started.at(-1)!.p).toEqual(values('high'));
    expect(address()).toBe('fig=high');
    expect(state.changed.value).toEqual([]);
    expect(state.touched.value).toBe(true);
  });

  it('that is the page’s own leaves the address clean', () => {
    state.choose('high');
    state.choose('usual');
    expect(address('fig=high&other=1')).toBe('other=1');
    expect(state.touched.value).toBe(false);
  });
});

describe('reset', () => {
  it('restores the values and the address, and clears what was said', () => {
    state.adopt(new URLSearchParams('fig=high&fig.start=bad&fig.rate=4'));
    newest().ready();
    newest().say({ type: 'error', job: 1, message: 'no' });
    expect(state.notices.value).not.toEqual([]);
    expect(state.trouble.value).toBeDefined();
    state.reset();
    expect(state.p.value).toEqual(values('usual'));
    expect(state.preset.value).toBe('usual');
    expect(state.notices.value).toEqual([]);
    expect(state.trouble.value).toBeUndefined();
    expect(address('fig=high&fig.start=3&other=1')).toBe('other=1');
    expect(newest().started.at(-1)!.p).toEqual(values('usual'));
  });
});

describe('a link', () => {
  it('that says nothing about the figure wakes nobody', () => {
    expect(state.adopt(new URLSearchParams('other.start=3'))).toBe(false);
    expect(FakeWorker.all).toHaveLength(0);
  });

  it('is taken, computed, and stays the address', () => {
    expect(state.adopt(new URLSearchParams('fig=fast&fig.start=3'))).toBe(true);
    expect(state.p.value).toEqual({ ...values('fast'), start: 3 });
    expect(state.notices.value).toEqual([]);
    expect(newest().started.map(({ p }) => p)).toEqual([{ ...values('fast'), start: 3 }]);
    expect(address()).toBe('fig=fast&fig.start=3');
  });

  it('that is mangled gives notices, and a live figure', () => {
    state.adopt(new URLSearchParams('fig=nowhere&fig.start=99&fig.rate=x&fig.zz=1'));
    expect(state.notices.value).toEqual([
      { what: 'unknown', names: ['nowhere', 'zz'] },
      { what: 'clamped', names: ['start'] },
      { what: 'unreadable', names: ['rate'] },
    ]);
    expect(state.p.value).toEqual({ ...values('usual'), start: 9 });
    expect(newest().started).toHaveLength(1);
  });

  it('never holds the reader’s own picture, and says so', () => {
    state.set('picture', { own: { shape: [1, 1], planes: [Float32Array.of(0.125)] } });
    expect(address()).toEqual({ out: '', left: ['picture'] });
  });
});

describe('trouble', () => {
  it.each<[string, () => void, object]>([
    [
      'an error',
      () => newest().say({ type: 'error', job: 2, message: 'no' }),
      { failure: { what: 'threw', message: 'no' } },
    ],
    [
      'a combination without sense',
      () => newest().say({ type: 'problem', job: 2, problem: { code: 'nine' } }),
      { problem: { code: 'nine' } },
    ],
    ['a death', () => newest().onerror!({ message: 'gone' }), { failure: { what: 'died', message: 'gone' } }],
  ])('%s is told, and goes with the next answer', (_, happen, trouble) => {
    alive();
    state.set('start', 9);
    happen();
    expect(state.trouble.value).toEqual(trouble);
    expect(state.busy.value).toBe(false);
    expect(state.playing.value).toBe(false);
    expect(state.answered.value!.r).toBe(0);
    state.set('start', 2);
    newest().ready();
    newest().answer(2);
    expect(state.trouble.value).toBeUndefined();
  });

  it('leaves the figure busy where a newer state waits', () => {
    const worker = alive();
    state.set('start', 5);
    state.set('start', 6);
    worker.say({ type: 'error', job: 2, message: 'no' });
    expect(state.busy.value).toBe(true);
    worker.answer(6);
    expect(state.busy.value).toBe(false);
    expect(state.trouble.value).toBeUndefined();
  });
});

it('tells the worker of a draw only where more may follow', () => {
  const worker = alive();
  state.drawn();
  expect(worker.of('took')).toEqual([]);
});

it('answers questions about the present values', async () => {
  state.set('start', 6);
  const asked = state.ask('python');
  expect(newest().of('ask')).toMatchObject([{ what: 'python', p: { start: 6 } }]);
  newest().say({ type: 'answer', id: 1, value: 'start = 6' });
  await expect(asked).resolves.toBe('start = 6');
});

it('ends its worker when it leaves the page', () => {
  const worker = alive();
  state.close();
  expect(worker.terminated).toBe(true);
});

it('is found by its id in whichever order figures and their challenges wake', () => {
  const early = figure('late-one');
  expect(early.value).toBeUndefined();
  figure('late-one').value = state;
  expect(early.value).toBe(state);
  expect(figure('other').value).toBeUndefined();
});

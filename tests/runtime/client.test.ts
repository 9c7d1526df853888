import { describe, expect, it, vi } from 'vitest';
import { startedWith, useClient } from './support/clients.ts';
import { FakeWorker, newest, outcomeOf } from './support/fake-worker.ts';

const page = useClient();

describe('a worker', () => {
  it('is made when it is first needed, and told which widget it serves', () => {
    expect(FakeWorker.all).toHaveLength(0);
    page.client.start({ x: 1 }, 5);
    expect(newest().posted).toEqual([
      { type: 'open', widget: 'toy' },
      { type: 'start', job: 1, turn: 1, p: { x: 1 }, step: 5 },
    ]);
  });

  it('is one and the same for every request', () => {
    const worker = page.ready();
    worker.answer(1);
    page.client.start({ x: 2 });
    page.client.seek(3);
    page.client.play();
    page.client.pause();
    page.client.took();
    expect(FakeWorker.all).toEqual([worker]);
    expect(worker.posted.map(({ type }) => type)).toEqual([
      'open',
      'start',
      'start',
      'seek',
      'play',
      'pause',
      'took',
    ]);
  });

  it('plays the state that waits, not the one under way', () => {
    const worker = page.ready();
    page.client.start({ x: 2 });
    page.client.play();
    expect(worker.of('play')).toEqual([]);
    worker.answer(1);
    expect(worker.posted.slice(-2)).toEqual([
      { type: 'start', job: 2, turn: 2, p: { x: 2 }, step: undefined },
      { type: 'play', turn: 3 },
    ]);
  });

  it('plays no state whose play was taken back while it waited', () => {
    const worker = page.ready();
    page.client.start({ x: 2 });
    page.client.play();
    page.client.pause();
    worker.answer(1);
    expect(worker.of('play')).toEqual([]);
  });

  it('stands ready before anything is asked, and is then the one that answers', () => {
    page.client.prepare();
    page.client.prepare();
    expect(newest().posted).toEqual([{ type: 'open', widget: 'toy' }]);
    page.client.start({ x: 1 });
    expect(FakeWorker.all).toHaveLength(1);
    expect(startedWith(newest())).toEqual([1]);
  });

  it('that was to stand ready and did not come is nobody’s trouble; the first question asks for another', () => {
    page.client.prepare();
    newest().onerror!({});
    page.client.prepare();
    newest().say({ type: 'error', job: 0, message: 'no model' });
    expect(page.events.failure).not.toHaveBeenCalled();
    page.client.start({ x: 1 });
    expect(FakeWorker.all).toHaveLength(3);
    newest().onerror!({});
    expect(page.events.failure).toHaveBeenCalledWith({ what: 'unfetched', message: '' });
  });

  it('is not made for a pause or a draw', () => {
    page.client.pause();
    page.client.took();
    expect(FakeWorker.all).toHaveLength(0);
    expect(page.client.started).toBe(false);
  });
});

describe('the newest job wins', () => {
  it('passes over the states in between', () => {
    const worker = page.ready();
    for (const x of [2, 3, 4, 5]) page.client.start({ x });
    expect(startedWith(worker)).toEqual([1]);
    worker.answer(1);
    expect(startedWith(worker)).toEqual([1, 5]);
    worker.answer(5);
    expect(startedWith(worker)).toEqual([1, 5]);
    expect(page.events.outcome.mock.calls).toEqual([
      [outcomeOf(1), { x: 1 }, { playing: false, busy: true }],
      [outcomeOf(5), { x: 5 }, { playing: false, busy: false }],
    ]);
  });

  it('also after an error and after a problem', () => {
    const worker = page.ready();
    page.client.start({ x: 2 });
    worker.say({ type: 'error', job: 1, message: 'no' });
    page.client.start({ x: 3 });
    worker.say({ type: 'problem', job: 2, problem: { code: 'odd' } });
    worker.answer(3);
    expect(startedWith(worker)).toEqual([1, 2, 3]);
    expect(page.events.failure.mock.calls).toEqual([[{ what: 'threw', message: 'no' }]]);
    expect(page.events.problem.mock.calls).toEqual([[{ code: 'odd' }]]);
    expect(page.events.outcome).toHaveBeenCalledTimes(1);
  });

  it('does not hear replies to an earlier job', () => {
    const worker = page.ready();
    worker.answer(1);
    page.client.start({ x: 2 });
    worker.answer(1, { job: 1 });
    worker.say({ type: 'error', job: 1, message: 'late' });
    expect(page.events.outcome).toHaveBeenCalledTimes(1);
    expect(page.events.failure).not.toHaveBeenCalled();
    worker.answer(2);
    expect(page.events.outcome).toHaveBeenLastCalledWith(
      outcomeOf(2),
      { x: 2 },
      { playing: false, busy: false },
    );
  });

  it('carries live values and a sought step into the job that waits', () => {
    const worker = page.ready();
    page.client.start({ x: 2, rate: 1 }, 4);
    page.client.live({ x: 2, rate: 9 });
    page.client.seek(30);
    worker.answer(1);
    expect(worker.started.at(-1)).toMatchObject({ p: { x: 2, rate: 9 }, step: 30 });
    expect(page.events.outcome).toHaveBeenLastCalledWith(outcomeOf(1), { x: 1 }, undefined);
  });
});

describe('a process', () => {
  it('sends live values at once, and labels what follows with them', () => {
    const worker = page.ready();
    worker.answer(1);
    page.client.live({ x: 1, rate: 9 });
    expect(worker.of('live')).toEqual([{ type: 'live', p: { x: 1, rate: 9 } }]);
    worker.answer(2);
    expect(page.events.outcome).toHaveBeenLastCalledWith(outcomeOf(2), { x: 1, rate: 9 }, expect.anything());
  });

  it('says whether it plays, and is busy while it is on its way to a step', () => {
    const worker = page.ready();
    const now = (playing: boolean, going: boolean) => {
      worker.answer(1, { playing, going });
      return page.events.outcome.mock.lastCall![2];
    };
    expect(now(false, true)).toEqual({ playing: false, busy: true });
    expect(now(true, true)).toEqual({ playing: true, busy: false });
    expect(now(false, false)).toEqual({ playing: false, busy: false });
  });

  it('does not take an answer from before a pause for one after it', () => {
    const worker = page.ready();
    worker.answer(1);
    page.client.play();
    const { turn } = worker.of('play')[0];
    page.client.pause();
    worker.answer(2, { turn, playing: true, going: true });
    expect(page.events.outcome.mock.lastCall![2]).toBeUndefined();
    worker.answer(3, { turn: worker.of('pause')[0].turn });
    expect(page.events.outcome.mock.lastCall![2]).toEqual({ playing: false, busy: false });
  });

  it('has to be started again after an error', () => {
    const worker = page.ready();
    worker.answer(1);
    expect(page.client.started).toBe(true);
    worker.say({ type: 'error', job: 1, message: 'no' });
    expect(page.client.started).toBe(false);
  });
});

describe('a worker that dies', () => {
  it.each<[string, (worker: FakeWorker) => void, string]>([
    [
      'of an error',
      (worker) => worker.onerror!({ message: 'out of memory', preventDefault: vi.fn() }),
      'out of memory',
    ],
    ['without a word', (worker) => worker.onerror!({}), ''],
    ['of a message that it cannot read', (worker) => worker.onmessageerror!(), ''],
  ])('%s is said to have, and the next start has a new one', (_, die, message) => {
    const worker = page.ready();
    die(worker);
    expect(page.events.failure.mock.calls).toEqual([[{ what: 'died', message }]]);
    expect(worker.terminated).toBe(true);
    page.client.start({ x: 2 });
    expect(FakeWorker.all).toHaveLength(2);
    expect(newest().posted).toEqual([
      { type: 'open', widget: 'toy' },
      expect.objectContaining({ type: 'start', p: { x: 2 } }),
    ]);
    expect(page.events.failure).toHaveBeenCalledTimes(1);
  });

  it('is not heard any more', () => {
    const worker = page.ready();
    worker.onerror!({});
    page.client.start({ x: 2 });
    worker.answer(1, { job: 2 });
    worker.onerror!({});
    expect(page.events.outcome).not.toHaveBeenCalled();
    expect(page.events.failure).toHaveBeenCalledTimes(1);
  });

  it('lets the job that waits have a new worker', () => {
    const worker = page.ready();
    page.client.start({ x: 2 });
    worker.onerror!({ message: 'gone' });
    expect(newest()).not.toBe(worker);
    expect(startedWith(newest())).toEqual([2]);
  });

  it('keeps its error from the console', () => {
    const preventDefault = vi.fn();
    page.ready().onerror!({ message: '', preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('questions', () => {
  it('are answered each by its own answer', async () => {
    const worker = page.ready();
    const [python, table] = [page.client.ask('python', { x: 1 }), page.client.ask('table', { x: 1 })];
    expect(worker.of('ask')).toMatchObject([
      { id: 1, what: 'python', p: { x: 1 } },
      { id: 2, what: 'table' },
    ]);
    worker.say({ type: 'answer', id: 2, value: { columns: [] } });
    worker.say({ type: 'answer', id: 1, value: 'x = 1' });
    await expect(python).resolves.toBe('x = 1');
    await expect(table).resolves.toEqual({ columns: [] });
  });

  it('are refused with the message', async () => {
    const worker = page.ready();
    const asked = page.client.ask('table', { x: 1 });
    worker.say({ type: 'refusal', id: 1, message: 'not now' });
    await expect(asked).rejects.toThrow('not now');
  });

  it('that are open are rejected when the client closes', async () => {
    page.ready();
    const asked = [page.client.ask('table', { x: 1 }), page.client.ask('python', { x: 1 })];
    page.client.close();
    for (const one of asked) await expect(one).rejects.toThrow('ended');
    expect(newest().terminated).toBe(true);
    expect(page.events.failure).not.toHaveBeenCalled();
  });

  it('that are open are rejected when the worker dies', async () => {
    const worker = page.ready();
    const asked = page.client.ask('table', { x: 1 });
    worker.onerror!({ message: 'gone' });
    await expect(asked).rejects.toThrow('ended');
  });
});

describe('private data', () => {
  const own = { samples: Float32Array.of(1, 2, 3), rate: 8000 };
  const p = { x: 1, clip: { own } };

  it('is sent once to a worker, before the job that needs it', () => {
    page.client.start(p);
    const worker = newest();
    worker.ready();
    worker.answer(1);
    page.client.start({ ...p, x: 2 });
    worker.answer(2);
    page.client.live({ ...p, x: 3 });
    void page.client.ask('python', p).catch(() => undefined);
    expect(worker.posted.map(({ type }) => type)).toEqual(['open', 'keep', 'start', 'start', 'live', 'ask']);
    expect(worker.of('keep')).toEqual([{ type: 'keep', token: 1, value: { own } }]);
    for (const request of [...worker.started, ...worker.of('live'), ...worker.of('ask')])
      expect(request.p.clip).toEqual({ token: 1 });
    expect(page.events.outcome.mock.lastCall![1]).toEqual({ ...p, x: 2 });
  });

  it('is sent again to a worker that takes another’s place', () => {
    page.client.start(p);
    newest().onerror!({});
    page.client.start(p);
    expect(newest().of('keep')).toHaveLength(1);
    expect(newest().started[0].p.clip).toEqual({ token: newest().of('keep')[0].token });
  });
});

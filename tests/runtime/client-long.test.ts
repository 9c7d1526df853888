/** A worker that takes long is never ended for it, unless a newer job would have to wait. */
import { describe, expect, it, vi } from 'vitest';
import { LONG, startedWith, useClient } from './support/clients.ts';
import { FakeWorker, newest, outcomeOf } from './support/fake-worker.ts';

const page = useClient();
const DAY = 86_400_000;

describe('a long job', () => {
  it('is left alone, however long it takes', () => {
    const worker = page.ready();
    vi.advanceTimersByTime(DAY);
    expect(worker.terminated).toBe(false);
    worker.answer(1);
    expect(page.events.failure).not.toHaveBeenCalled();
    expect(page.events.outcome).toHaveBeenCalledOnce();
  });

  it('is replaced at once by a newer one', () => {
    const worker = page.ready();
    vi.advanceTimersByTime(LONG);
    page.client.start({ x: 2 });
    expect(worker.terminated).toBe(true);
    expect(newest()).not.toBe(worker);
    expect(newest().posted).toEqual([
      { type: 'open', widget: 'toy' },
      { type: 'start', job: 2, turn: 2, p: { x: 2 }, step: undefined },
    ]);
    newest().ready();
    newest().answer(2);
    expect(page.events.outcome.mock.calls).toEqual([
      [outcomeOf(2), { x: 2 }, { playing: false, busy: false }],
    ]);
    expect(page.events.failure).not.toHaveBeenCalled();
  });

  it('is replaced when a job that waits for it is overtaken', () => {
    const worker = page.ready();
    page.client.start({ x: 2 });
    vi.advanceTimersByTime(LONG);
    expect(worker.terminated).toBe(false);
    page.client.start({ x: 3 });
    expect(worker.terminated).toBe(true);
    expect(startedWith(newest())).toEqual([3]);
  });

  it('has nothing to say once it is replaced', () => {
    const worker = page.ready();
    vi.advanceTimersByTime(LONG);
    page.client.start({ x: 2 });
    worker.answer(1, { job: 2 });
    worker.ready();
    worker.onerror!({ message: 'late' });
    worker.onmessageerror!();
    expect(page.events.outcome).not.toHaveBeenCalled();
    expect(page.events.failure).not.toHaveBeenCalled();
  });

  it('takes private data along to the new worker', () => {
    const p = { picture: { own: { planes: [Float32Array.of(1)] } } };
    page.client.start(p);
    newest().ready();
    vi.advanceTimersByTime(LONG);
    page.client.start({ ...p, x: 2 });
    expect(newest().posted.map(({ type }) => type)).toEqual(['open', 'keep', 'start']);
  });

  it('leaves what was asked meanwhile to the new worker, after its job', async () => {
    const worker = page.ready();
    const asked = page.client.ask('table', { x: 1 });
    vi.advanceTimersByTime(LONG);
    page.client.start({ x: 2 });
    expect(worker.terminated).toBe(true);
    expect(newest().posted.map(({ type }) => type)).toEqual(['open', 'start', 'ask']);
    newest().say({ type: 'answer', id: 1, value: 'x' });
    await expect(asked).resolves.toBe('x');
  });
});

describe('what is not waited for for long', () => {
  it('finishes first, so that a drag shows what lies between', () => {
    const worker = page.ready();
    vi.advanceTimersByTime(LONG - 1);
    page.client.start({ x: 2 });
    expect(startedWith(worker)).toEqual([1]);
    worker.answer(1);
    expect(startedWith(worker)).toEqual([1, 2]);
    expect(FakeWorker.all).toEqual([worker]);
  });

  it('time spent on the network does not count', () => {
    page.client.start({ x: 1 });
    const worker = newest();
    vi.advanceTimersByTime(DAY);
    page.client.start({ x: 2 });
    worker.ready();
    page.client.start({ x: 3 });
    expect(FakeWorker.all).toEqual([worker]);
  });

  it('time in which nothing is owed does not count', () => {
    const worker = page.ready();
    worker.answer(1);
    vi.advanceTimersByTime(DAY);
    page.client.start({ x: 2 });
    page.client.start({ x: 3 });
    expect(FakeWorker.all).toEqual([worker]);
  });

  it('a process that is heard from between its steps goes on in its own worker', () => {
    const worker = page.ready();
    for (let step = 1; step < 5; step++) {
      worker.answer(step, { going: true });
      vi.advanceTimersByTime(DAY);
      page.client.took();
      vi.advanceTimersByTime(LONG - 1);
    }
    page.client.start({ x: 2 });
    expect(worker.terminated).toBe(false);
    expect(startedWith(worker)).toEqual([1, 2]);
  });

  it('a process in the midst of one long step is not waited for', () => {
    const worker = page.ready();
    worker.answer(1, { playing: true, going: true });
    page.client.took();
    vi.advanceTimersByTime(LONG);
    page.client.pause();
    page.client.seek(3);
    expect(worker.terminated, 'it hears of that when the step is done').toBe(false);
    page.client.start({ x: 2 });
    expect(worker.terminated).toBe(true);
    expect(startedWith(newest())).toEqual([2]);
  });
});

describe('closed', () => {
  it('it ends all that was to be done, and the next start has a new worker', () => {
    const worker = page.ready();
    page.client.start({ x: 2 });
    page.client.close();
    expect(worker.terminated).toBe(true);
    expect(page.client.waiting).toBe(false);
    expect(page.client.started).toBe(false);
    expect(page.events.failure).not.toHaveBeenCalled();
    page.client.start({ x: 3 });
    expect(FakeWorker.all).toHaveLength(2);
    expect(startedWith(newest())).toEqual([3]);
  });
});

describe('code', () => {
  it('is said to be on its way until it has come', () => {
    page.client.start({ x: 1 });
    expect(page.events.fetching.mock.lastCall).toEqual([true]);
    newest().ready();
    expect(page.events.fetching.mock.lastCall).toEqual([false]);
  });

  it.each<[string, () => void]>([
    ['the worker’s own', () => newest().onerror!({})],
    ['the model’s', () => newest().say({ type: 'error', job: 1, message: 'Failed to fetch' })],
  ])(
    '%s that does not come is no computation that failed, and the next start asks for it again',
    (_, fail) => {
      page.client.start({ x: 1 });
      const worker = newest();
      fail();
      expect(page.events.failure.mock.calls).toMatchObject([[{ what: 'unfetched' }]]);
      expect(page.events.fetching.mock.lastCall).toEqual([false]);
      expect(worker.terminated).toBe(true);
      page.client.start({ x: 2 });
      expect(FakeWorker.all).toHaveLength(2);
    },
  );

  it('that came and fails at once has died', () => {
    page.client.start({ x: 1 });
    newest().onerror!({ message: 'x is not defined' });
    expect(page.events.failure.mock.calls).toEqual([[{ what: 'died', message: 'x is not defined' }]]);
  });
});

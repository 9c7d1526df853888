/** A worker that owes an answer and says nothing is ended after a stated limit; one that owes none may be quiet for ever. */
import { expect, it, vi } from 'vitest';
import { SILENCE_LIMIT_S } from '../../src/runtime/worker/client.ts';
import { LIMIT, startedWith, useClient } from './support/clients.ts';
import { newest, outcomeOf, type FakeWorker } from './support/fake-worker.ts';

const page = useClient();
const silence = { what: 'silent', seconds: SILENCE_LIMIT_S };

it('silence beyond the limit ends the worker and says so', () => {
  const worker = page.ready();
  vi.advanceTimersByTime(LIMIT - 1);
  expect(page.events.failure).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(page.events.failure.mock.calls).toEqual([[silence]]);
  expect(worker.terminated).toBe(true);
  expect(page.client.started).toBe(false);
  vi.advanceTimersByTime(10 * LIMIT);
  expect(page.events.failure).toHaveBeenCalledTimes(1);
});

it('silence does not count while the code is on its way', () => {
  page.client.start({ x: 1 });
  vi.advanceTimersByTime(100 * LIMIT);
  expect(page.events.failure).not.toHaveBeenCalled();
  newest().ready();
  vi.advanceTimersByTime(LIMIT);
  expect(page.events.failure.mock.calls).toEqual([[silence]]);
});

it('silence is none where nothing is owed', () => {
  const worker = page.ready();
  worker.answer(1);
  page.client.took();
  page.client.pause();
  vi.advanceTimersByTime(100 * LIMIT);
  expect(page.events.failure).not.toHaveBeenCalled();
  expect(worker.terminated).toBe(false);
});

it('silence is none while the page has not drawn the last answer of a process that plays', () => {
  const worker = page.ready();
  worker.answer(1, { playing: true, going: true });
  vi.advanceTimersByTime(100 * LIMIT);
  expect(page.events.failure).not.toHaveBeenCalled();
  page.client.took();
  vi.advanceTimersByTime(LIMIT);
  expect(page.events.failure.mock.calls).toEqual([[silence]]);
});

it.each<[string, (worker: FakeWorker) => void]>([
  ['play', () => page.client.play()],
  ['a seek', () => page.client.seek(9)],
  ['a step on the way', (worker) => (worker.answer(2, { going: true }), page.client.took())],
  ['a question', () => void page.client.ask('table', { x: 1 }).catch(() => undefined)],
])('silence after %s is a failure too', (_, act) => {
  const worker = page.ready();
  worker.answer(1);
  act(worker);
  vi.advanceTimersByTime(LIMIT);
  expect(page.events.failure.mock.calls).toEqual([[silence]]);
});

it.each<[string, (worker: FakeWorker) => void]>([
  ['a question is answered', (worker) => worker.say({ type: 'answer', id: 1, value: '' })],
  ['a question is refused', (worker) => worker.say({ type: 'refusal', id: 1, message: '' })],
  ['an earlier job says something', (worker) => worker.answer(1, { job: 1 })],
])('silence of a job is still heard when %s meanwhile', (_, say) => {
  const worker = page.ready();
  worker.answer(1);
  void page.client.ask('table', { x: 1 }).catch(() => undefined);
  page.client.start({ x: 2 });
  say(worker);
  vi.advanceTimersByTime(LIMIT);
  expect(page.events.failure.mock.calls).toEqual([[silence]]);
});

it('silence of a question is still heard when a job is answered meanwhile', () => {
  const worker = page.ready();
  void page.client.ask('table', { x: 1 }).catch(() => undefined);
  worker.answer(1);
  vi.advanceTimersByTime(LIMIT);
  expect(page.events.failure.mock.calls).toEqual([[silence]]);
});

it('silence is broken by every answer', () => {
  const worker = page.ready();
  for (let i = 0; i < 10; i++) {
    vi.advanceTimersByTime(LIMIT - 1);
    worker.answer(i, { playing: true, going: true });
    page.client.took();
  }
  expect(page.events.failure).not.toHaveBeenCalled();
});

it('silence lets the job that waits have a new worker', () => {
  const worker = page.ready();
  page.client.start({ x: 2 });
  vi.advanceTimersByTime(LIMIT);
  expect(newest()).not.toBe(worker);
  expect(startedWith(newest())).toEqual([2]);
  newest().ready();
  newest().answer(2);
  expect(page.events.outcome.mock.calls).toEqual([[outcomeOf(2), { x: 2 }, { playing: false, busy: false }]]);
});

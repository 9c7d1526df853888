// @vitest-environment jsdom
/** What a figure says in words changes together with its drawing, and is read out once it has settled. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import type { FigureState } from '../../src/runtime/figure-state.ts';
import { Description } from '../../src/runtime/host/Description.tsx';
import { labelsOf } from '../../src/runtime/labels-of.ts';
import { loadWords } from '../../src/widgets/registry.ts';
import { outcomeOf, type FakeWorker } from './support/fake-worker.ts';
import { makeFigure, wake } from './support/figure.ts';

let state: FigureState;
let worker: FakeWorker;
const root = document.createElement('div');
const seen = () => root.querySelector('.figure-description')!;
const heard = () => root.querySelector('[aria-live]')!.textContent;

const answer = (lambda: number, playing = false) => {
  const { job, turn } = worker.started.at(-1)!;
  const outcome = { ...outcomeOf(0), facts: { lambda }, measures: { psnr: 20, rows: 0 } };
  worker.say({ type: 'outcome', outcome, job, turn, playing, going: playing });
};
const draw = () => act(() => state.drawn());

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const words = await loadWords('specimen');
  state = makeFigure({ widget: 'specimen' });
  worker = wake(state);
  const labels = { ...labelsOf(words, { lambda: 0.5 }, { psnr: 20, rows: 0 }), description: 'Built.' };
  await act(() => render(<Description state={state} labels={labels} />, root));
  // Its words are on their way since the first answer.
  await vi.dynamicImportSettled();
  return async () => {
    await act(() => render(null, root));
    state.close();
    vi.useRealTimers();
  };
});

it('is what the build said until something is drawn', () => {
  expect(seen().textContent).toBe('Built.');
  expect(heard()).toBe('');
});

it('changes with the drawing, and is heard when it has settled', async () => {
  answer(0.125);
  await draw();
  expect(seen().textContent).toContain('0.125');
  expect(heard()).toBe('');
  await act(() => void vi.advanceTimersByTime(300));
  answer(0.25);
  await draw();
  expect(seen().textContent).toContain('0.25');
  await act(() => void vi.advanceTimersByTime(300));
  expect(heard(), 'not yet settled').toBe('');
  await act(() => void vi.advanceTimersByTime(100));
  expect(heard()).toBe(seen().textContent);
});

it('says nothing while a process runs, and its last step after it', async () => {
  await act(() => answer(0.125, true));
  await draw();
  expect(seen().textContent).toBe('Built.');
  expect(seen().hasAttribute('data-behind')).toBe(true);
  await act(() => answer(0.25));
  await draw();
  expect(seen().textContent).toContain('0.25');
  expect(seen().hasAttribute('data-behind')).toBe(false);
});

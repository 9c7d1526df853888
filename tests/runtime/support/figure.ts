/** A figure of the toys, over a real client and fake workers. */
import { FigureState, type FigureSeed } from '../../../src/runtime/figure-state.ts';
import { presetValues } from '../../../src/runtime/values.ts';
import { Client } from '../../../src/runtime/worker/client.ts';
import { fakeWorkers, newest, type FakeWorker } from './fake-worker.ts';
import { toyParams, toyPresets } from './toys.ts';

const seed: FigureSeed = {
  id: 'fig',
  widget: 'toy',
  params: toyParams,
  presets: toyPresets,
  home: 'usual',
  measures: { shown: -1 },
  facts: { built: true },
};
export const values = (preset?: string) => presetValues(toyParams, toyPresets, preset);

export function makeFigure(more: Partial<FigureSeed> = {}): FigureState {
  const spawn = fakeWorkers();
  return new FigureState({ ...seed, ...more }, (widget, events) => new Client(widget, events, spawn));
}

/** The query that restores the figure, with the names of what had to stay out of it, if anything had. */
export function addressOf(state: FigureState, query = ''): string | { out: string; left: string[] } {
  const { query: out, left } = state.write(new URLSearchParams(query));
  return left.length > 0 ? { out: out.toString(), left } : out.toString();
}

/** Alive, with the worker's first answer. */
export function wake(state: FigureState): FakeWorker {
  state.compute();
  newest().ready();
  newest().answer(0);
  return newest();
}

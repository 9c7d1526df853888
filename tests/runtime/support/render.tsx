/** A figure's controls in a document of their own, worked as a reader works them. */
import { options, render } from 'preact';
import { act } from 'preact/test-utils';
import { fetchControls } from '../../../src/runtime/controls/coming.ts';
import { Controls } from '../../../src/runtime/controls/Controls.tsx';
import { FigureState } from '../../../src/runtime/figure-state.ts';
import { labelsOf } from '../../../src/runtime/labels-of.ts';
import { Client } from '../../../src/runtime/worker/client.ts';
import type { AnyPresets, ParamSpecs, WidgetWords } from '../../../src/widgets/contract.ts';
import { fakeWorkers } from './fake-worker.ts';

// Effects outside of `act` run at once: a frame, or the wait for one, may outlive the document of the test.
options.requestAnimationFrame = (run) => queueMicrotask(run);

export interface Rendered {
  readonly state: FigureState;
  readonly root: HTMLElement;
  /** The control of a param. */
  control(name: string): HTMLElement;
}

export async function renderControls(
  widget: { params: ParamSpecs; presets: AnyPresets },
  words: WidgetWords,
): Promise<Rendered> {
  await fetchControls();
  const spawn = fakeWorkers();
  const seed = { id: 'fig', widget: 'toy', ...widget, measures: {}, facts: {} };
  const state = new FigureState(seed, (name, events) => new Client(name, events, spawn));
  const labels = labelsOf({ ...words, describe: () => '' }, {}, {});
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() => render(<Controls state={state} labels={labels} />, root));
  return { state, root, control: (name) => root.querySelector<HTMLElement>(`[data-param="${name}"]`)! };
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Puts text into a field, as typing, dragging or choosing does. */
export async function enter(field: Element | null, value: string): Promise<void> {
  await act(() => {
    (field as Field).value = value;
    field!.dispatchEvent(new Event('input', { bubbles: true }));
    field!.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
export async function click(element: Element | null | undefined): Promise<void> {
  await act(() => (element as HTMLElement).click());
}

export const buttons = (root: Element): HTMLButtonElement[] => [...root.querySelectorAll('button')];
export const buttonOf = (root: Element, text: string): HTMLButtonElement | undefined =>
  buttons(root).find((button) => nameOf(button) === text);

/** The accessible name: `aria-label`, else its labels' text, else a button's own text. */
export function nameOf(element: Element): string {
  const labels = 'labels' in element ? [...((element as Field).labels ?? [])] : [];
  const texts = labels.map((label) => label.textContent).join(' ');
  const own = element.localName === 'button' ? (element.textContent ?? '') : '';
  return (element.getAttribute('aria-label') || texts || own).replace(/\s+/g, ' ').trim();
}

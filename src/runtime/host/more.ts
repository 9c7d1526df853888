/** What of a figure waits under *More* until it is asked for, by the figure's id: whoever brings a reader to it can open it. */
import { signal, type Signal } from '@preact/signals';

export type Part = 'presets' | 'controls' | 'panels';
const opened = new Map<string, Signal<boolean>>();

export function more(id: string, part: Part): Signal<boolean> {
  const key = `${id}/${part}`;
  const known = opened.get(key) ?? signal(false);
  opened.set(key, known);
  return known;
}

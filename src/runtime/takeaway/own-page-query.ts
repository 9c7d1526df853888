/** A figure's state as its own page in the book has it: there it has its widget's name, and may open with another preset. */
import type { FigureState } from '../figure-state.ts';

export function ownPageQuery(state: FigureState): { query: URLSearchParams; left: string[] } {
  const { id, widget } = state.seed;
  const { query: here, left } = state.write(new URLSearchParams());
  const preset = state.preset.value;
  const query = new URLSearchParams(preset === undefined ? {} : { [widget]: preset });
  for (const [key, value] of here) query.set(widget + key.slice(id.length), value);
  return { query, left };
}

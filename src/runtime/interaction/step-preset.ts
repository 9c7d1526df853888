/** The preset in sight before or after the chosen one, for the keys of a presentation. */
import type { FigureState } from '../figure-state.ts';

export function stepPreset(state: FigureState, by: 1 | -1): void {
  const { presets, more = [] } = state.seed;
  const names = Object.keys(presets).filter((name) => !more.includes(name));
  if (names.length === 0) return;
  const at = names.indexOf(state.preset.value ?? '');
  const next = names[Math.min(names.length - 1, Math.max(0, at + by))];
  if (next !== state.preset.value || state.changed.value.length > 0) state.choose(next);
}

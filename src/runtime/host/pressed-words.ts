/** The words of the text that press something in a figure show whether it is pressed, whoever pressed it. */
import { effect } from '@preact/signals';
import { sameValue } from '../codec/index.ts';
import type { FigureState } from '../figure-state.ts';
import { ownNames } from '../values.ts';

/** What a word presses, as the page says it: see `site/components/Word.astro`. */
export interface WordData {
  readonly figure: string;
  readonly does: string;
  readonly is?: string;
  readonly option?: string;
}

/** An option as a param's value; a picture and a sound are named in an object. */
export function optionValue(state: FigureState, { is = '', option }: WordData): unknown {
  const { kind } = state.seed.params[is];
  return kind === 'image' ? { scene: option } : kind === 'sound' ? { clip: option } : option;
}

/** The state of a preset as it stands there; the reader's own picture, sound or table may have stayed in it. */
function isChosen({ seed: { params, presets }, preset, p, changed }: FigureState, name?: string): boolean {
  if (preset.value !== name) return false;
  return changed.value.length === ownNames(params, presets, name, p.value).length;
}
function isPressed(state: FigureState, word: WordData): boolean {
  if (word.does === 'choose') return isChosen(state, word.is);
  if (word.does === 'run') return state.playing.value;
  const spec = state.seed.params[word.is!];
  return sameValue(spec, state.p.value[word.is!], optionValue(state, word));
}

/** For as long as the figure lives. */
export function showPressed(state: FigureState): () => void {
  const words = document.querySelectorAll<HTMLElement>(
    `.press[data-figure="${state.seed.id}"][data-pressed]`,
  );
  const stops = [...words].map((word) =>
    effect(() => {
      const pressed = String(isPressed(state, word.dataset as unknown as WordData));
      word.dataset.pressed = pressed;
      word.querySelector('button')?.setAttribute('aria-pressed', pressed);
    }),
  );
  return () => stops.forEach((stop) => stop());
}

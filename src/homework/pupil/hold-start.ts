/** A homework begins where its teacher wants, and its data stay the pupil's own: whatever is reset or stepped to comes back to that. */
import { effect } from '@preact/signals';
import type { FigureState } from '../../runtime/figure-state.ts';
import type { OwnSeed } from '../own-seeds.ts';

interface Start {
  readonly preset: string | undefined;
  /** Only the first time, where the presets are in sight. */
  readonly once: boolean;
  readonly seed?: OwnSeed;
}

/** Ends when it is called. */
export function holdStart(state: FigureState, { preset, once, seed }: Start): () => void {
  const { id } = state.seed;
  const isBegun = [...new URLSearchParams(location.search).keys()].some((key) => key.split('.')[0] === id);
  if (once && !isBegun) state.choose(preset);
  // Set in the middle of a change, they would be lost in it.
  const later = (set: () => void) => queueMicrotask(set);
  const ends = [
    effect(() => {
      if (!once && state.preset.value !== preset) later(() => state.choose(preset));
    }),
    effect(() => {
      if (seed && state.p.value[seed.param] !== seed.value) later(() => state.set(seed.param, seed.value));
    }),
  ];
  return () => ends.forEach((end) => end());
}

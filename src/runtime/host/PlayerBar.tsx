/** Run, pause, step and scrub: the same bar for every process, from a blind deconvolution to a network in training. */
import { RangeInput } from '../controls/RangeInput.tsx';
import type { FigureState } from '../figure-state.ts';
import { fill, words } from '../words.ts';

export function PlayerBar({ state }: { state: FigureState }) {
  const { shown, total } = state.progress.value!;
  const playing = state.playing.value;
  const still = total === 0;
  return (
    <div class="player" role="group" aria-label={words.stepLabel}>
      <button
        type="button"
        class="button"
        aria-pressed={playing}
        disabled={still}
        onClick={() => (playing ? state.pause() : state.play())}
      >
        {playing ? words.pause : words.run}
      </button>
      <button type="button" class="button" disabled={shown >= total} onClick={() => state.seek(shown + 1)}>
        {words.step}
      </button>
      <button
        type="button"
        class="button"
        disabled={shown === 0 && !state.mixed.value}
        onClick={() => state.restart()}
      >
        {words.restart}
      </button>
      <label class="scrubber">
        <span class="visually-hidden">{words.stepLabel}</span>
        <RangeInput
          min={0}
          max={total}
          value={shown}
          disabled={still}
          aria-valuetext={fill(words.stepOf, { shown, total })}
          put={(step) => state.seek(step)}
          restore={() => state.seek(shown)}
        />
      </label>
      <output class="step-count">{fill(words.stepOf, { shown, total })}</output>
    </div>
  );
}

/** A row of named states, and what to notice in the one chosen. */
import type { FigureState } from '../figure-state.ts';
import { words } from '../words.ts';
import type { Labels } from './labels.ts';

export function Presets({ state, labels }: { state: FigureState; labels: Labels }) {
  const names = Object.keys(state.seed.presets);
  if (names.length === 0) return null;
  const chosen = state.preset.value;
  // What there is to notice in the book's data need not be there in the reader's own.
  const notice = chosen === undefined || state.ownData.value ? undefined : labels.presets[chosen]?.notice;
  return (
    <>
      <div class="presets" role="group" aria-label={words.presets}>
        {names.map((name) => (
          <button
            type="button"
            class="chip"
            key={name}
            aria-pressed={name === chosen}
            data-preset={name}
            onClick={() => state.choose(name)}
          >
            {labels.presets[name]?.label ?? name}
          </button>
        ))}
      </div>
      {notice && <p class="figure-notice">{notice}</p>}
    </>
  );
}

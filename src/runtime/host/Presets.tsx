/** A row of named states. Those under *More* come when asked for, or when one of them is chosen. */
import { useEffect, useRef } from 'preact/hooks';
import type { FigureState } from '../figure-state.ts';
import { words } from '../words.ts';
import type { Labels } from './labels.ts';
import { more } from './more.ts';
import { MoreButton } from './MoreButton.tsx';

export function Presets({ state, labels }: { state: FigureState; labels: Labels }) {
  const { id, presets, more: under = [] } = state.seed;
  const names = Object.keys(presets);
  const open = more(id, 'presets');
  const chosen = state.preset.value;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where the row is scrolled, the chosen one is in sight.
    const chip = row.current?.querySelector<HTMLElement>('[aria-pressed=true]');
    if (chip) row.current!.scrollLeft = chip.offsetLeft - (row.current!.clientWidth - chip.offsetWidth) / 2;
  }, [chosen]);
  if (names.length === 0) return null;
  const shown = names.filter((name) => open.value || !under.includes(name) || name === chosen);
  return (
    <div class="preset-row">
      <div class="presets" ref={row} role="group" aria-label={words.presets}>
        {shown.map((name) => (
          <button
            type="button"
            class="chip"
            key={name}
            aria-pressed={name === chosen}
            data-preset={name}
            data-left={name === chosen && state.left.value ? '' : undefined}
            onClick={() => state.choose(name)}
          >
            {labels.presets[name]?.label ?? name}
          </button>
        ))}
        <MoreButton class="chip more-chip" open={open} count={under.length} label={words.presets} />
      </div>
    </div>
  );
}

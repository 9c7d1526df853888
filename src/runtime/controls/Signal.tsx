import type { SignalSpec } from '../../widgets/contract.ts';
import { words as runtime } from '../words.ts';
import type { ControlProps } from './Controls.tsx';

/** Drawn on the figure itself; here is what drawing can't do. */
export function Signal({ spec, words: { label, hint }, set }: ControlProps<SignalSpec, readonly number[]>) {
  const level = Math.min(spec.max, Math.max(spec.min, 0));
  return (
    <>
      <span class="control-head">
        <span class="control-name">{label}</span>
        <button
          type="button"
          class="button"
          onClick={() => set(Array.from({ length: spec.length }, () => level))}
        >
          {runtime.clear}
        </button>
      </span>
      <span class="hint">{hint ?? runtime.drawHint}</span>
    </>
  );
}

import type { SeedSpec } from '../../widgets/contract.ts';
import { words as runtime } from '../words.ts';
import type { ControlProps } from './Controls.tsx';
import { NumberBox } from './NumberBox.tsx';

const MOST = 2 ** 32 - 1;

export function Seed({ id, value, words: { label }, set }: ControlProps<SeedSpec, number>) {
  return (
    <span class="control-head">
      <label for={id}>{label}</label>
      <span class="control-value">
        <NumberBox
          id={id}
          label={label}
          value={value}
          min={0}
          max={MOST}
          whole
          set={(typed) => set(Math.round(typed))}
        />
        <button type="button" class="button" onClick={() => set(value >= MOST ? 0 : value + 1)}>
          {runtime.seedNext}
        </button>
      </span>
    </span>
  );
}

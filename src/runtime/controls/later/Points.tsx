import type { PointsSpec } from '../../../widgets/contract.ts';
import { words as runtime } from '../../words.ts';
import type { ControlProps } from '../Controls.tsx';
import { PointBoxes, type Pair } from '../Point.tsx';

export function Points({
  spec,
  value,
  words: { label, hint },
  set,
}: ControlProps<PointsSpec, readonly Pair[]>) {
  const middle: Pair = [(spec.x.min + spec.x.max) / 2, (spec.y.min + spec.y.max) / 2];
  return (
    <fieldset>
      <legend>{label}</legend>
      {value.map((point, i) => (
        <PointBoxes
          key={i}
          label={label}
          index={i + 1}
          spec={spec}
          value={point}
          set={(to) => set(value.map((old, j) => (j === i ? to : old)))}
        />
      ))}
      <span class="button-row">
        <button
          type="button"
          class="button"
          disabled={value.length >= spec.most}
          onClick={() => set([...value, middle])}
        >
          {runtime.add}
        </button>
        <button
          type="button"
          class="button"
          disabled={value.length === 0}
          onClick={() => set(value.slice(0, -1))}
        >
          {runtime.remove}
        </button>
      </span>
      {hint && <span class="hint">{hint}</span>}
    </fieldset>
  );
}

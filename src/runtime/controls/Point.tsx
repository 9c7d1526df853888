import type { PointSpec, PointsSpec } from '../../widgets/contract.ts';
import { fill, words as runtime } from '../words.ts';
import type { ControlProps } from './Controls.tsx';
import { NumberBox } from './NumberBox.tsx';

type Pair = readonly [number, number];

function PointBoxes({
  label,
  index,
  spec,
  value,
  set,
}: {
  label: string;
  index: number | '';
  spec: PointSpec | PointsSpec;
  value: Pair;
  set(value: Pair): void;
}) {
  const name = (template: string) => fill(template, { label, index }).replace(/\s+,/, ',');
  return (
    <span class="point-boxes">
      <NumberBox label={name(runtime.pointX)} value={value[0]} {...spec.x} set={(x) => set([x, value[1]])} />
      <NumberBox label={name(runtime.pointY)} value={value[1]} {...spec.y} set={(y) => set([value[0], y])} />
    </span>
  );
}

export function Point({ spec, value, words: { label }, set }: ControlProps<PointSpec, Pair>) {
  return (
    <fieldset>
      <legend>{label}</legend>
      <PointBoxes label={label} index="" spec={spec} value={value} set={set} />
    </fieldset>
  );
}

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

import type { PointSpec, PointsSpec } from '../../widgets/contract.ts';
import { fill, words as runtime } from '../words.ts';
import type { ControlProps } from './Controls.tsx';
import { NumberBox } from './NumberBox.tsx';

export type Pair = readonly [number, number];

export function PointBoxes({
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

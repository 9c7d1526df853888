import type { ShapeSpec } from '../../../widgets/contract.ts';
import { words as runtime } from '../../words.ts';
import type { ControlProps } from '../Controls.tsx';
import { NumberBox } from '../NumberBox.tsx';

export function Shape({
  spec,
  value,
  words: { label },
  set,
}: ControlProps<ShapeSpec, readonly [number, number]>) {
  const { min, max } = spec;
  return (
    <fieldset>
      <legend>{label}</legend>
      <span class="shape-boxes">
        <NumberBox
          label={`${label}, ${runtime.rows}`}
          {...{ min, max }}
          value={value[0]}
          set={(to) => set([to, value[1]])}
        />
        <span aria-hidden="true">×</span>
        <NumberBox
          label={`${label}, ${runtime.columns}`}
          {...{ min, max }}
          value={value[1]}
          set={(to) => set([value[0], to])}
        />
      </span>
    </fieldset>
  );
}

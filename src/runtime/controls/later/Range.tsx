import type { RangeSpec } from '../../../widgets/contract.ts';
import { formatNumber } from '../../../format.ts';
import { fill, words } from '../../words.ts';
import type { ControlProps } from '../Controls.tsx';
import { NumberBox } from '../NumberBox.tsx';
import { RangeInput } from '../RangeInput.tsx';
import { lastStop, stopOf, valueAt } from '../stops.ts';

export function Range({
  id,
  spec,
  value,
  words: { label },
  set,
}: ControlProps<RangeSpec, readonly [number, number]>) {
  const put = (end: 0 | 1, to: number) =>
    set(end === 0 ? [Math.min(to, value[1]), value[1]] : [value[0], Math.max(to, value[0])]);
  const name = (end: 0 | 1) => fill(end === 0 ? words.low : words.high, { label });
  return (
    <fieldset>
      <legend>{label}</legend>
      {([0, 1] as const).map((end) => (
        <span class="slider-row" key={end}>
          <RangeInput
            id={end === 0 ? id : undefined}
            min={0}
            max={lastStop(spec)}
            value={stopOf(spec, value[end])}
            aria-label={name(end)}
            aria-valuetext={formatNumber(value[end])}
            put={(stop) => put(end, valueAt(spec, stop))}
            restore={() => set(value)}
          />
          <NumberBox
            label={name(end)}
            value={value[end]}
            min={spec.min}
            max={spec.max}
            set={(to) => put(end, to)}
          />
        </span>
      ))}
    </fieldset>
  );
}

import type { SliderSpec } from '../../widgets/contract.ts';
import { formatNumber } from '../../format.ts';
import { fill, words } from '../words.ts';
import type { ControlProps } from './Controls.tsx';
import { NumberBox } from './NumberBox.tsx';
import { RangeInput } from './RangeInput.tsx';
import { lastStop, stopOf, valueAt } from './stops.ts';

export function Slider({ id, spec, value, words: { label, hint }, set }: ControlProps<SliderSpec, number>) {
  const last = lastStop(spec);
  const stop = stopOf(spec, value);
  // Past the end of the track the buttons go on, up to what `coerce` allows.
  const by = (steps: number) =>
    set(
      spec.most && value + steps >= spec.max
        ? value + steps
        : valueAt(spec, Math.min(last, Math.max(0, stop + steps))),
    );
  const said = `${formatNumber(value)}${spec.unit ? ` ${spec.unit}` : ''}`;
  return (
    <>
      <span class="control-head">
        <label for={id}>{label}</label>
        <span class="control-value">
          <NumberBox
            label={label}
            value={value}
            min={spec.min}
            max={spec.most ?? spec.max}
            zero={spec.zero}
            set={(typed) => set(spec.integer ? Math.round(typed) : typed)}
          />
          {spec.unit && <span class="unit">{spec.unit}</span>}
        </span>
      </span>
      <span class="slider-row">
        <Nudge label={fill(words.less, { label })} sign="−" onClick={() => by(-1)} />
        <RangeInput
          id={id}
          min={0}
          max={last}
          step={1}
          value={stop}
          style={{ '--filled': `${(100 * stop) / last}%` }}
          aria-valuetext={said}
          put={(to) => set(valueAt(spec, to))}
          restore={() => set(value)}
        />
        <Nudge label={fill(words.more, { label })} sign="+" onClick={() => by(1)} />
      </span>
      {hint && <span class="hint">{hint}</span>}
    </>
  );
}

function Nudge({ label, sign, onClick }: { label: string; sign: string; onClick(): void }) {
  return (
    <button type="button" class="nudge" aria-label={label} tabIndex={-1} onClick={onClick}>
      {sign}
    </button>
  );
}

/** The stops of a slider: whole numbers to values, linear or by equal ratios, with an extra one for an exact 0. */
import type { SliderSpec } from '../../widgets/contract.ts';
import { toStep } from '../codec.ts';

const STOPS = 100;
const STOPS_A_DECADE = 10;

type Scale = Pick<SliderSpec, 'min' | 'max' | 'step' | 'scale' | 'integer' | 'zero'>;

const ratio = ({ step }: Scale): number => 10 ** (1 / (step ?? STOPS_A_DECADE));
const linearStep = ({ min, max, step, integer }: Scale): number =>
  step ?? (integer ? 1 : (max - min) / STOPS);

/** The number of the last stop; the first is 0. */
export function lastStop(scale: Scale): number {
  const { min, max, zero } = scale;
  if (scale.scale !== 'log') return Math.round((max - min) / linearStep(scale));
  return Math.round(Math.log(max / min) / Math.log(ratio(scale))) + (zero ? 1 : 0);
}

export function valueAt(scale: Scale, stop: number): number {
  const { min, max, zero } = scale;
  if (scale.scale !== 'log')
    return Math.min(max, toStep(min + stop * linearStep(scale), min, linearStep(scale)));
  if (zero && stop <= 0) return 0;
  return Math.min(max, Number((min * ratio(scale) ** (stop - (zero ? 1 : 0))).toPrecision(3)));
}

/** The stop nearest to a value, which may lie between two. */
export function stopOf(scale: Scale, value: number): number {
  const { min, zero } = scale;
  if (scale.scale !== 'log') return Math.round((value - min) / linearStep(scale));
  if (zero && value <= 0) return 0;
  return Math.max(0, Math.round(Math.log(value / min) / Math.log(ratio(scale)))) + (zero ? 1 : 0);
}

/** The stops of a slider: whole numbers to values, linear or by equal ratios, with an extra one for an exact 0. */
import type { SliderSpec } from '../../widgets/contract.ts';
import { toStep } from '../codec/index.ts';

const STOPS = 100;
export const STOPS_A_DECADE = 10;

type Scale = Pick<SliderSpec, 'min' | 'max' | 'step' | 'scale' | 'integer' | 'zero'>;

const ratio = ({ step }: Scale): number => 10 ** (1 / (step ?? STOPS_A_DECADE));
const linearStep = ({ min, max, step, integer }: Scale): number =>
  step ?? (integer ? 1 : (max - min) / STOPS);

/** A last stop closer to the end than this part of a step is the end. */
const CLOSE = { linear: 1e-9, log: 0.2 };
function stepsIn(scale: Scale): number {
  const { min, max } = scale;
  if (scale.scale !== 'log') return Math.ceil((max - min) / linearStep(scale) - CLOSE.linear);
  return Math.max(1, Math.ceil(Math.log(max / min) / Math.log(ratio(scale)) - CLOSE.log));
}

/** The number of the last stop, which is the upper end whatever the step; the first is 0. */
export const lastStop = (scale: Scale): number => stepsIn(scale) + (scale.zero ? 1 : 0);

export function valueAt(scale: Scale, stop: number): number {
  const { min, max, zero } = scale;
  if (stop >= lastStop(scale)) return max;
  if (scale.scale !== 'log') return toStep(min + stop * linearStep(scale), min, linearStep(scale));
  if (zero && stop <= 0) return 0;
  const steps = stop - (zero ? 1 : 0);
  return steps <= 0 ? min : Number((min * ratio(scale) ** steps).toPrecision(3));
}

/** The stop nearest to a value, which may lie between two. */
export function stopOf(scale: Scale, value: number): number {
  const { min, max, zero } = scale;
  if (value >= max) return lastStop(scale);
  if (scale.scale !== 'log') return Math.round((value - min) / linearStep(scale));
  if (zero && value <= 0) return 0;
  return Math.max(0, Math.round(Math.log(value / min) / Math.log(ratio(scale)))) + (zero ? 1 : 0);
}

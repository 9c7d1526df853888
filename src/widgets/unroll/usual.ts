/** What was recorded over many signals, as curves and as numbers. */
import { spreadOf, type Spread } from '../../parts/model/spread.ts';
import { STOPS, SWEEPS, TRAINED_LAYERS, type Sweep } from './params.ts';
import { RECORDED } from './recorded.ts';

export interface Curve {
  readonly at: readonly number[];
  readonly fista: readonly number[];
  readonly retuned: readonly number[];
  /** Five trainings. */
  readonly steps: readonly Spread[];
  readonly filter: readonly Spread[];
}

const curveOf = (sweep: Sweep): Curve => {
  const stops = RECORDED.sweeps[sweep];
  return {
    at: STOPS[sweep],
    fista: stops.map(({ fista }) => fista),
    retuned: stops.map(({ retuned }) => retuned),
    steps: stops.map(({ steps }) => spreadOf(steps)),
    filter: stops.map(({ filter }) => spreadOf(filter)),
  };
};
const [noise, blur, spikes] = SWEEPS.map(curveOf);
export const curves: Readonly<Record<Sweep, Curve>> = { noise, blur, spikes };

const { tuned, layers } = RECORDED;
const after = (all: readonly (readonly number[])[], count: number): Spread =>
  spreadOf(all.map((errors) => errors[count]));
const [steps, filter] = [after(layers.steps, TRAINED_LAYERS), after(layers.filter, TRAINED_LAYERS)];

/** The least of the tuned numbers of steps after which the formula is as good as ten learned layers; not a number where none is. */
const asGood = (method: 'ista' | 'fista', error: number): number =>
  tuned[method].find((one) => one.error <= error)?.steps ?? NaN;

/** Means over the held-out signals, at the setting of the training. */
export const numbers = {
  stepsLeast: steps.least,
  stepsMost: steps.most,
  filterLeast: filter.least,
  filterMost: filter.most,
  istaMean: tuned.ista[0].error,
  fistaMean: tuned.fista[0].error,
  /** Of the mean of five trainings, of the worst and of the best. */
  istaAsGood: asGood('ista', steps.mean),
  istaAsGoodLeast: asGood('ista', steps.most),
  istaAsGoodMost: asGood('ista', steps.least),
  fistaAsGood: asGood('fista', steps.mean),
  fistaAsGoodLeast: asGood('fista', steps.most),
  fistaAsGoodMost: asGood('fista', steps.least),
};

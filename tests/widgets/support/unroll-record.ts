/** What is recorded of the unrolled layers and of what they are compared with: mean errors over signals that no training has seen. */
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { Params as Weights } from '../../../src/core/layers/index.ts';
import type { Single } from '../../../src/core/vector.ts';
import { testedSeeds, type Unrolled } from '../../../src/networks/unrolled.ts';
import { rounded } from '../../../src/networks/weights-file.ts';
import {
  benchOf,
  formulaPath,
  learnedPath,
  type Bench,
  type Setting,
} from '../../../src/widgets/unroll/methods.ts';
import { STOPS, TRAINED, TRAINED_LAYERS, type Sweep } from '../../../src/widgets/unroll/params.ts';

export const SIGNALS = 100;
export const TRAININGS = 5;
/** λ that are tried where it is retuned: the best is told by the truth. */
export const LAMBDAS = [0.001, 0.002, 0.003, 0.005, 0.0075, 0.01, 0.015, 0.02, 0.025, 0.03, 0.04, 0.06, 0.1];
/** Numbers of steps for which λ is tuned. */
export const TUNED_STEPS = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 140, 160, 200, 300];

export const settingAt = (sweep: Sweep, stop: number): Setting => ({
  ...TRAINED,
  [sweep]: STOPS[sweep][stop],
});
export const benchesOf = (setting: Setting, count = SIGNALS): Bench[] =>
  testedSeeds(count).map((seed) => benchOf(setting, seed));

export function trainingOf(net: Unrolled, seed: number): Weights<Single> {
  const file = readFileSync(`node_modules/.cache/train/unrolled-${net}-${seed}`);
  return rounded((deserialize(file) as { state: { params: Weights<Single> } }).state.params);
}

const four = (value: number): number => Number(value.toPrecision(4));
/** Error by step, the mean over signals. */
function meanPath(benches: readonly Bench[], pathOf: (bench: Bench) => readonly number[]): number[] {
  const all = benches.map(pathOf);
  return all[0].map((_, k) => all.reduce((sum, errors) => sum + errors[k], 0) / all.length);
}

export const learnedErrors = (
  weights: Weights<Single>,
  benches: readonly Bench[],
  count = TRAINED_LAYERS,
): number[] => meanPath(benches, (bench) => learnedPath(weights, bench, count).errors).map(four);

export const formulaError = (
  method: 'ista' | 'fista',
  benches: readonly Bench[],
  lambda: number,
  count = TRAINED_LAYERS,
): number => four(meanPath(benches, (bench) => formulaPath(method, bench, lambda, count).errors)[count]);

/** For each number of steps the λ with the least error, and that error. */
export function tunedErrors(method: 'ista' | 'fista', benches: readonly Bench[], steps: readonly number[]) {
  const most = Math.max(...steps);
  const paths = LAMBDAS.map((lambda) =>
    meanPath(benches, (bench) => formulaPath(method, bench, lambda, most).errors),
  );
  return steps.map((count) => {
    const errors = paths.map((path) => path[count]);
    const best = errors.indexOf(Math.min(...errors));
    return { lambda: LAMBDAS[best], error: four(errors[best]) };
  });
}

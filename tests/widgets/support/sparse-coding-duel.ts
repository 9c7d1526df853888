/** What one seed says of the figure: how many filters find a direction, and what learned and unlearned banks cost on leaves that nobody learned from. */
import { coherence, learnStep, startLearning } from '../../../src/core/dictionary/index.ts';
import { scene } from '../../../src/core/scenes/index.ts';
import { storedPicture } from '../../../src/parts/model/picture.ts';
import { batchAt, benchOf, makeBench } from '../../../src/widgets/sparse-coding/bench.ts';
import { codeWindow, noiseBank, rivalBank } from '../../../src/widgets/sparse-coding/codes.ts';
import {
  BATCH,
  COUNT,
  KERNEL,
  ORIENTED,
  params,
  presets,
  RIVALS,
  SIDE,
  TOTAL,
  type Params,
} from '../../../src/widgets/sparse-coding/params.ts';
import { CURVE_LAMBDAS } from '../../../src/widgets/sparse-coding/record.ts';
import { statesOf } from './states.ts';

const state = statesOf(params, presets);
/** Of scenes that are not the figure's. */
const HELD_OUT = 100;

export const learnedBank = (p: Params, steps: number = TOTAL) => {
  let learning = startLearning(noiseBank(p.seed));
  for (let step = 0; step < steps; step++) {
    const options = { lambda: p.lambda, steps: BATCH.steps, rate: p.rate };
    learning = learnStep(learning, batchAt(benchOf(p), p.seed, step), options).learning;
  }
  return learning.bank;
};

export function orientedAfter(preset: keyof typeof presets, seed: number, steps: number = TOTAL): number {
  const { filters } = learnedBank(state(preset, { seed }), steps);
  const size = KERNEL ** 2;
  const of = (k: number) => coherence(filters.subarray(k * size, (k + 1) * size), KERNEL);
  return Array.from({ length: COUNT }, (_, k) => of(k)).filter((value) => value > ORIENTED).length;
}

/** Steps of FISTA until the numbers stand still. */
export const enough = (lambda: number): number => (lambda < 0.4 ? 3000 : 1500);
const told = (value: number): number => Math.round(1e4 * value) / 1e4;

/** By bank: the objective, the non-zeros a pixel and the SNR at each λ. */
export function duel(
  seed: number,
  lambdas: readonly number[] = CURVE_LAMBDAS,
  banks: readonly ('learned' | (typeof RIVALS)[number])[] = ['learned', ...RIVALS],
) {
  const p = state('leaves', { seed });
  const shape = [SIDE, SIDE] as const;
  const strange = makeBench(storedPicture(scene('dead-leaves', shape, HELD_OUT + seed), shape), 'localMean');
  const costs = banks.map((name) => {
    const bank = name === 'learned' ? learnedBank(p) : rivalBank(name, benchOf(p), seed);
    const rows = lambdas.map((lambda) => codeWindow(strange, bank, lambda, enough(lambda), 0));
    const series = (of: 'objective' | 'perPixel' | 'snr') => rows.map((row) => told(row[of]));
    return [
      name,
      { objective: series('objective'), perPixel: series('perPixel'), snr: series('snr') },
    ] as const;
  });
  return Object.fromEntries(costs);
}

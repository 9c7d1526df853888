/**
 * `node tests/widgets/stopping.seeds.ts > src/widgets/stopping/recorded.ts`, then Prettier: what the rules lose over 50 scenes with 50
 * noises, at the values of every preset whose errors turn soon. Some minutes.
 */
import { drawnAnew } from '../../src/widgets/stopping/bench.ts';
import { lossesOf } from './support/stopping-losses.ts';
import { METHODS, params, presets, type Params } from '../../src/widgets/stopping/params.ts';

const SEEDS = 50;
/** The stars' errors do not turn within the steps that the figure takes. */
const RECORDED = ['cells', 'few', 'many', 'text', 'gaussian'] as const;
const defaults = Object.fromEntries(Object.entries(params).map(([name, spec]) => [name, spec.default]));

/** Scene and noise of one seed: thousandths by which the error at each rule's stop exceeds the least. */
export function drawOf(preset: (typeof RECORDED)[number], seed: number) {
  const p = { ...defaults, ...presets[preset], seed } as Params;
  return lossesOf(p, drawnAnew(p.scene.scene!, seed));
}

if (process.argv[1]?.endsWith('stopping.seeds.ts')) {
  const all = RECORDED.map((preset) => {
    const draws = Array.from({ length: SEEDS }, (_, k) => drawOf(preset, k + 1));
    const of = (rule: 'discrepancy' | 'white') =>
      Object.fromEntries(METHODS.map((name) => [name, draws.map((draw) => draw[rule][name])]));
    return [preset, { discrepancy: of('discrepancy'), white: of('white') }] as const;
  });
  console.log(`/**
 * By how many thousandths the error where a rule stops exceeds the least, with seeds 1 … 50: another scene of the kind and other noise
 * for each seed, at the values of each preset. Made by \`node tests/widgets/stopping.seeds.ts\`.
 */
export const LOSSES = ${JSON.stringify(Object.fromEntries(all))} as const;`);
}

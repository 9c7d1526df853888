/**
 * `node tests/widgets/photon-budget.seeds.ts > src/widgets/photon-budget/recorded.ts`, then Prettier: the errors of each method over 50
 * scenes and one count of each, at the values of every preset. Some minutes.
 */
import { benchOf, drawnAnew } from '../../src/widgets/photon-budget/bench.ts';
import { outcomes } from '../../src/widgets/photon-budget/methods.ts';
import { METHODS, params, presets, type Params } from '../../src/widgets/photon-budget/params.ts';

const SEEDS = 50;
const defaults = Object.fromEntries(Object.entries(params).map(([name, spec]) => [name, spec.default]));
/** Errors are held in units of 10⁻⁴. */
const whole = (error: number): number => Math.round(1e4 * error);

/** Scene and noise of one seed: the errors of each method at its own best, and by the rule. */
export function drawOf(changes: Partial<Params>, seed: number) {
  const p = { ...defaults, ...changes, seed } as Params;
  const made = outcomes(benchOf(p, drawnAnew(p.scene.scene!, seed)));
  const of = (choice: 'best' | 'rule') => METHODS.map((name) => whole(made[name][choice].error));
  return { best: of('best'), rule: of('rule') };
}

function recorded(changes: Partial<Params>) {
  const draws = Array.from({ length: SEEDS }, (_, k) => drawOf(changes, k + 1));
  const of = (choice: 'best' | 'rule') =>
    Object.fromEntries(METHODS.map((name, i) => [name, draws.map((draw) => draw[choice][i])]));
  return { best: of('best'), rule: of('rule') };
}

if (process.argv[1]?.endsWith('photon-budget.seeds.ts')) {
  const all = Object.entries(presets).map(([preset, changes]) => [preset, recorded(changes)] as const);
  console.log(`/**
 * The error of each method with seeds 1 … 50, in units of 10⁻⁴: another scene of the kind and other noise for each seed, at the values
 * of each preset; at its own best, and by the rule. Made by \`node tests/widgets/photon-budget.seeds.ts\`.
 */
export const UNIT = 1e-4;
export const DRAWS = ${JSON.stringify(Object.fromEntries(all))} as const;`);
}

/** What a training of the switch autoencoder comes to, over pages that it never saw. */
import { model } from '../../../src/widgets/switch-autoencoder/model.ts';
import { params, presets, type Params } from '../../../src/widgets/switch-autoencoder/params.ts';
import { statesOf } from './states.ts';

const PAGES = 20;
/** Of the curve, its last batches. */
const LAST = 20;
const state = statesOf(params, presets);

/** The presets by which one training of this way is used, each with what is measured of it. */
const USES = {
  kept: { kept: 'fidelity', without: 'fidelity', erased: 'likeA', swapped: 'likeA' },
  topLeft: { topLeft: 'fidelity' },
  bilinear: { bilinear: 'fidelity' },
  shuffled: { shuffled: 'fidelity' },
} as const;

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b) / values.length;
const rounded = (value: number): number => Number(value.toFixed(2));

/** Means over 20 pages by preset, `swappedB` beside `swapped`, and `end`: of the curve's last 20 batches. */
export function ratesOf(way: Params['way'], seed: number, changes: Partial<Params> = {}) {
  const p = state(way, { seed, ...changes });
  let now = model.init(p);
  const curve: number[] = [];
  for (let step = 0; step < model.total(); step++) {
    now = model.step(now, p);
    curve.push(now.loss);
  }
  const over = (preset: keyof typeof presets, name: 'fidelity' | 'likeA' | 'likeB') =>
    meanOf(
      Array.from({ length: PAGES }, (_, i) => {
        const used = state(preset, { seed, page: i + 1 });
        return model.measures(model.result(now, used))[name];
      }),
    );
  const uses = Object.entries(USES[way]).map(([preset, name]) => [
    preset,
    rounded(over(preset as keyof typeof presets, name)),
  ]);
  return {
    ...(Object.fromEntries(uses) as Record<string, number>),
    ...(way === 'kept' && { swappedB: rounded(over('swapped', 'likeB')) }),
    end: rounded(-10 * Math.log10(meanOf(curve.slice(-LAST)))),
  };
}

/** Blurred pictures that nobody chose, and how near each method comes to their kernels. */
import { RandomState } from '../../../src/core/random/index.ts';
import { scene } from '../../../src/core/scenes/index.ts';
import { seen } from '../../../src/widgets/blind-lab/bench.ts';
import { beginHunt, hunted, standOf } from '../../../src/widgets/blind-lab/hunt.ts';
import { similarity } from '../../../src/widgets/blind-lab/likeness.ts';
import { params, presets, SIDE, type Params } from '../../../src/widgets/blind-lab/params.ts';
import { BLIND } from '../../../src/widgets/blind-lab/schedule.ts';
import { statesOf } from './states.ts';

const state = statesOf(params, presets);

/** Dead leaves of this seed; a streak of 3 to 7 pixels at any angle, or a Gaussian of σ from .75 to 1.75. */
export function drawn(seed: number, kernel: 'motion' | 'gaussian', method: Params['method']): number {
  const [size, angle] = new RandomState(seed).uniform(0, 1, 2);
  const p = state('motion', { kernel, method, size: 3 + 4 * size, angle: 180 * angle, seed });
  const shape = [SIDE, SIDE] as const;
  const bench = seen({ shape, light: scene('dead-leaves', shape, seed) }, p);
  let hunt = beginHunt(bench, p);
  for (let step = 0; step < BLIND; step++) hunt = hunted(hunt, p);
  return similarity(standOf(hunt).kernel.data, bench.truth!.kernel);
}

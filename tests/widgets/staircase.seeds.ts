/**
 * `node tests/widgets/staircase.seeds.ts`: what 50 seeds leave of the jump in the preset `second`, each belief at its own best weight,
 * as `src/widgets/staircase/recorded.ts` holds it, in units of 10⁻⁴. Two seconds.
 */
import { presetValues } from '../../src/runtime/values.ts';
import { params, presets, type Params } from '../../src/widgets/staircase/params.ts';
import { jumpsAtBest } from '../../src/widgets/staircase/signal.ts';

const SEEDS = 50;
const second = presetValues(params, presets, 'second') as Params;
const jumps = Array.from({ length: SEEDS }, (_, i) => jumpsAtBest({ ...second, seed: i + 1 }));
for (const belief of ['tv', 'second'] as const)
  console.log(`  ${belief}: [${jumps.map((jump) => Math.round(1e4 * jump[belief])).join(', ')}],`);

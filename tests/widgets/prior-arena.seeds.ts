/**
 * `node tests/widgets/prior-arena.seeds.ts`: what 50 seeds show of each kind of signal, as `src/widgets/prior-arena/recorded.ts` holds
 * it: the RMSE of each prior, tuned to its own best and by the rule, in units of 10⁻⁷. Half a minute.
 */
import { makeArena } from '../../src/widgets/prior-arena/arena.ts';
import { METHODS } from '../../src/widgets/prior-arena/methods.ts';
import { KINDS, RECORDED } from '../../src/widgets/prior-arena/params.ts';

const SEEDS = 50;
const UNIT = 1e-7;

const lines = KINDS.flatMap((truth) => {
  const draws = Array.from({ length: SEEDS }, (_, i) => {
    const { tuned } = makeArena({ ...RECORDED, truth, drawn: [], seed: i + 1, told: 'own' });
    return tuned;
  });
  const row = (how: 'best' | 'rule') =>
    METHODS.map((method) => {
      const values = draws.map((draw) => Math.round(draw[method][how].rmse / UNIT));
      return `      ${method}: [${values.join(', ')}],`;
    });
  return [
    `  ${truth}: {`,
    `    best: {`,
    ...row('best'),
    `    },`,
    `    rule: {`,
    ...row('rule'),
    `    },`,
    `  },`,
  ];
});
console.log(lines.join('\n'));

/** What a rule loses: how much larger the error is where it stops than at its least. */
import type { StoredPicture } from '../../../src/parts/model/picture.ts';
import { benchOf } from '../../../src/widgets/stopping/bench.ts';
import { each, startOf } from '../../../src/widgets/stopping/methods.ts';
import { TOTAL, type Method, type Of, type Params } from '../../../src/widgets/stopping/params.ts';
import { watched, watchFrom, whitest, type Best } from '../../../src/widgets/stopping/rules.ts';

/** So many steps after the least error, and it has turned. */
const PATIENCE = 20;

/** Of one draw, in thousandths of the least error. */
export function lossesOf(p: Params, picture: StoredPicture) {
  const bench = benchOf(p, picture);
  const runs = startOf(bench);
  function endOf(name: Method) {
    let run = runs[name];
    const residual = new Float64Array(run.x.length);
    let seen = watchFrom(bench.shape, run.error);
    const isOver = () =>
      seen.discrepancy !== null && whitest(seen) !== null && run.iteration >= seen.best.step + PATIENCE;
    while (run.iteration < TOTAL && !isOver()) {
      run = run.next();
      const step = { step: run.iteration, error: run.error };
      seen = watched(seen, bench.shape, p.tau, step, run.judged(residual));
    }
    const last = { step: run.iteration, error: run.error };
    const lost = (stop: Best | null) => Math.round(1000 * ((stop ?? last).error / seen.best.error - 1));
    return { discrepancy: lost(seen.discrepancy), white: lost(whitest(seen)) };
  }
  const ends = each(endOf);
  const of = (rule: 'discrepancy' | 'white'): Of<number> => each((name) => ends[name][rule]);
  return { discrepancy: of('discrepancy'), white: of('white') };
}

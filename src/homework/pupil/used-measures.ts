/** The measures that decide a task: those that `passed` looks at where it says yes. */
import type { Measures } from '../../widgets/contract.ts';
import type { Verdict } from '../../runtime/apparatus/judge.ts';
import type { SolvedMeasure } from '../code/index.ts';

/** Of those that have a place among the figure's readouts, in whose order a code counts them. */
export function usedMeasures(
  { challenge, p, measures }: Pick<Verdict, 'challenge' | 'p' | 'measures'>,
  readouts: readonly string[],
): SolvedMeasure[] {
  const seen = new Set<string>();
  const watched: Measures = new Proxy(measures, {
    get: (target, name) => {
      seen.add(String(name));
      return target[String(name)];
    },
  });
  challenge.passed(p, watched);
  return [...seen]
    .filter((name) => readouts.includes(name) && measures[name] !== undefined)
    .map((name) => ({ index: readouts.indexOf(name), value: measures[name] }));
}

/** What is saved of all curves at once. */
import { toCsv } from '../../../runtime/takeaway/csv.ts';
import { fill } from '../../../runtime/words.ts';
import { placesOf } from '../../params/index.ts';
import { en as words } from '../words.en.ts';
import type { SignalState } from './signal-state.ts';

/** Position, truth where it is known, observation, and of each method its estimate and what it leaves. */
export function numbersOf(lab: SignalState): string {
  const bench = lab.bench.value!;
  const { heads, curves } = words;
  const runs = placesOf(lab.p.value).flatMap((place) => {
    const { finished } = lab.run(place).value;
    const named = { place: curves[place], method: lab.titleOf(place) };
    return finished
      ? [
          { head: fill(heads.estimate, named), values: finished.estimate },
          { head: fill(heads.residual, named), values: finished.residual },
        ]
      : [];
  });
  return toCsv({
    columns: [
      { head: heads.position, values: bench.positions },
      ...(bench.truth ? [{ head: heads.truth, values: bench.truth }] : []),
      {
        head: heads.observation,
        values: bench.observation.map((value, i) => (bench.known[i] ? value : NaN)),
      },
      ...runs,
    ],
  });
}

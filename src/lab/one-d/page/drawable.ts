/** What the plots show of a state, and the measures beside them. */
import { placesOf, type Place } from '../../params/index.ts';
import type { Drawable } from '../view/draw.ts';
import type { CurveMeasures, Measures } from '../work/measures.ts';
import { isMadeHere } from '../params.ts';
import type { SignalState } from './signal-state.ts';

/** None before the signal is there. */
export function drawableOf(lab: SignalState): Drawable | undefined {
  const bench = lab.bench.value;
  if (!bench) return undefined;
  const { positions, observation, truth } = bench;
  const runs = placesOf(lab.p.value).flatMap((place) => {
    const { estimate, finished, what } = lab.run(place).value;
    if (estimate?.length !== positions.length) return [];
    const residual = what === 'finished' ? finished?.residual : undefined;
    return [{ place, estimate, residual }];
  });
  const whole = [positions[0], positions[positions.length - 1]] as const;
  const isCounted = lab.p.value.signal !== 'own';
  return { positions, observation, truth, runs, range: lab.range.value ?? whole, isCounted };
}

/** A row of the table. */
export interface Row {
  readonly curve: 'observation' | 'truth' | Place;
  /** None as long as it runs. */
  readonly measures?: CurveMeasures & Partial<Measures>;
}

/** Every row has its place before it is known what stands in it. */
export function rowsOf(lab: SignalState): readonly Row[] {
  const bench = lab.bench.value;
  const p = lab.p.value;
  return [
    ...(isMadeHere(p) ? [{ curve: 'truth', measures: bench?.trueMeasures } as const] : []),
    { curve: 'observation', measures: bench && { ...bench.measures, error: bench.error } },
    ...placesOf(p).map((place) => ({ curve: place, measures: lab.run(place).value.finished?.measures })),
  ];
}

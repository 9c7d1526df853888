/** What a worker says of its numbers. */
import { rmse } from '../../../core/metrics.ts';
import { measuresOfCurve } from '../work/measures.ts';
import { SignalRefused } from '../work/refused.ts';
import { seenOf } from '../work/seen.ts';
import type { Session } from '../work/session.ts';
import type { BenchTask } from '../work/task.ts';
import type { Bench, Finished, Trouble } from './messages.ts';

export function sayBench(task: BenchTask): Bench {
  const seen = seenOf(task);
  const { positions, observation, truth, step, wasUneven, known, missing, kernel, estimated, noise, scale } =
    seen;
  return {
    positions,
    observation,
    truth,
    step,
    wasUneven,
    known,
    missing,
    offsets: kernel.map((_, i) => (i - Math.floor(kernel.length / 2)) * step),
    taps: kernel,
    estimated: estimated * scale,
    sigma: noise.sigma * scale,
    scale,
    measures: measuresOfCurve(observation, seen),
    trueMeasures: truth && measuresOfCurve(truth, seen),
    error: truth && rmse(observation, truth),
  };
}

export const sayFinished = (session: Session, milliseconds: number): Finished => ({
  done: session.done(),
  total: session.total(),
  estimate: session.estimate()!,
  residual: session.residual(),
  measures: session.measures(),
  values: session.values(),
  isUnmet: session.isUnmet(),
  milliseconds,
});

export function sayTrouble(error: unknown): Trouble {
  if (error instanceof SignalRefused) return { code: error.code, facts: error.facts, message: '' };
  return { code: 'failed', facts: {}, message: error instanceof Error ? error.message : String(error) };
}

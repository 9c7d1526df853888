/** A whole run: a signal, its response and a method in, the estimate and what can be said of it out. */
import type { Vec } from '../../../core/vector.ts';
import { powerLawSpectrum, transferFunction } from '../../../core/spectral/index.ts';
import { methods, type Method, type RestorationProblem } from '../../../methods/index.ts';
import { ruledRun } from '../../work/ruled-run.ts';
import { ruleFor, type Asked } from '../../work/rules/index.ts';
import { frameFor, type Frame } from './frame.ts';
import { leftOf } from './left.ts';
import { measuresOf, type Measures } from './measures.ts';
import { seenOf, type Seen } from './seen.ts';
import type { MethodTask } from './task.ts';

/** The truth's expected power as a law of frequency, for a method that wants it: scale·r^(−exponent), the data's own at 0. */
export interface Law {
  readonly scale: number;
  readonly exponent: number;
  readonly mean: number;
}

/** What the method is told. */
export interface Told {
  readonly method: Method;
  readonly seen: Seen;
  readonly frame: Frame;
  readonly problem: RestorationProblem;
  readonly law: Law | undefined;
}

/** @throws SignalRefused as `seenOf` */
export function told(task: MethodTask): Told {
  const seen = seenOf(task);
  const method = methods.find(({ name }) => name === task.method)!;
  const { kernel, noise, light } = seen;
  const frame = frameFor(task.outside, light.length, kernel);
  const [data, shape] = [frame.wrap(light), [frame.ring] as const];
  const { sigma, photons } = noise;
  const problem: RestorationProblem = {
    data,
    shape,
    kernel,
    boundary: 'periodic',
    noise: { sigma, ...(photons && { peak: photons }) },
  };
  if (!method.needs.includes('spectrum')) return { method, seen, frame, problem, law: undefined };
  const transfer = transferFunction(kernel, shape);
  const { spectrum, scale, exponent } = powerLawSpectrum(data, { shape, transfer, noise: sigma ** 2 });
  return {
    method,
    seen,
    frame,
    problem: { ...problem, spectrum },
    law: { scale, exponent, mean: spectrum[0] },
  };
}

/** The Lab's rules are told a picture of one row, whose transform and blur are the signal's. */
function askedOf({ method, seen, frame, problem }: Told, { values }: MethodTask): Asked {
  const { kernel, light, noise } = seen;
  const row = { shape: [1, frame.ring], kernel: { shape: [1, kernel.length], data: kernel } } as const;
  return {
    method,
    problem: { ...problem, ...row },
    around: frame.inner.around,
    shape: [1, frame.inner.size],
    light,
    noise,
    values,
  };
}

export interface Session {
  readonly seen: Seen;
  /** Steps there will be; a rule that stops makes them fewer. */
  total(): number;
  done(): number;
  advance(): void;
  /** x̂ in the reader's units; none before there is any. */
  estimate(): Vec | undefined;
  /** y − h ∗ x̂ in σ; NaN where nothing was seen. */
  residual(): Vec;
  measures(): Measures;
  /** The values that the method runs with, as its rule has set them by now. */
  values(): Readonly<Record<string, number>>;
  /** Its rule found nothing, and took the end of its range. */
  isUnmet(): boolean;
}

/** @throws SignalRefused as `seenOf` */
export function sessionOf(task: MethodTask): Session {
  const all = told(task);
  const { seen, frame, problem } = all;
  const asked = askedOf(all, task);
  const ruled = ruledRun(ruleFor(task.method, task.by), asked, [problem]);
  const leftAll = leftOf(problem, seen.noise);
  // On the ring; nothing was left of what was never seen.
  const left = (ring: Vec) => leftAll(ring).map((value, i) => (seen.known[i] === 0 ? NaN : value));

  const found = () => ruled.runs()[0].estimate();
  const inUnits = (ring: Vec) => frame.cut(ring).map((value) => value * seen.scale);
  return {
    seen,
    total: ruled.total,
    done: ruled.done,
    advance: ruled.advance,
    values: ruled.values,
    isUnmet: ruled.isUnmet,
    estimate: () => {
      const ring = found();
      return ring && inUnits(ring);
    },
    residual: () => frame.cut(left(found()!)),
    measures: () => measuresOf(inUnits(found()!), frame.inner.around.cut(left(found()!)), seen),
  };
}

export function finish(session: Session): Session {
  while (session.done() < session.total()) session.advance();
  return session;
}

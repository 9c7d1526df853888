/** The search for kernel and picture, by either family of methods, and the picture alone once the kernel is held. */
import {
  blindRichardsonLucy,
  centred,
  coarseToFine,
  type BlindRichardsonLucyState,
  type CoarseToFineState,
} from '../../core/blind/index.ts';
import { gaussian2d, type Kernel } from '../../core/kernels/index.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { chambollePock, type ChambollePockState } from '../../core/solvers/chambolle-pock.ts';
import type { Vec } from '../../core/vector.ts';
import type { Bench } from './bench.ts';
import type { Params } from './params.ts';
import { HELD_INNER, INNER, GUESS_SHARE, INNER_RL, KERNEL_STEP, lambdaOf, stepsOf } from './schedule.ts';

type Size = readonly [number, number];

export type Hunt =
  | { readonly by: 'map'; readonly state: CoarseToFineState }
  | { readonly by: 'richardson-lucy'; readonly state: BlindRichardsonLucyState }
  | {
      readonly by: 'held';
      readonly state: ChambollePockState;
      readonly kernel: Kernel;
      readonly frame: Size;
    };

/** Picture and kernel as they stand, with the scale that they stand at. */
export interface Stand {
  readonly x: Vec;
  readonly frame: Size;
  readonly kernel: Kernel;
  /** [height, width] of the data at this scale. */
  readonly shape: Size;
}

const isRing = (p: Params): boolean => p.method === 'richardson-lucy' || p.beyond === 'periodic';

export function beginHunt({ data, shape }: Bench, p: Params): Hunt {
  const kernelShape = [p.support, p.support] as const;
  if (p.method === 'richardson-lucy') {
    const light = data.map((value) => Math.max(0, value));
    // From a flat kernel it sharpens too much before it knows anything.
    const guess = gaussian2d(p.support * GUESS_SHARE, (p.support - 1) / 2);
    const problem = { data: light, shape, kernelShape, boundary: 'periodic', kernel: guess.data } as const;
    return { by: 'richardson-lucy', state: blindRichardsonLucy.init(problem) };
  }
  return { by: 'map', state: coarseToFine.init({ data, shape, kernelShape, beyond: p.beyond }) };
}

/** How many steps of the figure a search spends at coarse scales. */
export function coarseStepsOf(hunt: Hunt): number {
  if (hunt.by !== 'map') return 0;
  const coarse = stepsOf(hunt.state.levels.length).slice(0, -1);
  return coarse.reduce((sum, steps) => sum + steps, 0) / INNER;
}

export function hunted(hunt: Hunt, p: Params): Hunt {
  if (hunt.by === 'held') {
    let { state } = hunt;
    for (let i = 0; i < HELD_INNER; i++) state = chambollePock.step(state, { lambda: p.lambda, norm: 1 });
    return { ...hunt, state };
  }
  if (hunt.by === 'richardson-lucy') {
    let { state } = hunt;
    for (let i = 0; i < INNER_RL; i++) state = blindRichardsonLucy.step(state, {});
    return { ...hunt, state };
  }
  let { state } = hunt;
  const settings = {
    steps: stepsOf(state.levels.length),
    lambda: lambdaOf(p.lambda),
    kernelStep: { first: KERNEL_STEP, last: KERNEL_STEP, rate: 1 },
    scaling: p.method as 'delayed' | 'at-once',
  };
  for (let i = 0; i < INNER; i++) state = coarseToFine.step(state, settings);
  return { ...hunt, state };
}

/** From here on the kernel stays as it was found: min ½‖h∗x − y‖² + λTV(x) in x alone. */
export function withKernelHeld(hunt: Hunt, { data, shape }: Bench, p: Params): Hunt {
  const stand = standOf(hunt);
  const { x, kernel } = centred(stand.x, stand.frame, stand.kernel);
  const operator = isRing(p)
    ? convolve2d(kernel, shape, { boundary: 'periodic', method: 'fft' })
    : convolve2d(kernel, stand.frame, { boundary: 'zero', output: 'valid', method: 'fft' });
  return { by: 'held', state: chambollePock.init({ operator, data, start: x }), kernel, frame: stand.frame };
}

export function standOf(hunt: Hunt): Stand {
  if (hunt.by === 'held') {
    const { state, kernel, frame } = hunt;
    return { x: state.x, frame, kernel, shape: state.problem.operator.outShape as Size };
  }
  if (hunt.by === 'richardson-lucy') {
    const { x, kernel, problem } = hunt.state;
    return { x, frame: problem.shape, kernel, shape: problem.shape };
  }
  const { now } = hunt.state;
  return { x: now.x, frame: now.blur.frame, kernel: now.kernel, shape: now.problem.shape };
}

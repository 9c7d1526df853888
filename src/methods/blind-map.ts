import { centred, coarseToFine as solver, scaledToOne } from '../core/blind/index.ts';
import { boundaries } from '../core/convolution/index.ts';
import { crop } from '../core/operators/crop.ts';
import { resample } from '../core/operators/resample.ts';
import type { Vec } from '../core/vector.ts';
import { blindMapScript } from './parts/blind-map-script.ts';
import { blindFrame, blindMethod } from './parts/blind-method.ts';
import { transformCost } from './parts/cost.ts';

type Size = readonly [number, number];

/** λ of the first step, and what is left of it after each. */
const LOWERED = { first: 0.1, rate: 0.994 };
/** How far the kernel may go in a step, as a share of its largest weight. */
const KERNEL_STEP = 0.02;
/** Steps at each scale but the finest. */
const COARSE_STEPS = 100;

const stretched = (values: Vec, shape: Size, outShape: Size): Vec =>
  resample(shape, outShape, { method: 'bilinear' }).apply(values);

/**
 * A step down ½‖h∗x − y‖² + λTV(x) in x, then one down ½‖h∗x − y‖² in h, and only then h ← max(h, 0), h ← h/Σh, over and over, at a
 * coarse scale first; λ begins large. x is sought on the larger frame that the data saw, so nothing is assumed beyond their own.
 * Perrone & Favaro, CVPR 2014; coarse to fine: Fergus et al., *ACM Trans. Graph.* 25(3), 2006.
 */
export const blindMap = blindMethod({
  name: 'blind-map',
  params: {
    steps: { default: 600, low: 0, high: 3000, scale: 'integer', symbol: 'k' },
    lambda: { default: 0.002, low: 1e-5, high: 0.1, scale: 'log', symbol: 'λ' },
    reach: { default: 4, low: 1, high: 15, scale: 'integer' },
  },
  belief: { truth: 'flat-with-edges', noise: 'white' },
  boundaries,
  needs: [],
  solver,
  solverProblem: (problem, { reach }) => blindFrame(problem, reach),
  solverParams: (_, { lambda }) => ({
    lambda: { first: Math.max(LOWERED.first, lambda), last: lambda, rate: LOWERED.rate },
    kernelStep: { first: KERNEL_STEP, last: KERNEL_STEP, rate: 1 },
    steps: Array.from({ length: 8 }, () => COARSE_STEPS),
  }),
  steps: ({ steps }) => steps,
  read({ now, levels }) {
    const { shape, kernelShape } = levels.at(-1)!;
    const { x, kernel } = centred(now.x, now.blur.frame, now.kernel);
    const reach = (kernelShape[0] - 1) / 2;
    const frame = [shape[0] + 2 * reach, shape[1] + 2 * reach] as const;
    return {
      x: crop(frame, reach).apply(stretched(x, now.blur.frame, frame)),
      kernel: {
        shape: kernelShape,
        data: scaledToOne(stretched(kernel.data, kernel.shape, kernelShape))!,
      },
    };
  },
  /** Nine transforms a step, of picture and kernel there and back, and 30n; at the finest scale, which takes most of them. */
  cost: ({ samples }, { steps }) => steps * (9 * transformCost(samples) + 30 * samples),
  python: ({ steps, lambda, reach }) =>
    blindMapScript({ steps, lambda, reach, ...LOWERED, kernelStep: KERNEL_STEP, coarseSteps: COARSE_STEPS }),
});

/**
 * A picture blurred by one kernel and deblurred with another: x̂ minimises ‖h * x − y‖² + λ²‖∇x‖² with the h that is assumed. And the
 * same with the right kernel and an unknown surround.
 */
import { norm, subtract, type Vec } from '../../core/vector.ts';
import { fileSizeOf } from '../../parts/model/picture.ts';
import type { ComputeModel } from '../contract.ts';
import { assumedBlur, benchOf, isCut, pictureOf, trueBlur, type Shape } from './bench.ts';
import { costHere, curveOf, type Curve } from './curve.ts';
import { framed, onRing } from './frames.ts';
import { shownKernel, type Blur } from './kernels.ts';
import { FRAMES, isTurned, type Frame, type Params } from './params.ts';
import { pythonOf } from './python.ts';
import { drawsOf } from './recorded.ts';
import { byDistance, DISTANCES } from './rim.ts';
import { keepLast } from '../../parts/model/memo.ts';

export interface Rim {
  readonly distance: Vec;
  readonly of: Readonly<Record<Frame, Vec>>;
  /** Errors of the whole picture over that of the data. */
  readonly whole: Readonly<Record<Frame, number>>;
}
export interface Result {
  readonly shape: Shape;
  readonly data: Vec;
  readonly estimate: Vec;
  readonly mistake: Vec;
  readonly kernels: { readonly true: Vec; readonly assumed: Vec };
  readonly error: number;
  /** On a ring. */
  readonly curve: (Curve & { readonly misfitHere: number; readonly neighbours: number }) | null;
  /** In a frame that is cut out. */
  readonly rim: Rim | null;
}

const LEAST_SIDE = 64;
const LEAST_CONTRAST = 0.1;

const relative = (estimate: Vec, { truth, data }: { truth: Vec; data: Vec }): number =>
  norm(subtract(estimate, truth)) / norm(subtract(data, truth));

/** All four ways to fill the surround in, of which one is shown. */
const framesOf = keepLast(benchOf, (first: Params) => {
  const { data, shape } = benchOf(first);
  return keepLast(
    (p: Params) => [p.lambda, p.assumed, p.assumedWidth, p.assumedAngle].join(' '),
    (p) => each((frame) => framed(frame, { data, shape, blur: assumedBlur(p), lambda: p.lambda })),
  );
});
const allFrames = (p: Params) => framesOf(p)(p);
const each = <T>(of: (frame: Frame) => T): Readonly<Record<Frame, T>> =>
  Object.fromEntries(FRAMES.map((frame) => [frame, of(frame)])) as Record<Frame, T>;

function rimOf(p: Params): Rim {
  const [bench, all] = [benchOf(p), allFrames(p)];
  return {
    distance: DISTANCES,
    of: each((frame) => byDistance(all[frame], bench)),
    whole: each((frame) => relative(all[frame], bench)),
  };
}

function withHere(p: Params): NonNullable<Result['curve']> {
  const { misfit, neighbours } = costHere(p);
  return { ...curveOf(p), misfitHere: misfit, neighbours };
}

const same = (a: Blur, b: Blur): boolean =>
  a.shape === b.shape && a.width === b.width && (a.shape !== 'motion' || a.angle === b.angle);

export const model = {
  kind: 'compute',

  check({ picture: { own } }) {
    if (!own) return null;
    if (Math.min(...own.shape) < LEAST_SIDE) return { code: 'small', facts: fileSizeOf(own) };
    const { levels } = pictureOf({ picture: { own } });
    return (Math.max(...levels) - Math.min(...levels)) / 255 < LEAST_CONTRAST ? { code: 'flat' } : null;
  },

  compute(p) {
    const bench = benchOf(p);
    const { shape, truth, data } = bench;
    const blur = assumedBlur(p);
    const cut = isCut(p);
    const estimate = cut ? allFrames(p)[p.frame as Frame] : onRing({ data, shape, blur, lambda: p.lambda });
    return {
      shape,
      data,
      estimate,
      mistake: subtract(estimate, truth),
      kernels: { true: shownKernel(trueBlur(p)), assumed: shownKernel(blur) },
      error: relative(estimate, bench),
      curve: cut ? null : withHere(p),
      rim: cut ? rimOf(p) : null,
    };
  },

  measures: ({ error, curve, rim }, p) => ({
    error,
    ...(curve && {
      misfit: curve.misfitHere,
      neighbours: curve.neighbours,
      least: Math.min(...curve.error),
      best: curve.at[curve.error.indexOf(Math.min(...curve.error))],
      likeliest: curve.likeliest,
      ...drawsOf(p.blur, p.width),
    }),
    ...(rim && rim.whole),
  }),
  facts: (r, p) => ({
    cut: r.rim !== null,
    right: same(trueBlur(p), assumedBlur(p)),
    turned: isTurned(p),
    width: p.width,
    assumedWidth: p.assumedWidth,
    frame: p.frame,
  }),
  table: ({ curve, rim }, p) => ({
    columns: curve
      ? [
          { head: isTurned(p) ? 'assumed angle (degrees)' : 'assumed width (pixels)', values: curve.at },
          { head: 'error / that of the data', values: curve.error },
          { head: 'residual / noise', values: curve.misfit },
        ]
      : [
          { head: 'distance to the frame (pixels)', values: rim!.distance },
          ...FRAMES.map((frame) => ({ head: `error, ${frame}`, values: rim!.of[frame] })),
        ],
  }),
  python: pythonOf,
} satisfies ComputeModel<Params, Result>;

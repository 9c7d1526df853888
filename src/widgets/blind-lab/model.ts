/**
 * Blind deconvolution: picture x and kernel h from y = h ∗ x + n alone. A kernel is looked for together with the picture, then held,
 * and the picture alone is found again. Where the blur was made here, the truth says how near both came.
 */
import { blurFrame } from '../../core/blind/index.ts';
import { linearToSrgb } from '../../core/light.ts';
import { crop } from '../../core/operators/crop.ts';
import { resample } from '../../core/operators/resample.ts';
import { maxAbs, norm, subtract } from '../../core/vector.ts';
import type { Vec } from '../../core/vector.ts';
import { fileSizeOf } from '../../parts/model/picture.ts';
import type { ProcessModel } from '../contract.ts';
import { benchOf, isFile, pictureOf, type Bench } from './bench.ts';
import { beginHunt, coarseStepsOf, hunted, standOf, withKernelHeld, type Hunt, type Stand } from './hunt.ts';
import { psnrUpToShift, similarity } from './likeness.ts';
import type { Params } from './params.ts';
import { pythonOf } from './python.ts';
import { ratesOf } from './rates.ts';
import { BLIND, TOTAL } from './schedule.ts';

type Size = readonly [number, number];

interface State {
  readonly bench: Bench;
  readonly step: number;
  /** The last step at a coarse scale. */
  readonly coarseUntil: number;
  readonly hunt: Hunt;
}
export interface Nearness {
  /** Of data and estimate against the truth, in dB, up to a shift. */
  readonly dataPsnr: number;
  readonly psnr: number;
  /** Of the kernel found with the true one, up to a shift. */
  readonly similarity: number;
}
export interface Result {
  readonly step: number;
  /** The last step at a coarse scale: the noise's σ is that of the full one. */
  readonly coarseUntil: number;
  readonly held: boolean;
  readonly shape: Size;
  readonly data: Vec;
  /** On the data's frame, at the scale that it has come to. */
  readonly estimate: { readonly shape: Size; readonly x: Vec };
  readonly kernel: { readonly shape: Size; readonly data: Vec };
  readonly truth: { readonly x: Vec; readonly kernel: Vec } | null;
  readonly nearness: Nearness | null;
  /** ‖h∗x − y‖/√m at the scale shown: beside the noise's σ. */
  readonly misfit: number;
  /** The largest weight of h: 1 for the δ. */
  readonly peak: number;
}

/** The picture's part that lies on the data's frame, at the scale shown. */
function framed({ x, frame, kernel, shape }: Stand): Vec {
  if (frame[0] === shape[0] && frame[1] === shape[1]) return x;
  const [top, left] = kernel.shape.map((side) => side - 1 - Math.floor(side / 2));
  const bottom = frame[0] - shape[0] - top;
  return crop(frame, { top, bottom, left, right: frame[1] - shape[1] - left }).apply(x);
}

const enlarged = (values: Vec, shape: Size, outShape: Size): Vec =>
  shape[0] === outShape[0] && shape[1] === outShape[1]
    ? values
    : resample(shape, outShape, { method: 'bilinear' }).apply(values);

function nearnessOf({ bench, hunt }: State, p: Params): Omit<Nearness, 'dataPsnr'> | null {
  const { truth, shape } = bench;
  if (!truth) return null;
  const stand = standOf(hunt);
  const whole = enlarged(framed(stand), stand.shape, shape);
  const kernel = enlarged(stand.kernel.data, stand.kernel.shape, [p.support, p.support]);
  return { psnr: psnrUpToShift(whole, truth.x, shape), similarity: similarity(kernel, truth.kernel) };
}

function misfitOf({ bench, hunt }: State): number {
  const stand = standOf(hunt);
  const data = hunt.by === 'map' ? hunt.state.now.problem.data : bench.data;
  const ring = stand.frame[0] === stand.shape[0];
  const blur =
    hunt.by === 'map'
      ? hunt.state.now.blur
      : blurFrame(stand.shape, stand.kernel.shape, ring ? 'periodic' : 'unknown');
  const blurred = blur.blurred(
    blur.spectrumOf('picture', stand.x),
    blur.spectrumOf('kernel', stand.kernel.data),
  );
  return norm(subtract(blurred, data)) / Math.sqrt(data.length);
}

/** Smaller than this there is nothing left beside the kernel. */
const LEAST_SIDE = 48;

export const model = {
  kind: 'process',
  preview: { computed: TOTAL, shown: TOTAL },
  total: () => TOTAL,

  check({ scene }) {
    const { levels, shape } = pictureOf(scene);
    if (Math.min(...shape) < LEAST_SIDE)
      return {
        code: 'small',
        facts: scene.own ? fileSizeOf(scene.own) : { height: shape[0], width: shape[1] },
      };
    return levels.every((level) => level === levels[0]) ? { code: 'flat' } : null;
  },

  init(p) {
    const bench = benchOf(p);
    const hunt = beginHunt(bench, p);
    return { bench, step: 0, coarseUntil: coarseStepsOf(hunt), hunt };
  },

  step({ bench, step, coarseUntil, hunt }, p) {
    const from = step === BLIND ? withKernelHeld(hunt, bench, p) : hunt;
    return { bench, step: step + 1, coarseUntil, hunt: hunted(from, p) };
  },

  done: ({ step }) => step >= TOTAL,

  result(state, p) {
    const { bench, step, coarseUntil, hunt } = state;
    const stand = standOf(hunt);
    const near = nearnessOf(state, p);
    const { data, shape, truth } = bench;
    const stored = (light: Vec): Vec =>
      isFile(p) ? light.map((value) => linearToSrgb(Math.min(1, Math.max(0, value)))) : light;
    return {
      step,
      coarseUntil,
      held: hunt.by === 'held',
      shape,
      data: stored(data),
      estimate: { shape: stand.shape, x: stored(framed(stand)) },
      kernel: { shape: stand.kernel.shape, data: stand.kernel.data },
      truth: truth && { ...truth, x: stored(truth.x) },
      nearness: near && truth && { ...near, dataPsnr: psnrUpToShift(data, truth.x, shape) },
      misfit: misfitOf(state),
      peak: maxAbs(stand.kernel.data),
    };
  },

  trace: (state, p) => {
    const near = nearnessOf(state, p);
    return { misfit: misfitOf(state), ...(near ?? {}) };
  },

  measures: ({ nearness, misfit, peak, step }, p) =>
    nearness ? { ...nearness, misfit, peak, step, ...ratesOf(p) } : { misfit, peak, step },

  facts: (r, p) => ({
    step: r.step,
    held: r.held,
    method: p.method,
    known: r.truth !== null,
    scale: r.estimate.shape[0] / r.shape[0],
  }),

  table: (r) => {
    const { shape, data } = r.kernel;
    return {
      columns: [
        { head: 'row', values: Array.from(data, (_, i) => Math.floor(i / shape[1])) },
        { head: 'column', values: Array.from(data, (_, i) => i % shape[1]) },
        { head: 'kernel found', values: data },
      ],
    };
  },

  python: (p, { step }) => pythonOf(p, step),
} satisfies ProcessModel<Params, State, Result>;

/**
 * From (sharp, blur) to (blurry, δ): x_t = G(σt) * x and h_t = G(σ√(1 − t²)) explain the same data at every t, so that only the prior
 * can choose between them. The same data with the picture integrated out choose by themselves.
 */
import { norm, subtract, type Vec } from '../../core/vector.ts';
import { fileSizeOf } from '../../parts/model/picture.ts';
import type { ComputeModel } from '../contract.ts';
import { alongAlpha, alongT, dataOf, POWERS, STOPS, unexplained, wayOf, widthsAt, WIDTHS } from './bench.ts';
import { heatKernel, type Shape } from './heat.ts';
import { gradientPower, slopes } from './objective.ts';
import { KERNEL_SHAPE, type Params } from './params.ts';
import { pythonOf } from './python.ts';
import { tiesOf } from './recorded.ts';
import { pictureOf } from './scenes.ts';

export interface Result {
  readonly shape: Shape;
  readonly estimate: Vec;
  readonly data: Vec;
  /** The middle of h_t, `KERNEL_SHAPE` in size. */
  readonly kernel: Vec;
  readonly widths: { readonly picture: number; readonly kernel: number };
  readonly joint: { readonly t: Vec; readonly value: Vec; readonly here: number };
  readonly exponents: { readonly alpha: Vec; readonly ratio: Vec; readonly here: number };
  readonly alone: { readonly width: Vec; readonly value: Vec; readonly likeliest: number };
  /** Where both ends cost the same; null where the blurry one is cheaper down to the least exponent. */
  readonly tie: number | null;
  /** R(x_0) and R(x_t). */
  readonly cost: { readonly sharp: number; readonly here: number };
  /** Root mean square of y − h_t * x_t, and the largest of h_t * x_t − h * x. */
  readonly misfit: number;
  readonly unexplained: number;
}

const LEAST_SIDE = 32;
/** Between the darkest and the lightest: less is no picture. */
const LEAST_CONTRAST = 0.1;

export const model = {
  kind: 'compute',

  check({ picture: { own } }) {
    if (!own) return null;
    if (Math.min(...own.shape) < LEAST_SIDE) return { code: 'small', facts: fileSizeOf(own) };
    const { levels } = pictureOf({ picture: { own } });
    const span = (Math.max(...levels) - Math.min(...levels)) / 255;
    return span < LEAST_CONTRAST ? { code: 'flat' } : null;
  },

  compute(p) {
    const way = wayOf(p);
    const { y, alone, likeliest } = dataOf(p);
    const estimate = way.at(p.t);
    const sharp = gradientPower(way.slopes[0], p.alpha);
    const here = gradientPower(slopes(estimate, way.shape), p.alpha);
    const value = alongT(way, p.alpha);
    const widths = widthsAt(p.sigma, p.t);
    return {
      shape: way.shape,
      estimate,
      data: y,
      kernel: heatKernel(way.shape, widths.kernel ** 2, KERNEL_SHAPE),
      widths,
      joint: { t: STOPS, value, here: here / sharp },
      exponents: { alpha: POWERS, ratio: alongAlpha(way), here: value[value.length - 1] },
      alone: { width: WIDTHS, value: alone, likeliest },
      tie: way.tie,
      cost: { sharp, here },
      // What is left of the data is the noise, whatever t: h_t * x_t is the same picture.
      misfit: norm(subtract(y, way.clean)) / Math.sqrt(y.length),
      unexplained: unexplained(p, estimate),
    };
  },

  measures: (r, p) => ({
    here: r.joint.here,
    blurry: r.exponents.here,
    ...(r.tie !== null && { tie: r.tie }),
    likeliest: r.alone.likeliest,
    kernelWidth: r.widths.kernel,
    pictureWidth: r.widths.picture,
    misfit: r.misfit,
    costSharp: r.cost.sharp,
    costHere: r.cost.here,
    ...tiesOf(p.picture.scene, p.sigma),
  }),
  facts: (r, p) => ({ t: p.t, alpha: p.alpha, sigma: p.sigma, tied: r.tie !== null }),
  table: (r) => ({
    columns: [
      { head: 't', values: r.joint.t },
      { head: 'objective, that of the sharp picture = 1', values: r.joint.value },
    ],
  }),
  python: pythonOf,
} satisfies ComputeModel<Params, Result>;

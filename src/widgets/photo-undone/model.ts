/** A photograph blurred, divided, regularised: what the undoing of a blur does to a file of 8 bits. */
import { psnr } from '../../core/metrics.ts';
import { fileSizeOf } from '../../parts/model/picture.ts';
import type { ComputeModel } from '../contract.ts';
import { exposed, pictureOf, regularised, together, type Planes } from './exposure.ts';
import type { Params } from './params.ts';
import { pythonOf } from './python.ts';

export interface Result {
  readonly shape: readonly [number, number];
  readonly pictures: Readonly<Record<Params['shown'] | 'blurred', Planes>>;
  /** Against the truth, in dB. */
  readonly quality: Readonly<Record<'blurred' | 'divided' | 'regularised', number>>;
}

const LEAST_SIDE = 16;

export const model = {
  kind: 'compute',

  check: ({ picture: { own } }) =>
    own && Math.min(...own.shape) < LEAST_SIDE ? { code: 'small', facts: fileSizeOf(own) } : null,

  compute(p) {
    const exposure = exposed(pictureOf(p));
    const estimate = regularised(exposure, p.lambda);
    return {
      shape: exposure.shape,
      pictures: {
        truth: exposure.planes,
        blurred: exposure.blurred,
        divided: exposure.divided,
        regularised: estimate,
      },
      quality: {
        ...exposure.quality,
        regularised: psnr(together(estimate), together(exposure.planes)),
      },
    };
  },

  measures: ({ quality: { blurred, divided, regularised } }) => ({ blurred, divided, regularised }),
  facts: (_, { shown, lambda }) => ({ shown, lambda }),
  table: ({ quality: { blurred, divided, regularised } }) => ({
    columns: [
      { head: 'picture (0: blurred, 1: divided, 2: regularised)', values: [0, 1, 2] },
      { head: 'PSNR (dB)', values: [blurred, divided, regularised] },
    ],
  }),
  python: pythonOf,
} satisfies ComputeModel<Params, Result>;

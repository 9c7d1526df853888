import { convolve2d } from '../../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../../src/core/random/index.ts';
import { chambolle } from '../../../src/core/solvers/chambolle.ts';
import { richardsonLucy } from '../../../src/core/solvers/richardson-lucy.ts';
import { stateAfter } from '../../../src/core/solvers/solver.ts';
import { dft, spectralSolve, transferFunction, wiener } from '../../../src/core/spectral/index.ts';
import type { Vec } from '../../../src/core/vector.ts';
import type { Row } from '../row.ts';
import { row } from '../row.ts';

const SIDE = 256;
const SHAPE = [SIDE, SIDE] as const;
const NSR = 0.01;
const WEIGHT = 0.1;

/** Pictures restored. What nobody does in JavaScript is compared with itself, written in TypeScript. */
export const restorationRows = (): Row[] => {
  const random = new RandomState(3);
  const picture = random.uniform(0.1, 1, SIDE * SIDE);
  const weights = random.uniform(0, 1, 15 * 15);
  const total = weights.reduce((a, b) => a + b);
  // It does not separate.
  const kernel = { shape: [15, 15] as const, data: weights.map((value) => value / total) };
  const data = convolve2d(kernel, SHAPE, { boundary: 'periodic' }).apply(picture);
  const prepared = dft(kernel, SHAPE);
  return [
    row({
      row: 'Wiener 256², H prepared',
      targets: [{ most: 1.2, of: 'native' }],
      ours: () => prepared.solve(data, wiener(NSR)),
    }),
    row({
      row: 'Wiener 256², whole',
      targets: [{ most: 1.2, of: 'native' }],
      ours: () => spectralSolve(data, SHAPE, transferFunction(kernel, SHAPE), wiener(NSR)),
    }),
    row({
      row: 'Richardson–Lucy 256², 15×15, 30 steps',
      targets: [{ most: 0.7, of: 'native' }],
      ours() {
        const operator = convolve2d(kernel, SHAPE, { boundary: 'zero' });
        const start = new Float64Array(data.length).fill(0.5);
        return stateAfter(richardsonLucy, { operator, data, start }, {}, 30).x;
      },
      read: middle,
      // scikit-image leaves out the division by Aᵀ1: what it loses at the edge is felt inside a little.
      nativeTolerance: 1e-3,
    }),
    row({
      row: 'TV denoising 256², 50 steps',
      targets: [{ most: 0.7, of: 'native' }],
      ours: () => stateAfter(chambolle, { shape: SHAPE, data: picture }, { lambda: WEIGHT }, 50).x,
      // scikit-image returns the picture as it was before the last of its steps.
      nativeTolerance: 1e-3,
    }),
  ];
};

/** The middle 64 × 64 of a picture, far from its edges. */
function middle(x: Vec): number[] {
  const rows = Array.from({ length: 64 }, (_, i) => (SIDE / 2 - 32 + i) * SIDE + SIDE / 2 - 32);
  return rows.flatMap((from) => [...x.subarray(from, from + 64)]);
}

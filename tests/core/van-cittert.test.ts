import { describe, expect, test } from 'vitest';
import { box, gaussian } from '../../src/core/kernels/index.ts';
import { compose, transpose } from '../../src/core/operator.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { crop } from '../../src/core/operators/crop.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { landweber } from '../../src/core/solvers/landweber.ts';
import { stateAfter } from '../../src/core/solvers/solver.ts';
import { vanCittert } from '../../src/core/solvers/van-cittert.ts';
import { spectralSolve, transferFunction } from '../../src/core/spectral/index.ts';
import { norm } from '../../src/core/vector.ts';
import { randomProblem } from './matrix-operator.ts';

const n = 48;
const y = new RandomState(51).standardNormal(n);
const periodic = (kernel: Float64Array<ArrayBuffer>) =>
  convolve1d(kernel, n, { boundary: 'periodic', method: 'direct' });

// A Gaussian of six σ whose transfer function is positive to 1e-8.
const kernel = gaussian(1, 6);

describe('van cittert', () => {
  test.each([
    [1, 1],
    [2, 1],
    [10, 1],
    [40, 0.4],
    [40, 1.9],
  ])('%i steps, τ = %d, are the filter factor 1 − (1 − τa)^k', (k, step) => {
    const factor = (a: number) => 1 - (1 - step * a) ** k;
    const spectral = spectralSolve(y, [n], transferFunction(kernel, [n]), factor);
    const { x } = stateAfter(vanCittert, { operator: periodic(kernel), data: y }, { step }, k);
    expect(x).toAgreeWith(spectral, 1e-10);
  });

  test('on the normal equations AᵀAx = Aᵀy it is Landweber on Ax = y', () => {
    const { operator, data } = randomProblem(9, 6, 52);
    const normal = { operator: compose(transpose(operator), operator), data: operator.adjoint(data) };
    for (const k of [1, 5, 30]) {
      const ours = stateAfter(vanCittert, normal, { step: 0.03 }, k).x;
      expect(ours).toAgreeWith(stateAfter(landweber, { operator, data }, { step: 0.03 }, k).x, 1e-12);
    }
  });

  test('for a symmetric positive blur it sees a where Landweber sees a², and leaves less', () => {
    const truth = new RandomState(53).uniform(0, 1, n);
    const problem = { operator: periodic(kernel), data: periodic(kernel).apply(truth) };
    const ours = stateAfter(vanCittert, problem, { step: 1 }, 20);
    const slow = stateAfter(landweber, problem, { step: 1 }, 20);
    expect(norm(ours.residual)).toBeLessThan(norm(slow.residual));
  });

  test('a blur with a negative transfer function makes it diverge, by 1 + τ|a| a step; damping does not help', () => {
    const blur = periodic(box(5));
    const transfer = transferFunction(box(5), [n]);
    const least = transfer.re.reduce((a, b) => Math.min(a, b));
    expect(least).toBeLessThan(-0.2);
    for (const step of [1, 0.1]) {
      const [early, late] = [500, 501].map((k) =>
        norm(stateAfter(vanCittert, { operator: blur, data: y }, { step }, k).residual),
      );
      expect(late / early).toBeLessThan(1 - step * least);
      expect(late / early).toBeGreaterThan(1 - 0.9 * step * least);
    }
  });

  test('refuses data of another shape than x, and a step that is not positive', () => {
    const operator = crop([8], 1);
    expect(() => vanCittert.init({ operator, data: new Float64Array(6) })).toThrow(
      'vanCittert: x and y must have one shape, got 8 → 6',
    );
    const state = vanCittert.init({ operator: periodic(kernel), data: y });
    expect(() => vanCittert.step(state, { step: 0 })).toThrow('vanCittert: step must be a finite number > 0');
  });
});

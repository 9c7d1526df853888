import { describe, expect, test } from 'vitest';
import { box, gaussian, gaussian2d } from '../../src/core/kernels/index.ts';
import { compose, transpose } from '../../src/core/operator.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { crop } from '../../src/core/operators/crop.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { clean } from '../../src/core/solvers/clean.ts';
import { iterate, stateAfter } from '../../src/core/solvers/solver.ts';
import { addScaled, dot, maxAbs, norm, scale, subtract } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';
import { matrixOperator, randomProblem } from './matrix-operator.ts';

const n = 40;
const operator = convolve1d(gaussian(1.5, 8), n, { boundary: 'periodic' });
const data = operator.apply(new RandomState(71).standardNormal(n));

const unit = (at: number, size = n) => new Float64Array(size).map((_, i) => (i === at ? 1 : 0));

describe('clean', () => {
  test('y = Ax + r in every step', () => {
    const states = iterate(clean, { operator, data }, { gain: 0.3 });
    for (let k = 0; k < 80; k++) {
      const { x, residual } = states.next().value;
      expect(norm(subtract(data, addScaled(residual, 1, operator.apply(x))))).toBeLessThan(
        1e-13 * norm(data),
      );
    }
  });

  test('one step moves one number: the peak, by γ of its height over the beam’s', () => {
    const state = stateAfter(clean, { operator, data }, { gain: 0.3 }, 5);
    const next = clean.step(state, { gain: 0.3 });
    const highest = [...state.residual].reduce(
      (best, r, i, all) => (Math.abs(r) > Math.abs(all[best]) ? i : best),
      0,
    );
    expect(next.peak).toBe(highest);
    const added = scale((0.3 * state.residual[highest]) / operator.apply(unit(0))[0], unit(highest));
    expect(next.x).toAgreeWith(addScaled(state.x, 1, added), 1e-12);
    expect(next.residual[highest]).toBeCloseTo(0.7 * state.residual[highest], 12);
  });

  /** Of all (j, t), the one that lowers ½xᵀAx − yᵀx most: for each j the vertex of a parabola through three values. */
  function bestSingle(x: Vec): { at: number; amount: number } {
    const energy = (z: Vec) => dot(operator.apply(z), z) / 2 - dot(data, z);
    let best = { at: -1, amount: 0, value: Infinity };
    for (let at = 0; at < n; at++) {
      const [left, here, right] = [-1, 0, 1].map((t) => energy(addScaled(x, t, unit(at))));
      const amount = (left - right) / (2 * (left - 2 * here + right));
      const value = energy(addScaled(x, amount, unit(at)));
      if (value < best.value) best = { at, amount, value };
    }
    return best;
  }

  test('γ = 1 is the best single change of all, found by trying each', () => {
    let state = clean.init({ operator, data });
    for (let k = 0; k < 12; k++) {
      const { at, amount } = bestSingle(state.x);
      const next = clean.step(state, { gain: 1 });
      expect(next.peak).toBe(at);
      expect(next.x[at] - state.x[at]).toBeCloseTo(amount, 9);
      state = next;
    }
  });

  test('γ = 1 on AᵀA, columns of one length, is matching pursuit: the atom most like what is left', () => {
    const { matrix, data: signal } = randomProblem(14, 20, 72);
    const lengths = matrix[0].map((_, j) => Math.hypot(...matrix.map((row) => row[j])));
    const atoms = matrixOperator(matrix.map((row) => row.map((entry, j) => entry / lengths[j])));
    const dirty = { operator: compose(transpose(atoms), atoms), data: atoms.adjoint(signal) };
    let state = clean.init(dirty);
    let left = signal;
    for (let k = 0; k < 10; k++) {
      const likeness = Array.from({ length: 20 }, (_, j) => dot(atoms.apply(unit(j, 20)), left));
      const best = likeness.reduce((a, l, j) => (Math.abs(l) > Math.abs(likeness[a]) ? j : a), 0);
      left = addScaled(left, -likeness[best], atoms.apply(unit(best, 20)));
      state = clean.step(state, { gain: 1 });
      expect(state.peak).toBe(best);
      expect(subtract(signal, atoms.apply(state.x))).toAgreeWith(left, 1e-12);
    }
  });

  test.each([0.1, 0.5, 1, 1.5])('γ = %d: ½xᵀAx − yᵀx falls by γ(2 − γ)r²/2A_jj', (gain) => {
    const energy = (z: Vec) => dot(operator.apply(z), z) / 2 - dot(data, z);
    const width = operator.apply(unit(0))[0];
    let state = clean.init({ operator, data });
    for (let k = 0; k < 30; k++) {
      const next = clean.step(state, { gain });
      const drop = (gain * (2 - gain) * state.residual[next.peak] ** 2) / (2 * width);
      expect(energy(state.x) - energy(next.x)).toBeCloseTo(drop, 12);
      state = next;
    }
  });

  test('finds point sources that stand apart, their places and their strengths', () => {
    const blur = convolve2d(gaussian2d(1.2, 6), [24, 24], { boundary: 'zero' });
    const stars = new Float64Array(576);
    for (const [at, light] of [[100, 3], [220, 1], [420, 2]]) stars[at] = light; // prettier-ignore
    const { x, residual } = stateAfter(clean, { operator: blur, data: blur.apply(stars) }, {}, 400);
    expect([...x.keys()].filter((i) => x[i] !== 0)).toEqual([100, 220, 420]);
    expect(x).toAgreeWith(stars, 1e-4);
    expect(maxAbs(residual)).toBeLessThan(1e-4);
  });

  test('stops at the threshold and says so', () => {
    const states = iterate(clean, { operator, data }, { threshold: 0.05 });
    let state = states.next().value;
    while (maxAbs(state.residual) > 0.05) state = states.next().value!;
    const next = states.next().value;
    expect(next.peak).toBe(-1);
    expect(next.x).toEqual(state.x);
    expect(next.iteration).toBe(state.iteration + 1);
  });

  test('refuses a gain outside (0, 2), data of another shape, and a beam that is dark where it points', () => {
    const state = clean.init({ operator, data });
    for (const gain of [0, 2, NaN]) {
      expect(() => clean.step(state, { gain })).toThrow(`clean: gain must lie in (0, 2), got ${gain}`);
    }
    expect(() => clean.init({ operator: crop([8], 1), data: new Float64Array(6) })).toThrow(
      'clean: x and y must have one shape, got 8 → 6',
    );
    const ring = convolve1d(box(3).map((h, i) => (i === 1 ? 0 : h)), n, { boundary: 'periodic' }); // prettier-ignore
    expect(() => clean.step(clean.init({ operator: ring, data }), {})).toThrow(
      'clean: the beam must be positive where it points',
    );
  });
});

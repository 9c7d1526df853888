/** The Lab's methods and its σ on the shaken clock, beside scikit-image and SciPy. */
import { expect, test } from 'vitest';
import { box2d } from '../../src/core/kernels/index.ts';
import { srgbToLinear } from '../../src/core/light.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { richardsonLucy as solver } from '../../src/core/solvers/richardson-lucy.ts';
import type { Vec } from '../../src/core/vector.ts';
import { noiseLevel } from '../../src/lab/work/noise-level.ts';
import { runOf } from '../../src/lab/work/run.ts';
import { richardsonLucy, wiener, type RestorationProblem } from '../../src/methods/index.ts';
import { clockPicture } from '../lab/clock.ts';
import { fixture } from './fixture.ts';

interface Restored {
  steps: number;
  nsr: number;
  x: number[];
}
const expected = fixture<{
  length: number;
  every: number;
  sigma: number;
  wiener: Restored;
  richardsonLucy: Restored;
  around: Restored;
}>('lab');

const { shape, planes } = clockPicture();
// The file's own levels, not what single precision makes of them.
const data = Float64Array.from(planes[0], (value) => srgbToLinear(Math.round(255 * value) / 255));
const kernel = box2d(1, expected.length);
const problem: RestorationProblem = { data, shape, kernel, boundary: 'periodic' };
const some = (x: Vec) => x.filter((_, i) => i % expected.every === 0);

function ran(run: ReturnType<typeof runOf>): Vec {
  while (run.done() < run.total) run.advance();
  return some(run.estimate()!);
}

test('σ of the noise: median|d|/Φ⁻¹(3/4)', () => {
  expect([noiseLevel(data, shape)]).toAgreeWith([expected.sigma]);
});

test('skimage.restoration.wiener with a lone 1 as its regulariser', () => {
  const { nsr, x } = expected.wiener;
  expect(ran(runOf(wiener, problem, { nsr }))).toAgreeWith(x);
});

test('skimage.restoration.richardson_lucy: from ½, dark outside, without the division by Aᵀ1', () => {
  const { steps, x } = expected.richardsonLucy;
  const operator = convolve2d(kernel, shape, { boundary: 'zero' });
  let state = solver.init({ operator, data, start: new Float64Array(data.length).fill(0.5) });
  state = { ...state, sensitivity: new Float64Array(data.length).fill(1) };
  for (let i = 0; i < steps; i++) state = solver.step(state, {});
  expect(some(state.x)).toAgreeWith(x);
});

test('the Lab’s own Richardson–Lucy, on a ring, by SciPy’s convolutions', () => {
  const { steps, x } = expected.around;
  expect(ran(runOf(richardsonLucy, problem, { steps }))).toAgreeWith(x);
});

/** Every rule of every method: equal to the core's where there is no margin, and sane where there is one. */
import { describe, expect, it } from 'vitest';
import { discrepancy, gcv, lCurveCorner, quasiOptimality, sure } from '../../src/core/choose/index.ts';
import { discrepancyStop, ncpStop, stoppingIteration } from '../../src/core/stopping/index.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { cgls } from '../../src/core/solvers/cgls.ts';
import { iterate } from '../../src/core/solvers/solver.ts';
import { dft } from '../../src/core/spectral/index.ts';
import { dot, subtract } from '../../src/core/vector.ts';
import { defaultsOf, labParams, nameOf } from '../../src/lab/params/index.ts';
import { methodSeeds } from '../../src/lab/seeds.ts';
import { choiceProblem, filters } from '../../src/lab/work/rules/filters.ts';
import { rules } from '../../src/lab/work/rules/index.ts';
import { benchOf, OutsideRefused, sessionOf, told, valuesOf } from '../../src/lab/work/session.ts';
import { methodTask } from '../../src/lab/work/task.ts';
import { blocksPicture } from './blocks.ts';
import { finished } from './blocks-run.ts';

const specs = labParams(methodSeeds);
/** A scene's text, blurred here, with more noise than the rounding of its file. */
const SHARP = {
  picture: { scene: 'text-page' },
  state: 'sharp',
  blur: 'gaussian',
  sigma: 1.5,
  addedSigma: 0.01,
  noiseFrom: 'known',
};
/** Blocks, shaken by five pixels, that a reader brings. */
const BLOCKS = { picture: { own: blocksPicture(1) }, length: 5, noiseFrom: 'set', noise: 0.003 };

const taskFor = (method: string, by: string, values: Readonly<Record<string, unknown>>) =>
  methodTask(
    { ...defaultsOf(specs), first: method, [nameOf('first', method, 'by')]: by, ...values },
    'first',
    methodSeeds,
  );

const every = Object.entries(rules).flatMap(([method, own]) =>
  Object.keys(own).map((by) => [method, by] as const),
);
/** So few, that all of them are tried in a moment. */
const few = (method: string) =>
  specs[nameOf('first', method, 'steps')] ? { [nameOf('first', method, 'steps')]: 40 } : {};

describe.each(every)('%s by %s', (method, by) => {
  it('sets what it says within what the control offers, the same every time', () => {
    const task = taskFor(method, by, { ...BLOCKS, ...few(method) });
    const { values, measures } = finished(task);
    const params = rules[method][by].params;
    for (const param of params) {
      expect(Number.isFinite(values[param]) && values[param] > 0).toBe(true);
      expect(methodSeeds.find(({ name }) => name === method)!.ruled).toContain(param);
    }
    expect(Number.isFinite(measures().residual)).toBe(true);
    expect(valuesOf(task)).toEqual(values);
  });
});

it.each(['surround', 'reflect'])('a step that a rule went back to is there as it was, %s', (outside) => {
  const task = taskFor('richardson-lucy', 'whiteness', { ...BLOCKS, outside });
  const ruled = finished(task);
  const { steps } = ruled.values;
  const byHand = finished({ ...task, by: 'hand', values: { ...task.values, steps } });
  expect(steps).toBeGreaterThan(2);
  expect(ruled.planes()).toEqual(byHand.planes());
});

it('a seed names the rules of its method, and a filter begins with the discrepancy principle', () => {
  const seed = (name: string) => methodSeeds.find((one) => one.name === name)!;
  expect(seed('wiener')).toMatchObject({
    by: 'discrepancy',
    rules: ['discrepancy', 'gcv', 'sure', 'l-curve', 'quasi', 'whiteness'],
    ruled: ['nsr'],
  });
  expect(seed('richardson-lucy')).toMatchObject({ by: 'hand', rules: ['discrepancy', 'whiteness'] });
  expect(seed('naive')).toMatchObject({ by: 'hand', rules: [] });
});

describe('without a margin it is the core’s rule', () => {
  const values = { ...BLOCKS, outside: 'periodic' };
  const { problems, kernel, exposure, noise } = told(taskFor('tikhonov', 'hand', values));
  const decomposition = dft(kernel, exposure.shape);
  const { data } = problems[0];
  const { lambdas } = choiceProblem(filters.tikhonov, askedOf(taskFor('tikhonov', 'hand', values)));
  const problem = { decomposition, data, lambdas };
  const { sigma } = noise;
  it.each([
    ['discrepancy', discrepancy(problem, { sigma }).lambda],
    ['gcv', gcv(problem).lambda],
    ['sure', sure(problem, { sigma }).lambda],
    ['l-curve', lCurveCorner(problem).lambda],
    ['quasi', quasiOptimality(problem).lambda],
  ])('%s', (by, lambda) => {
    const found = sessionOf(taskFor('tikhonov', by, values)).values;
    expect(found.lambda).toBe(Number(lambda!.toPrecision(3)));
    const { nsr } = sessionOf(taskFor('wiener', by, values)).values;
    expect(Math.abs(Math.sqrt(nsr) / lambda! - 1)).toBeLessThan(0.01);
  });

  it('the stopping rules too', () => {
    const operator = convolve2d(kernel, exposure.shape, { boundary: 'periodic' });
    const records = function* () {
      for (const { iteration, x } of iterate(cgls, { operator, data }, {})) {
        const residual = subtract(data, operator.apply(x));
        if (iteration > 0) yield { iteration, residual, residual2: dot(residual, residual) };
      }
    };
    const stop = stoppingIteration(discrepancyStop({ sigma, size: data.length }), records(), 400);
    expect(finished(taskFor('cgls', 'discrepancy', values)).values.steps).toBe(stop);
    const whitest = stoppingIteration(ncpStop({ shape: exposure.shape, accept: 'whitest' }), records(), 400);
    expect(finished(taskFor('cgls', 'whiteness', values)).values.steps).toBe(whitest);
  });
});

function askedOf(task: ReturnType<typeof taskFor>) {
  const { method, problems, around, exposure, light, noise, values } = told(task);
  return { method, problem: problems[0], around, shape: exposure.shape, light: light[0], noise, values };
}

describe('on a page of text whose truth is known', () => {
  const { exposure, noise } = benchOf(taskFor('wiener', 'hand', SHARP));
  const of = (method: string, by: string) => finished(taskFor(method, by, SHARP)).measures();

  it('is told the noise that was put in, with the rounding of eight bits', () => {
    expect(exposure.shape).toEqual([240, 320]);
    expect(noise.sigma).toBeGreaterThan(0.01);
    expect(noise.sigma).toBeLessThan(0.0105);
  });

  it.each(['wiener', 'tikhonov-gradient', 'cgls', 'sparse'])(
    '%s by the discrepancy leaves the noise',
    (method) => {
      const ratio = of(method, 'discrepancy').residual / noise.sigma;
      expect(ratio).toBeGreaterThan(0.93);
      expect(ratio).toBeLessThan(1.03);
    },
  );

  it('each rule for λ comes near the best λ there is: those that know σ or look for white within 1 dB', () => {
    const byHand = (lambda: number) =>
      finished(
        taskFor('tikhonov', 'hand', { ...SHARP, [nameOf('first', 'tikhonov', 'lambda')]: lambda }),
      ).measures().psnr!;
    const best = Math.max(...[0.005, 0.01, 0.02, 0.03, 0.05, 0.1].map(byHand));
    const lost = { discrepancy: 1, gcv: 1, sure: 1, whiteness: 1, 'l-curve': 2, quasi: 2.5 };
    for (const [by, most] of Object.entries(lost))
      expect(best - of('tikhonov', by).psnr!, by).toBeLessThan(most);
  });
});

describe('what lies outside', () => {
  it.each(['periodic', 'reflect', 'zero'])('%s: the frame is the data’s own', (outside) => {
    const { around, exposure } = told(taskFor('cgls', 'hand', { ...BLOCKS, outside }));
    expect(around).toMatchObject({ shape: exposure.shape, boundary: outside });
  });

  it('a filter takes a mirror only with a kernel that is its own mirror image, and no darkness', () => {
    const round = { ...BLOCKS, blur: 'disc', radius: 2 };
    expect(() => sessionOf(taskFor('wiener', 'gcv', { ...round, outside: 'reflect' }))).not.toThrow();
    expect(() => sessionOf(taskFor('wiener', 'gcv', { ...BLOCKS, outside: 'reflect' }))).toThrow(
      OutsideRefused,
    );
    expect(() => sessionOf(taskFor('wiener', 'gcv', { ...round, outside: 'zero' }))).toThrow(OutsideRefused);
    expect(() => sessionOf(taskFor('cgls', 'hand', { ...BLOCKS, outside: 'zero' }))).not.toThrow();
  });

  it('Wiener’s filter with a spectrum takes a mirror too', () => {
    const values = { ...BLOCKS, blur: 'disc', radius: 2, noise: 0.01 };
    const residual = (outside: string) =>
      finished(taskFor('wiener-spectrum', 'hand', { ...values, outside })).measures().residual;
    expect(residual('reflect')).toBeLessThan(2 * residual('surround'));
  });
});

it('photons: counted data stop when Pearson’s χ² is as large as there are pixels', () => {
  const values = { ...SHARP, added: 'poisson', photons: 2000, rounded: false };
  const task = taskFor('richardson-lucy', 'discrepancy', values);
  const { noise, light } = told(task);
  const mean = light[0].reduce((a, b) => a + b, 0) / light[0].length;
  expect(noise).toMatchObject({ photons: 2000, read: 0 });
  expect(noise.sigma).toBeCloseTo(Math.sqrt(mean / 2000), 12);
  const { values: found, measures } = finished(task);
  expect(found.steps).toBeGreaterThan(5);
  expect(found.steps).toBeLessThan(500);
  expect(measures().psnr).toBeGreaterThan(14);
});

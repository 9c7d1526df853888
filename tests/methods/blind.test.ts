import { describe, expect, it } from 'vitest';
import { gaussian2d, identity } from '../../src/core/kernels/index.ts';
import { psnr, relativeError } from '../../src/core/metrics.ts';
import { sum } from '../../src/core/vector.ts';
import { blindMap, blindRichardsonLucy, defaults, methods } from '../../src/methods/index.ts';
import { trial } from '../../src/methods/parts/trial.ts';

const { truth, problem: whole } = trial('periodic');
const problem = { ...whole, spectrum: undefined };
const blind = methods.filter((method) => method.family === 'blind');
/** The trial's kernel on as large a square as a method looks in. */
const trueKernel = (reach: number) => gaussian2d(1.2, reach).data;

describe.each(blind)('$name', (method) => {
  const p = defaults(method);
  const { x, kernel } = method.restoreBoth(problem, p);

  it('returns the picture that restore does, and a kernel ≥ 0 with sum 1', () => {
    expect(x).toEqual(method.restore(problem, p));
    expect(x).toHaveLength(problem.data.length);
    expect(Math.min(...kernel.data)).toBeGreaterThanOrEqual(0);
    expect(sum(kernel.data)).toBeCloseTo(1, 12);
  });

  it('makes no use of the kernel that the problem holds', () => {
    expect(method.restoreBoth({ ...problem, kernel: identity(3) }, p)).toEqual({ x, kernel });
  });

  it('comes near to the kernel of the trial', () => {
    expect(kernel.shape).toEqual([2 * p.reach + 1, 2 * p.reach + 1]);
    expect(relativeError(kernel.data, trueKernel(p.reach))).toBeLessThan(0.3);
  });

  it('refuses a signal', () => {
    const signal = { ...problem, data: problem.data.slice(0, 40), shape: [40] as const };
    expect(() => method.restore({ ...signal, kernel: Float64Array.of(1) }, p)).toThrow(
      `${method.name}: data must be a picture, got a signal`,
    );
  });
});

describe('blind Richardson–Lucy', () => {
  const p = defaults(blindRichardsonLucy);
  const error = (guess: number, steps: number) =>
    relativeError(
      blindRichardsonLucy.restoreBoth(problem, { ...p, guess, steps }).kernel.data,
      trueKernel(p.reach),
    );

  it('finds its way from a guess too wide, not from one too narrow', () => {
    const steps = [5, 10, 20, 40];
    expect(Math.min(...steps.map((k) => error(2.5, k)))).toBeLessThan(0.15);
    expect(Math.min(...steps.map((k) => error(0.8, k)))).toBeGreaterThan(0.5);
  });

  it('run on, drifts to no blur at all and the data as they are', () => {
    const noisy = trial('periodic', 0.05);
    const { x, kernel } = blindRichardsonLucy.restoreBoth(noisy.problem, { ...p, steps: 200 });
    expect(Math.max(...kernel.data)).toBeGreaterThan(0.98);
    expect(Math.abs(psnr(x, noisy.truth) - psnr(noisy.problem.data, noisy.truth))).toBeLessThan(0.3);
    expect(psnr(blindRichardsonLucy.restore(problem, p), truth)).toBeGreaterThan(
      psnr(problem.data, truth) + 2,
    );
  });
});

describe('blind MAP', () => {
  const p = defaults(blindMap);
  const error = (of: ReturnType<typeof trial>, lambda: number) =>
    relativeError(blindMap.restoreBoth(of.problem, { ...p, lambda }).kernel.data, trueKernel(p.reach));

  it('wants more λ for more noise', () => {
    const noisy = trial('periodic', 0.1);
    expect(error(noisy, 0.02)).toBeLessThan(0.4);
    expect(error(noisy, 0.002)).toBeGreaterThan(0.7);
  });

  it('finds no blur among these stars: a flat one is nearer', () => {
    const flat = trueKernel(p.reach).map(() => 1 / (2 * p.reach + 1) ** 2);
    expect(error(trial('periodic', 0.01, 'stars'), p.lambda)).toBeGreaterThan(
      relativeError(flat, trueKernel(p.reach)),
    );
  });
});

import { expect, test } from 'vitest';
import { box, gaussian2d } from '../../src/core/kernels/index.ts';
import {
  blindMap,
  blindRichardsonLucy,
  clean,
  defaults,
  landweber,
  methods,
  richardsonLucy,
  sparse,
  sparseWavelets,
  tikhonov,
  tikhonovGradient,
  totalVariation,
  tsvd,
  unsupervisedWiener,
  wiener,
  wienerSpectrum,
} from '../../src/methods/index.ts';
import type { RestorationProblem } from '../../src/methods/index.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- wrong kinds on purpose
const wrong = (value: unknown) => value as any;
const signal: RestorationProblem = {
  data: new Float64Array(8),
  shape: [8],
  kernel: box(3),
  boundary: 'periodic',
};
const picture: RestorationProblem = { ...signal, shape: [2, 4], kernel: gaussian2d(0.3, 0) };
const shifted = Float64Array.of(0, 0.5, 0.5);

const cases: readonly (readonly [message: string, run: () => unknown, kind?: typeof TypeError])[] = [
  [
    "tikhonov: a spectral method needs boundary 'periodic', or 'reflect' with a symmetric kernel, got 'zero'",
    () => tikhonov.restore({ ...signal, boundary: 'zero' }, { lambda: 1 }),
  ],
  [
    'dct: kernel must be its own mirror image about its centre',
    () => tikhonov.restore({ ...signal, kernel: shifted, boundary: 'reflect' }, { lambda: 1 }),
  ],
  ['tikhonov: lambda must be a finite number ≥ 0, got -1', () => tikhonov.restore(signal, { lambda: -1 })],
  ['tikhonov: lambda must be a number, got undefined', () => tikhonov.restore(signal, wrong({})), TypeError],
  [
    'tikhonov-gradient: order must be a whole number in [1, 2], got 3',
    () => tikhonovGradient.restore(signal, { lambda: 1, order: 3 }),
  ],
  [
    'truncated: threshold must be a finite number ≥ 0, got NaN',
    () => tsvd.restore(signal, { threshold: NaN }),
  ],
  ['wiener: nsr must be a finite number ≥ 0, got -1', () => wiener.restore(signal, { nsr: -1 })],
  [
    "wiener-spectrum: noise's sigma must be a number, got undefined",
    () => wienerSpectrum.restore(signal, { strength: 1 }),
    TypeError,
  ],
  [
    'wiener-spectrum: spectrum must be a Float64Array, got undefined',
    () => wienerSpectrum.restore({ ...signal, noise: { sigma: 1 } }, { strength: 1 }),
    TypeError,
  ],
  [
    'wiener-spectrum: spectrum must hold 8 numbers, got 3',
    () =>
      wienerSpectrum.restore(
        { ...signal, noise: { sigma: 1 }, spectrum: new Float64Array(3) },
        { strength: 1 },
      ),
  ],
  [
    "unsupervised-wiener: boundary must be 'periodic', got 'reflect'",
    () => unsupervisedWiener.restore({ ...signal, boundary: 'reflect' }, defaults(unsupervisedWiener)),
  ],
  [
    'landweber: steps must be a whole number ≥ 0, got 1.5',
    () => landweber.restore(signal, { steps: 1.5, step: 1 }),
  ],
  [
    'landweber: step must be a finite number > 0, got 0',
    () => landweber.restore(signal, { steps: 1, step: 0 }),
  ],
  [
    'richardson-lucy: steps must be a number, got undefined',
    () => richardsonLucy.restore(signal, wrong({})),
    TypeError,
  ],
  [
    'fista: lambda must be a finite number ≥ 0, got -1',
    () => sparse.restore(signal, { lambda: -1, steps: 1 }),
  ],
  [
    'sparse-wavelets: levels must be a whole number ≥ 1, got 0',
    () => sparseWavelets.restore(signal, { lambda: 1, steps: 1, levels: 0 }),
  ],
  [
    'chambollePock: lambda must be a finite number ≥ 0, got NaN',
    () => totalVariation.restore(signal, { lambda: NaN, steps: 1 }),
  ],
  [
    'total-variation: steps must be a whole number ≥ 0, got -1',
    () => totalVariation.restore(signal, { lambda: 1, steps: -1 }),
  ],
  [
    'clean: gain must lie in (0, 2), got 2',
    () => clean.restore({ ...signal, data: signal.data.map(() => 1) }, { steps: 1, gain: 2, threshold: 0 }),
  ],
  [
    "blind-richardson-lucy: boundary must be 'periodic' | 'zero', got 'reflect'",
    () => blindRichardsonLucy.restore({ ...picture, boundary: 'reflect' }, defaults(blindRichardsonLucy)),
  ],
  [
    'blindRichardsonLucy: kernel must fit in the picture, got 9×9 in 2×4',
    () => blindRichardsonLucy.restore(picture, defaults(blindRichardsonLucy)),
  ],
  [
    'blind-map: reach must be a whole number ≥ 1, got 0.5',
    () => blindMap.restore(picture, { ...defaults(blindMap), reach: 0.5 }),
  ],
];

test.each(cases)('%s', (message, run, kind) => {
  expect(run).toThrow(message);
  expect(run).toThrow(kind ?? RangeError);
});

test.each(methods)('$name checks its problem', (method) => {
  const { name } = method;
  const restore = (problem: RestorationProblem) => () => method.restore(problem, defaults(method));
  expect(restore({ ...signal, data: new Float64Array(7) })).toThrow(
    `${name}: data must hold 8 numbers, got 7`,
  );
  expect(restore({ ...signal, data: signal.data.map(() => NaN) })).toThrow(
    `${name}: data must be finite everywhere, got NaN`,
  );
  expect(restore({ ...signal, shape: wrong([8, 0]) })).toThrow(
    `${name}: shape must be [n] or [height, width]`,
  );
  expect(restore({ ...signal, boundary: wrong('mirror') })).toThrow(
    `${name}: boundary must be 'zero' | 'periodic'`,
  );
  expect(restore({ ...signal, kernel: gaussian2d(1) })).toThrow(
    `${name}: kernel must be a Float64Array for a signal`,
  );
  expect(restore({ ...picture, kernel: box(3) })).toThrow(
    `${name}: kernel must be {shape, data} for a picture`,
  );
  expect(restore({ ...signal, kernel: Float64Array.of(NaN) })).toThrow(
    `${name}: kernel must be finite everywhere`,
  );
  expect(restore({ ...signal, noise: { sigma: -1 } })).toThrow(
    `${name}: noise's sigma must be a finite number ≥ 0`,
  );
  expect(restore({ ...signal, noise: { peak: 0 } })).toThrow(
    `${name}: noise's peak must be a finite number > 0`,
  );
});

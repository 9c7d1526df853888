import { expect, test } from 'vitest';
import { fft, fft2, irfft, rfft } from '../../src/core/fft.ts';
import {
  box,
  disc,
  exponential,
  gaussian,
  gaussian2d,
  identity,
  kernelOf,
  motion,
  outer,
  separate,
  sobel,
} from '../../src/core/kernels.ts';
import { mse, psnr, ssim } from '../../src/core/metrics.ts';
import { gaussianNoise, poissonNoise } from '../../src/core/noise.ts';
import { compose } from '../../src/core/operator.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { correlate2d } from '../../src/core/operators/correlate2d.ts';
import { RandomState } from '../../src/core/random.ts';
import {
  landweberFactor,
  naive,
  spectralSolve,
  tikhonov,
  transferFunction,
  wiener,
} from '../../src/core/spectral.ts';
import { observe } from '../../src/experiment.ts';

const zero = { boundary: 'zero' } as const;
const periodic = { boundary: 'periodic' } as const;
const vec = (...values: number[]) => Float64Array.from(values);
const rng = () => new RandomState(0);
const blur = convolve1d(box(3), 8, zero);
const flat = new Float64Array(8);
/** For what TypeScript would not let through, but a reader's link or file may bring. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- wrong kinds on purpose
const wrong = (value: unknown) => value as any;

const cases: readonly (readonly [message: string, run: () => unknown, kind?: typeof TypeError])[] = [
  [
    "convolve2d: kernel must fit in the image with boundary 'periodic', got 9×9 in 8×8",
    () => convolve2d(gaussian2d(1, 4), [8, 8], periodic),
  ],
  [
    "convolve1d: kernel must fit in the signal with boundary 'periodic', got 5 in 4",
    () => convolve1d(box(5), 4, periodic),
  ],
  [
    "convolve1d: kernel must fit in the signal with output 'valid', got 5 in 4",
    () => convolve1d(box(5), 4, { ...zero, output: 'valid' }),
  ],
  [
    "convolve1d: output 'full' has nothing outside, so boundary must be 'zero', got 'reflect'",
    () => convolve1d(box(3), 9, { boundary: 'reflect', output: 'full' }),
  ],
  [
    "convolve1d: boundary must be 'zero' | 'periodic' | 'reflect' | 'replicate', got 'mirror'",
    () => convolve1d(box(3), 9, { boundary: wrong('mirror') }),
  ],
  [
    "convolve1d: boundary must be 'zero' | 'periodic' | 'reflect' | 'replicate', got undefined",
    () => convolve1d(box(3), 9, wrong(undefined)),
  ],
  [
    "convolve2d: method must be 'auto' | 'direct' | 'fft', got 'magic'",
    () => convolve2d(identity(3), [4, 4], { ...zero, method: wrong('magic') }),
  ],
  [
    'convolve1d: kernel must be finite everywhere, got NaN at index 1',
    () => convolve1d(vec(1, NaN), 9, zero),
  ],
  [
    'correlate2d: kernel must be finite everywhere, got Infinity at index 0',
    () => correlate2d({ shape: [1, 1], data: vec(Infinity) }, [4, 4], zero),
  ],
  ['convolve1d: kernel must not be empty, got length 0', () => convolve1d(vec(), 9, zero)],
  [
    'convolve1d: kernel must be a Float64Array, got [1, 2]',
    () => convolve1d(wrong([1, 2]), 9, zero),
    TypeError,
  ],
  [
    'convolve2d: kernel must be {shape, data}, got undefined',
    () => convolve2d(wrong(undefined), [4, 4], zero),
    TypeError,
  ],
  [
    'convolve2d: kernel must hold 2×2 numbers, got 3',
    () => convolve2d({ shape: [2, 2], data: vec(1, 2, 3) }, [4, 4], zero),
  ],
  [
    'convolve2d: shape must be [n] or [height, width] of whole numbers ≥ 1, got [4, 0]',
    () => convolve2d(identity(1), [4, 0], zero),
  ],
  [
    'convolve1d: n must be [n] or [height, width] of whole numbers ≥ 1, got [2.5]',
    () => convolve1d(box(1), 2.5, zero),
  ],
  ['convolve1d: x must hold 8 numbers, got 7', () => blur.apply(new Float64Array(7))],
  ['convolve1d adjoint: y must hold 8 numbers, got 9', () => blur.adjoint(new Float64Array(9))],
  ['convolve1d: out must hold 8 numbers, got 1', () => blur.apply(flat, new Float64Array(1))],
  [
    'convolve1d: x must be a Float64Array, got Float32Array',
    () => blur.apply(wrong(new Float32Array(8))),
    TypeError,
  ],
  ['convolve1d: out must be another array than the input, got the same', () => blur.apply(flat, flat)],
  [
    "compose: 'convolve1d' takes 8, got 9 from 'convolve1d'",
    () => compose(blur, convolve1d(box(3), 9, zero)),
  ],
  ['gaussian: sigma must be a finite number ≥ 0, got -1', () => gaussian(-1)],
  ['gaussian: sigma must be a finite number ≥ 0, got NaN', () => gaussian2d(NaN)],
  ['gaussian: radius must be a whole number ≥ 0, got 1.5', () => gaussian(1, 1.5)],
  ['box: width must be a whole number ≥ 1, got 0', () => box(0)],
  ['exponential: tau must be a finite number > 0, got 0', () => exponential(0)],
  ['motion: length must be a finite number ≥ 1, got 0', () => motion(0, 0)],
  ['motion: angle must be a finite number, got NaN', () => motion(3, NaN)],
  ['disc: radius must be a finite number ≥ 0, got -2', () => disc(-2)],
  ["sobel: axis must be 'x' | 'y', got 'z'", () => sobel(wrong('z'))],
  ['kernelOf: rows must have one length, got 2, 1', () => kernelOf([[1, 2], [3]])],
  [
    "kernelOf: kernel's shape must be [n] or [height, width] of whole numbers ≥ 1, got [0, 0]",
    () => kernelOf([]),
  ],
  ['outer: row must not be empty, got length 0', () => outer(vec(1), vec())],
  [
    'separate: kernel must be finite everywhere, got NaN at index 0',
    () => separate({ shape: [1, 1], data: vec(NaN) }),
  ],
  ['fft: re must not be empty, got length 0', () => fft(vec(), vec())],
  ['fft2: im must hold 2×2 numbers, got 3', () => fft2(vec(1, 2, 3, 4), vec(1, 2, 3), [2, 2])],
  ['rfft: x must hold 3 numbers, got 2', () => rfft(vec(1, 2), [3])],
  ['irfft: re must hold 1×3 numbers, got 2', () => irfft({ re: vec(1, 2), im: vec(1, 2) }, [5])],
  ['RandomState: seed must be a whole number in [0, 4294967295], got -1', () => new RandomState(-1)],
  ["RandomState: seed must be a number, got '7'", () => new RandomState(wrong('7')), TypeError],
  ['randint: high must be a whole number in [4, 4294967299], got 3', () => rng().randint(3, 3)],
  ['poisson: lambda must be a finite number in [0, 1125899906842624], got -1', () => rng().poisson(-1)],
  [
    'poisson: lambda[1] must be a finite number in [0, 1125899906842624], got -2',
    () => rng().poisson(vec(1, -2)),
  ],
  ['standardNormal: n must be a whole number ≥ 0, got -3', () => rng().standardNormal(-3)],
  ['gaussianNoise: sigma must be a finite number ≥ 0, got -0.1', () => gaussianNoise(flat, -0.1, rng())],
  ['poissonNoise: peak must be a finite number > 0, got 0', () => poissonNoise(flat, 0, rng())],
  ['poissonNoise: y must be ≥ 0 everywhere, got -0.5', () => poissonNoise(vec(1, -0.5), 10, rng())],
  ['mse: second array must hold 8 numbers, got 2', () => mse(flat, vec(1, 2))],
  ['psnr: peak must be a finite number > 0, got 0', () => psnr(flat, flat, 0)],
  [
    'ssim: picture must be at least 11×11, got 10×20',
    () => ssim(new Float64Array(200), new Float64Array(200), [10, 20]),
  ],
  [
    'transferFunction: kernel must fit in the periodic frame, got 1×9 in 8',
    () => transferFunction(box(9), [8]),
  ],
  ['tikhonov: lambda must be a finite number ≥ 0, got -1', () => tikhonov(-1)],
  ['tikhonov: penalty must be ≥ 0 at every frequency, got -1', () => tikhonov(1, vec(1, -1))],
  ['wiener: nsr must be a finite number ≥ 0, got NaN', () => wiener(NaN)],
  ['wiener: noise must hold 2 numbers, got 1', () => wiener({ signal: vec(1, 2), noise: vec(1) })],
  ['landweberFactor: k must be a whole number ≥ 0, got -1', () => landweberFactor(-1, 1)],
  [
    'spectralSolve: data must hold 8 numbers, got 1',
    () => spectralSolve(vec(1), [8], transferFunction(box(3), [8]), naive()),
  ],
  [
    'spectralSolve: transfer must hold 8 numbers, got 9',
    () => spectralSolve(flat, [8], transferFunction(box(3), [9]), naive()),
  ],
  [
    'observe: truth must hold 8 numbers, got 2',
    () => observe({ truth: vec(1, 2), operator: blur, noise: { kind: 'none', seed: 0 } }),
  ],
  [
    "observe: noise's kind must be 'none' | 'gaussian' | 'poisson', got 'pink'",
    () => observe({ truth: flat, operator: blur, noise: { kind: wrong('pink'), seed: 0 } }),
  ],
  [
    'gaussianNoise: sigma must be a number, got undefined',
    () => observe({ truth: flat, operator: blur, noise: { kind: 'gaussian', seed: 0 } }),
    TypeError,
  ],
];

test.each(cases)('%s', (message, run, kind) => {
  expect(run).toThrow(message);
  expect(run).toThrow(kind ?? RangeError);
});
